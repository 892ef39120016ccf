// Rows that are about another row of their record, and go with it when it is withdrawn: a recording of an opinion, what was
// done about it, a posting of an agenda item with its photos (decision 6). Counts and days without a word stay.
import type { Bundle, RecordState } from '../core/bundle.ts';
import type { RecordId } from '../core/ids.ts';
import type { Values } from './define-kind.ts';

/** By row kind the field that names the row. No registry: asked of changes whose record nobody here can read, too. */
export const wholeFields: { readonly [rowKind: string]: string } = {
  attachment: 'about',
  'follow-up': 'opinion',
  option: 'item',
  posting: 'item',
  'slip-correction': 'slip',
};

/** Whether a row with these values is about the row `whole`; a key made of several ids begins with the one it is about. */
const isAbout = (rowKind: string, values: Values, whole: RecordId): boolean => {
  const named = values[wholeFields[rowKind] ?? ''];
  return typeof named === 'string' && (named === whole || named.startsWith(`${whole}-`));
};

/** Whether it is about one of these. `values` of any shape: of what nobody has judged. */
export const isAboutAny = (
  { kind, set }: { readonly kind?: unknown; readonly set?: unknown },
  wholes: Iterable<RecordId>,
): boolean => {
  if (typeof kind !== 'string' || typeof set !== 'object' || set === null) return false;
  for (const whole of wholes) if (isAbout(kind, set as Values, whole)) return true;
  return false;
};

/** What is to be withdrawn with a row, the farthest first; deleted ones too, for they are only hidden. None of a root. */
export const partsOf = (bundle: Bundle, record: RecordId): readonly RecordState[] => {
  if (record === bundle.root.id) return [];
  const rows = Object.values(bundle.rows).filter(({ redacted }) => !redacted);
  const found = new Set<RecordState>();
  const collect = (whole: RecordId) => {
    for (const row of rows) {
      if (row.id === record || found.has(row) || !isAbout(row.kind, row.values, whole)) continue;
      found.add(row);
      collect(row.id);
    }
  };
  collect(record);
  return [...found].reverse();
};
