// A record with own changes laid over it. A file of its own, which home needs only while something waits to be sent.
import { type Bundle, deletedField } from '../../shared/core/bundle.ts';
import type { Change } from '../../shared/core/change.ts';
import type { RecordId } from '../../shared/core/ids.ts';
import { overlay, type Writer } from '../../shared/core/overlay.ts';
import { kinds } from '../../shared/kinds/registry.ts';
import { isLaidOver, type Own } from './outbox.ts';
import type { RecordStateWord, RecordView } from './records-api.ts';
import { hasOthers, type StoredRecord } from './stored-record.ts';

export type Shown = {
  readonly stored: StoredRecord | undefined;
  readonly own: readonly Own[];
  readonly cursor: number;
  readonly writer: Writer;
};

/** The bundle as shown, by which new changes are written; null when there is nothing to write to. */
export const bundleOf = ({ stored, own, cursor, writer }: Shown): Bundle | null =>
  overlay(stored?.base ?? null, laidOver(stored, own, cursor), writer);

export const laidOver = (stored: StoredRecord | undefined, own: readonly Own[], cursor: number): Change[] =>
  own.filter((one) => isLaidOver(one, stored?.base ?? null, cursor)).map((one) => one.change);

/**
 * The record with its state, for pages. Refused and unsent work stays visible even when the server's bundle left this
 * phone or never was. Null when there is nothing to show.
 */
export const viewOf = (shown: Shown, sending = false): RecordView | null => {
  const { stored, own, writer } = shown;
  const waiting = own.filter((one) => one.state !== 'kept');
  const made = bundleOf(shown);
  const bundle =
    made ??
    overlay(
      stored?.base ?? null,
      waiting.map((one) => one.change),
      writer,
    ) ??
    ownOnly(
      waiting.map((one) => one.change),
      writer,
    );
  if (!bundle) return null;
  const unsent = own.filter((one) => one.state === 'pending').length;
  const parked = own.filter((one) => one.state === 'parked').length;
  const refused = own.flatMap(({ state, change, reason }) =>
    state === 'refused' ? [{ change, reason: reason ?? ('invalid' as const) }] : [],
  );
  const received = own.filter((one) => one.state === 'kept').length;
  const waitForRecord = own.filter((one) => one.state === 'parked' && one.waits === 'record').length;
  return {
    bundle,
    state: stateWord({ bundle, unsent, parked, refused: refused.length, sending }),
    unsent,
    parked,
    refused,
    mine: bundle.root.by === writer.person,
    ...(!made && { unmade: true as const }),
    ...(received > 0 && { received }),
    ...(waitForRecord > 0 && { waitForRecord }),
    ...(stored?.receivedAt !== undefined && { receivedAt: stored.receivedAt }),
  };
};

const stateWord = (about: {
  bundle: Bundle;
  unsent: number;
  parked: number;
  refused: number;
  sending: boolean;
}): RecordStateWord => {
  if (about.refused > 0) return 'refused';
  if (about.unsent > 0) return about.sending ? 'sending' : 'unsent';
  if (about.parked > 0) return 'parked';
  return hasOthers(about.bundle) ? 'others' : 'received';
};

/** Own writes to a record whose bundle is not here (it left this person's view), shown as far as they go. */
const ownOnly = (changes: readonly Change[], { person, from }: Writer): Bundle | null => {
  const [first] = changes;
  if (!first) return null;
  const kind = first.record === first.root ? first.kind : rootKindOf(first.kind);
  const creation: Change = { ...first, id: first.root, record: first.root, kind, set: {} };
  const seed = overlay(null, [creation], { person: '', from });
  const created = new Map<RecordId, Change>();
  for (const change of changes) {
    const { [deletedField]: _deletion, ...set } = change.set;
    const before = created.get(change.record);
    created.set(change.record, { ...change, set: { ...before?.set, ...set } });
  }
  if (!seed) return null;
  const own = created.get(first.root);
  const rows = [...created.values()].filter((change) => change.record !== first.root);
  return {
    ...seed,
    root: { ...seed.root, values: own?.set ?? {} },
    rows: Object.fromEntries(
      rows.map(({ record, kind: rowKind, at, set }) => [
        record,
        { id: record, kind: rowKind, by: person, at, values: set, last: {} },
      ]),
    ),
  };
};

const rootKindOf = (rowKind: string): string =>
  Object.values(kinds).find((kind) => kind.rows[rowKind])?.name ?? rowKind;
