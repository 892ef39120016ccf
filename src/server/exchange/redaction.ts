// A lawful redaction erases what the log, the waiting changes and the quarantine hold of a record (decision 6).
import type { Change } from '../../shared/core/change.ts';
import type { Tx, Withdrawn } from '../store/store.ts';

/** Erases all payloads of the record (of its whole bundle for a root) but that of the redaction itself, line `seq`. */
export const eraseRecord = async (tx: Tx, redaction: Change, seq: number): Promise<void> => {
  const { root, record } = redaction;
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
