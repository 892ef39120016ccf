// Withdrawing a record or a row for good (decision 6): the change that says so, and what this phone itself forgets at once.
import { stateOf } from '../../shared/core/apply.ts';
import type { Change } from '../../shared/core/change.ts';
import { isNaturalId, type RecordId } from '../../shared/core/ids.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { isAboutAny } from '../../shared/kinds/parts-of.ts';
import type { DraftContent } from './draft-row.ts';
import type { Drafts } from './drafts.ts';
import { takeTouched } from './meta.ts';
import { noteWithdrawn } from './note-withdrawn.ts';
import { fingerprintOf, getOwnRows, type Own, openAllOwn, sealOwn } from './outbox.ts';
import type { Plan, SaveContext, SaveParts } from './plan-all.ts';
import { readRecord } from './read-record.ts';
import type { SaveFailure } from './records-api.ts';

/** What is withdrawn: all of the record when `record` is `root`, else one of its rows. */
export type Redaction = { readonly root: RecordId; readonly record: RecordId; readonly reason: string };

/** One change that holds nothing but the reason's code. */
export const planRedact = (
  context: SaveContext,
  { record, reason }: Redaction,
): Result<Plan, SaveFailure> => {
  const { shown, seen, gen } = context;
  const state = shown && stateOf(shown, record);
  if (!shown || !state || state.redacted || shown.root.redacted) return err({ type: 'gone' });
  const root = shown.root.id;
  const stamp = { id: context.newId(), seen, gen, at: context.now() };
  const change: Change = { ...stamp, record, root, kind: state.kind, set: {}, redact: reason };
  return ok({ changes: [change], record });
};

type ForgetParts = Pick<SaveParts, 'tables' | 'vault'> & { readonly drafts: Pick<Drafts, 'hold' | 'forget'> };

/**
 * After the withdrawal is saved: its drafts and own unsent changes go from this phone without waiting for the server. What
 * the server has sent, or has accepted from here, goes with its receipt.
 * @throws StorageFailure, VaultFailure; then the receipt takes all of it
 */
export const forgetRedacted = async (parts: ForgetParts, redaction: Redaction): Promise<void> => {
  await forgetDrafts(parts, redaction);
  while (!(await tryForgetChanges(parts, redaction)));
};

const forgetDrafts = async ({ tables, vault, drafts }: ForgetParts, { record }: Redaction): Promise<void> => {
  await tables.write(['meta'], (tx) => noteWithdrawn(tx, [record]), { durability: 'strict' });
  const rows = await tables.read(['drafts'], (tx) => tx.range('drafts'));
  for (const { id, box } of rows) {
    const draft = (await vault.open('drafts', id, box).catch(() => null)) as Partial<DraftContent> | null;
    const isOf = draft?.record === record || draft?.root === record;
    if (!isOf && !isAboutAny({ kind: draft?.kind, set: draft?.values }, [record])) continue;
    const key = await drafts.hold(id);
    await tables.write(['drafts'], (tx) => tx.deleteMany('drafts', [id, key]), { durability: 'strict' });
    drafts.forget(id);
  }
};

/** False when something moved meanwhile. */
const tryForgetChanges = async ({ tables, vault }: ForgetParts, redaction: Redaction): Promise<boolean> => {
  const { root } = redaction;
  const read = await readRecord({ tables }, root);
  const waiting = (await openAllOwn(vault, read.ownRows)).filter((own) => isForgotten(own, redaction));
  const makers = waiting.filter((own) => own.state === 'pending' && isMaker(own, redaction));
  const emptied = await Promise.all(
    makers.map(async (own) => ({ ...(await sealOwn(vault, withoutValues(own))), n: own.n })),
  );
  return tables.write(
    ['records', 'changes', 'meta', 'catalog'],
    async (tx) => {
      const row = await tx.get('records', root);
      const isSame = fingerprintOf(await getOwnRows(tx, root)) === fingerprintOf(read.ownRows);
      if (row?.touched !== read.row?.touched || !isSame) return false;
      await tx.deleteMany(
        'changes',
        waiting.filter((own) => !makers.includes(own)).map((own) => own.n),
      );
      await tx.putMany('changes', emptied);
      // The kept list still shows what it was called.
      await tx.clear('catalog');
      if (row) await tx.put('records', { ...row, touched: await takeTouched(tx, 1) });
      return true;
    },
    { durability: 'strict' },
  );
};

const isForgotten = ({ state, change }: Own, { root, record }: Redaction): boolean =>
  (state === 'pending' || state === 'refused') &&
  change.redact === undefined &&
  (record === root || change.record === record);

/** The server can only withdraw what it has heard of: what makes the record goes there first, but empty. */
const isMaker = ({ change }: Own, { record }: Redaction): boolean =>
  change.id === record || (isNaturalId(record) && change.record === record);

const withoutValues = (own: Own): Own => {
  const { bases: _bases, ...change } = own.change;
  return { ...own, change: { ...change, set: {} } };
};
