// A lawful redaction erases what the log, the waiting changes and the quarantine hold of a record (decision 6).
import { isFileBeside, quotesAny } from '../../shared/access/sealed.ts';
import type { RecordState } from '../../shared/core/bundle.ts';
import type { Change } from '../../shared/core/change.ts';
import { kinds } from '../../shared/kinds/registry.ts';
import { contentsIn } from '../store/attachment-contents.ts';
import type { Tx, Withdrawn } from '../store/store.ts';

/**
 * Erases all payloads of the record (of its whole bundle for a root) but that of the redaction itself, line `seq`; of what
 * waits or is kept apart also the texts that quote the row, and the files beside it.
 */
export const eraseRecord = async (tx: Tx, redaction: Change, seq: number): Promise<void> => {
  const { root, record } = redaction;
  await tx.withdrawnFiles.add(seq, await contentsNamed(tx, redaction));
  await tx.entries.erase(root, record, seq);
  await tx.quarantine.erase(root, record);
  for (const { id, enrolment } of await tx.parked.ofRecord(root, record))
    await tx.parked.settle({ id, enrolment, refused: 'redacted', seq });
  if (record !== root) await eraseQuotations(tx, redaction, seq);
};

/** Closings, addenda and files that were never taken in: nobody judges them, and the office could read them (decision 21). */
const eraseQuotations = async (tx: Tx, { root, record }: Change, seq: number): Promise<void> => {
  const bundle = (await tx.bundles.get(root))?.bundle;
  const tells = tellingOf(
    bundle?.root.kind,
    [bundle?.rows[record]].filter((row) => row !== undefined),
  );
  for (const { id, enrolment, body } of await tx.quarantine.ofRoot(root))
    if (tells(setIn(body))) await tx.quarantine.discard(enrolment, id);
  for (const { id, enrolment, body } of await tx.parked.ofRecord(root, root))
    if (tells(setIn(body))) await tx.parked.settle({ id, enrolment, refused: 'redacted', seq });
};

/** Whether what a change writes would keep what was withdrawn with one of these rows. */
const tellingOf =
  (kind: string | undefined, rows: readonly RecordState[]) =>
  (set: unknown): boolean =>
    quotesAny(
      set,
      rows.map(({ id }) => id),
    ) || isFileBeside(kinds[kind ?? ''], set, rows);

const setIn = (body: string): unknown => (JSON.parse(body) as { readonly set?: unknown }).set;

/** Whether what writes to this record, or tells what was withdrawn from it, is discarded at the door, whatever it is. */
export const isWithdrawn = async (
  tx: Tx,
  { root, record, set }: Pick<Withdrawn, 'root' | 'record'> & { readonly set?: unknown },
): Promise<boolean> => {
  const bundle = (await tx.bundles.get(root))?.bundle;
  if (!bundle) return false;
  if (bundle.root.redacted || bundle.rows[record]?.redacted) return true;
  const withdrawn = Object.values(bundle.rows).filter((row) => row.redacted);
  return tellingOf(bundle.root.kind, withdrawn)(set);
};

/** Every content that the record (or any row, for a root) ever named: from the log, which still holds what was replaced. */
const contentsNamed = async (tx: Tx, { root, record }: Change): Promise<readonly string[]> => {
  const changes = (await tx.entries.ofRoot(root)).flatMap(({ payload }) => payload?.change ?? []);
  const erased = changes.filter((change) => record === root || change.record === record);
  return [...new Set(erased.flatMap(({ kind, set }) => contentsIn(kind, set)))];
};
