// What an answer says of changes besides the pull: outcomes of what had waited, and records whose receipt may not show them.
import { may } from '../../shared/access/access.ts';
import type { RecordId } from '../../shared/core/ids.ts';
import type { Drop, ExchangeRequest, Receipt } from '../../shared/protocol/exchange.ts';
import type { Enrolment, Tx } from '../store/store.ts';
import { type RawChange, receiptOfEntry } from './push.ts';
import { currentScope } from './scopes.ts';

export type LateReceipt = { readonly receipt: Receipt; readonly root?: RecordId };

/** What became, since the phone's cursor, of changes that this server had kept waiting. */
export const lateReceipts = async (
  tx: Tx,
  enrolment: Enrolment,
  { cursor }: Pick<ExchangeRequest, 'cursor'>,
  until: number,
): Promise<readonly LateReceipt[]> => {
  const late: LateReceipt[] = [];
  for (const { id, refused, seq } of await tx.parked.outcomes(enrolment.id, cursor, until)) {
    if (refused) late.push({ receipt: { id, refused } });
    else if (seq > cursor) {
      const line = await tx.entries.byId(id);
      const receipt = receiptOfEntry(line);
      late.push(line && receipt ? { receipt, root: line.root } : { receipt: { id, refused: 'redacted' } });
    }
  }
  return late;
};

/** The records that accepted changes write to. */
export const rootsOfAccepted = (
  changes: readonly RawChange[],
  receipts: readonly Receipt[],
  late: readonly LateReceipt[],
): ReadonlySet<RecordId> => {
  const accepted = new Set(receipts.flatMap(({ id, seq }) => (seq === undefined ? [] : [id])));
  const roots = [...changes.filter(({ id }) => accepted.has(id)), ...late].map(({ root }) => root ?? '');
  return new Set(roots.filter((root) => root !== ''));
};

/**
 * A phone makes the record of its own accepted change itself, which the log then does not send. Where its person may not
 * see that record any more, a drop goes with the receipt; `sent` are the drops that go anyway.
 */
export const hiddenAmong = async (
  tx: Tx,
  { person }: Pick<Enrolment, 'person'>,
  roots: ReadonlySet<RecordId>,
  sent: readonly Drop[],
): Promise<readonly Drop[]> => {
  const dropped = new Set(sent.map(({ root }) => root));
  const marks = await tx.bundles.marks([...roots].filter((root) => !dropped.has(root)));
  const { scope } = await currentScope(tx, person);
  return [...marks.values()].flatMap(({ id, seq, facts }) =>
    may(scope, 'see', facts) ? [] : [{ root: id, seq }],
  );
};
