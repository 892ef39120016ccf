// Whether a file may be sent, or read, as a row names it.
import { may } from '../../shared/access/access.ts';
import type { Scope } from '../../shared/access/facts.ts';
import { isDeleted, type RecordState } from '../../shared/core/bundle.ts';
import { isClassified, type KindDefinition } from '../../shared/kinds/define-kind.ts';
import { leaksDenunciation } from '../../shared/kinds/leaks-denunciation.ts';
import { kinds } from '../../shared/kinds/registry.ts';
import type { FileRef } from '../../shared/protocol/upload.ts';
import { attachmentKind, contentsOf } from '../store/attachment-contents.ts';
import type { StoredBundle, Tx } from '../store/store.ts';

/**
 * - good: the row is there, names the content, and this person may see the record (to send: or wrote the row)
 * - unknown: also deleted, which may be undone: the phone keeps the file until then
 * - gone: withdrawn, or of type tố cáo, which must not have files (decision 10)
 */
export type RefState = 'good' | 'unknown' | 'gone';

/** `stored`: the bundle of `ref.root`. A phone that lost the village may still deliver what its person wrote. */
export const judgeRef = (
  stored: StoredBundle | undefined,
  scope: Scope,
  ref: FileRef,
  purpose: 'send' | 'read',
): RefState => {
  const kind = stored && kinds[stored.bundle.root.kind];
  if (!stored || !kind) return 'unknown';
  const { root, rows } = stored.bundle;
  // Everybody is told of a withdrawal, also who may not see the record.
  if (root.redacted || rows[ref.row]?.redacted) return 'gone';
  const row = rows[ref.row];
  if (row?.kind !== attachmentKind || !contentsOf(row).includes(ref.file)) return 'unknown';
  const isOwn = purpose === 'send' && row.by === scope.person;
  if (!isOwn && !may(scope, 'see', stored.facts)) return 'unknown';
  if (isDeleted(row) || isDeleted(root)) return 'unknown';
  return mustNotHaveFiles(kind, stored, row) ? 'gone' : 'good';
};

const mustNotHaveFiles = (kind: KindDefinition, { bundle }: StoredBundle, row: RecordState): boolean =>
  isClassified(kind, bundle.root.values, row.kind, row.values) || leaksDenunciation(kind, bundle);

/** What a person may see now; of one without a record here: nothing. */
export const scopeNow = async (tx: Tx, person: string): Promise<Scope> =>
  (await tx.scopes.current(person))?.scope ?? { person, roles: [], villages: [] };

/** Whether any row names this content; a deleted one too, since that may be undone. */
export const isNamed = async (tx: Tx, content: string): Promise<boolean> =>
  (await tx.bundles.mentioning(content)).some(
    ({ root, rows }) =>
      !root.redacted && Object.values(rows).some((row) => !row.redacted && contentsOf(row).includes(content)),
  );
