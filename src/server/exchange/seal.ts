// Closed minutes at the door: their short hash must be that of their text (decision 21).
import { createHash } from 'node:crypto';
import { isSealedWell } from '../../shared/access/sealed.ts';
import type { Change } from '../../shared/core/change.ts';
import { shortHash } from '../../shared/kinds/closed-snapshot.ts';
import { kinds } from '../../shared/kinds/registry.ts';

/** @param rootKind the kind of the bundle that the change writes to */
export const sealFits = (rootKind: string, change: Change): boolean => {
  const kind = kinds[rootKind];
  return kind === undefined || isSealedWell(kind, change, shortHashOf);
};

export const shortHashOf = (text: string): string => shortHash(createHash('sha256').update(text).digest());
