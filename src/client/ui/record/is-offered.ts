// Whether rows of a kind are offered beside a record: a denunciation takes few (decision 10).
import { isClassified, type KindDefinition, type Values } from '../../../shared/kinds/define-kind.ts';
import { kindLooks } from '../kind-looks.ts';

/**
 * Rows that could only name somebody have no place in a denunciation; nor is its paper split, for it never stands beside other
 * matters.
 */
export const isOffered = (kind: KindDefinition, root: Values, rowKind: string): boolean => {
  if (!isClassified(kind, root)) return true;
  const look = kindLooks[kind.name]?.rows.find((one) => one.kind === rowKind);
  return (
    !look?.neverOfDenunciation &&
    Object.values(kind.rows[rowKind]?.fields ?? {}).some((field) => field.classifiedSafe)
  );
};
