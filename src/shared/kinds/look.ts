// Somebody asked to see a masked number: who and when is the change itself, kept like everything that was done.
import type { RowDefinition } from './define-kind.ts';

export const look: RowDefinition = {
  appendOnly: true,
  quiet: true,
  search: [],
  fields: {
    /** The row whose numbers were shown; empty for the record's own. */
    of: { type: 'code', max: 80 },
  },
};
