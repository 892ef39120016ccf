// By what a row is told apart from others of its kind: its own words, or those of the row that its natural key begins with.
import type { Bundle, RecordState } from '../../../shared/core/bundle.ts';
import { isNaturalId, naturalKeyOf } from '../../../shared/core/ids.ts';

const naming = ['title', 'label', 'name', 'text'] as const;

/** '' for the record itself, and for what has no words. */
export const rowName = (bundle: Bundle, state: RecordState): string => {
  if (state.id === bundle.root.id) return '';
  const own = naming.map((field) => state.values[field]).find((value) => typeof value === 'string' && value);
  if (typeof own === 'string') return own;
  const [first = ''] = keyParts(bundle, state);
  const named = bundle.rows[first];
  return named ? rowName(bundle, named) : '';
};

/** The ids that a row's natural key is put together of. */
export const keyParts = ({ root }: Bundle, { id, kind }: RecordState): readonly string[] =>
  isNaturalId(id) ? (naturalKeyOf(id, root.id, kind) ?? '').split('-') : [];
