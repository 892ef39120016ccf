// A lawful redaction erases what the log, the waiting changes and the quarantine hold of a record (decision 6).
import { quotesAny, withdrawnIn } from '../../shared/access/sealed.ts';
import type { Change } from '../../shared/core/change.ts';
import type { RecordId } from '../../shared/core/ids.ts';
import { isAboutAny } from '../../shared/kinds/parts-of.ts';
import { contentsIn } from '../store/attachment-contents.ts';
import type { Tx, Withdrawn } from '../store/store.ts';

/**
 * Erases all payloads of the record (of its whole bundle for a root) but that of the redaction itself, line `seq`; of what
 * waits or is kept apart also the texts that quote the row, and rows about it.
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

/** What was never taken in: nobody judges it, and the office could read it (decision 21). */
const eraseQuotations = async (tx: Tx, { root, record }: Change, seq: number): Promise<void> => {
  for (const { id, enrolment, body } of await tx.quarantine.ofRoot(root))
    if (isOfThese(readBody(body), [record])) await tx.quarantine.discard(enrolment, id);
  for (const { id, enrolment, body } of await tx.parked.ofRecord(root, root))
    if (isOfThese(readBody(body), [record]))
      await tx.parked.settle({ id, enrolment, refused: 'redacted', seq });
};

type Unjudged = { readonly kind?: unknown; readonly set?: unknown };

const readBody = (body: string): Unjudged => JSON.parse(body) as Unjudged;

/** Whether it quotes one of these rows (closings, addenda), or is about one (what was done, recordings). */
const isOfThese = (change: Unjudged, rows: readonly RecordId[]): boolean =>
  quotesAny(change.set, rows) || isAboutAny(change, rows);

/** Whether what writes to this record, quotes what was withdrawn from it, or is about that, is discarded at the door. */
export const isWithdrawn = async (
  tx: Tx,
  { root, record, ...change }: Pick<Withdrawn, 'root' | 'record'> & Unjudged,
): Promise<boolean> => {
  const bundle = (await tx.bundles.get(root))?.bundle;
  if (!bundle) return false;
  if (bundle.root.redacted || bundle.rows[record]?.redacted) return true;
  return isOfThese(change, withdrawnIn(bundle));
};

/** Every content that the record (or any row, for a root) ever named: from the log, which still holds what was replaced. */
const contentsNamed = async (tx: Tx, { root, record }: Change): Promise<readonly string[]> => {
  const changes = (await tx.entries.ofRoot(root)).flatMap(({ payload }) => payload?.change ?? []);
  const erased = changes.filter((change) => record === root || change.record === record);
  return [...new Set(erased.flatMap(({ kind, set }) => contentsIn(kind, set)))];
};
