// Where the same words stand: a petition that was made from an opinion or a visit took them over, and withdrawing one and
// leaving the other would hide nothing (LTC Art. 8).
import { may } from '../../../shared/access/access.ts';
import { factsOf, type Scope } from '../../../shared/access/facts.ts';
import { sealsOf } from '../../../shared/access/sealed.ts';
import { type Bundle, type RecordState, rowsOf } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { KindDefinition } from '../../../shared/kinds/define-kind.ts';
import { partsOf } from '../../../shared/kinds/parts-of.ts';
import { kinds } from '../../../shared/kinds/registry.ts';
import type { Records, SaveStep } from '../../store/records-api.ts';
import type { RedactReason } from './reasons.ts';

type Link = { readonly root: RecordId; readonly row?: RecordId };

/** A record, or an entry of it, with the words of the one that is withdrawn. */
export type Same = {
  readonly kind: KindDefinition;
  readonly bundle: Bundle;
  readonly record: RecordId;
  /** It was there first: it goes with the petition that was made of it. A petition stays a record of its own. */
  readonly isSource: boolean;
  /** Whether this person may withdraw it. */
  readonly isOurs: boolean;
};

/** `missing`: one of them is not on this phone. */
export type SameContent = { readonly found: readonly Same[]; readonly missing: boolean };

/** For these the words themselves must go, wherever they stand; a slip of the pen may be one record's alone. */
const wordsMustGo: readonly RedactReason[] = ['denunciation', 'classified', 'personal', 'asked'];

export const goesAlong = ({ isSource, isOurs }: Same, reason: RedactReason | null): boolean =>
  isSource && isOurs && reason !== null && wordsMustGo.includes(reason);

/** @param record the record, or the row of it, that is to be withdrawn */
export const sameContentOf = async (
  records: Pick<Records, 'open'>,
  bundle: Bundle,
  record: RecordId,
  me: Scope,
): Promise<SameContent> => {
  const sources = record === bundle.root.id ? linksOf(bundle.root, 'origin', 'visit') : [];
  const rows = record === bundle.root.id ? ['opinion', 'visit'].flatMap((kind) => rowsOf(bundle, kind)) : [];
  const own = bundle.rows[record];
  const made = [...rows, ...(own ? [own] : [])].flatMap((row) => linksOf(row, 'petition'));
  const all = [
    ...sources.map((link) => ({ link, isSource: true })),
    ...made.map((link) => ({ link, isSource: false })),
  ];
  const read = await Promise.all(
    all.map(async ({ link, isSource }) => {
      const view = await records.open(link.root);
      const kind = view ? kinds[view.bundle.root.kind] : undefined;
      return view && kind ? { kind, bundle: view.bundle, isSource, link } : null;
    }),
  );
  return {
    missing: read.some((one) => one === null),
    found: read.flatMap((one): readonly Same[] => {
      if (!one) return [];
      const target = one.link.row ?? one.bundle.root.id;
      const state = stateIn(one.bundle, target);
      if (!state || state.redacted || one.bundle.root.redacted) return [];
      const { kind, bundle: there, isSource } = one;
      return [{ kind, bundle: there, record: target, isSource, isOurs: may(me, 'redact', factsOf(there)) }];
    }),
  };
};

/** Closed minutes that quote it go before it, and so does what is about it. */
export const redactingSteps = (
  kind: KindDefinition,
  bundle: Bundle,
  record: RecordId,
  reason: RedactReason,
): readonly SaveStep[] => {
  const root = bundle.root.id;
  const seals = sealsOf(kind, bundle, { root, record, redact: '' });
  return [...seals, ...partsOf(bundle, record), { id: record }].map(({ id }) => ({
    type: 'redact',
    root,
    record: id,
    reason,
  }));
};

const stateIn = ({ root, rows }: Bundle, record: RecordId): RecordState | undefined =>
  record === root.id ? root : rows[record];

/** Every stored value was parsed by the kind's schema at the door: an object here is a link. */
const linksOf = ({ values }: RecordState, ...names: readonly string[]): readonly Link[] =>
  names.flatMap((name) => {
    const value = values[name];
    return typeof value === 'object' && value !== null ? [value as unknown as Link] : [];
  });
