// A lawful redaction erases what the log, the waiting changes and the quarantine hold of a record (decision 6).
import type { Change } from '../../shared/core/change.ts';
import { contentsIn } from '../store/attachment-contents.ts';
import type { Tx, Withdrawn } from '../store/store.ts';

/** Erases all payloads of the record (of its whole bundle for a root) but that of the redaction itself, line `seq`. */
export const eraseRecord = async (tx: Tx, redaction: Change, seq: number): Promise<void> => {
  const { root, record } = redaction;
  await tx.withdrawnFiles.add(seq, await contentsNamed(tx, redaction));
  await tx.entries.erase(root, record, seq);
  await tx.quarantine.erase(root, record);
  for (const { id, enrolment } of await tx.parked.ofRecord(root, record))
    await tx.parked.settle({ id, enrolment, refused: 'redacted', seq });
};

/** Whether what writes to this record is discarded at the door, whatever it is. */
export const isWithdrawn = async (
  tx: Tx,
  { root, record }: Pick<Withdrawn, 'root' | 'record'>,
): Promise<boolean> => {
  const stored = await tx.bundles.get(root);
  return stored !== undefined && (!!stored.bundle.root.redacted || !!stored.bundle.rows[record]?.redacted);
};

/** Every content that the record (or any row, for a root) ever named: from the log, which still holds what was replaced. */
const contentsNamed = async (tx: Tx, { root, record }: Change): Promise<readonly string[]> => {
  const changes = (await tx.entries.ofRoot(root)).flatMap(({ payload }) => payload?.change ?? []);
  const erased = changes.filter((change) => record === root || change.record === record);
  return [...new Set(erased.flatMap(({ kind, set }) => contentsIn(kind, set)))];
};
