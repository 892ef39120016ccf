// Which contents an attachment names.
import { headsOf, type RecordState } from '../../shared/core/bundle.ts';
import type { Values } from '../../shared/kinds/define-kind.ts';
import { contentPattern } from '../../shared/protocol/upload.ts';

/** The row kind that names files. */
export const attachmentKind = 'attachment';

const fields = ['file', 'thumb'] as const;

/** The contents among the values written to a row (or record) of this kind; none but for an attachment. */
export const contentsIn = (kind: string, values: Values): readonly string[] =>
  kind === attachmentKind ? fields.map((field) => values[field]).filter(isContent) : [];

/** The contents a row names, in its other versions too: one of them may be shown tomorrow. */
export const contentsOf = (row: RecordState, field?: (typeof fields)[number]): readonly string[] => {
  if (row.kind !== attachmentKind) return [];
  const asked = field === undefined ? fields : [field];
  return asked
    .flatMap((name) => [row.values[name], ...headsOf(row, name).map(({ value }) => value)])
    .filter(isContent);
};

/** A row may hold anything of that length. */
const isContent = (value: unknown): value is string =>
  typeof value === 'string' && contentPattern.test(value);
