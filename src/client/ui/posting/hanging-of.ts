// What of a record was put up, and how it stands by the law in force today. Pure; the list of work needs no more of it.
import { type Bundle, type RecordState, rowsOf } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { postingFacts } from '../../../shared/kinds/posting.ts';
import type { Day } from '../../../shared/rules/days.ts';
import type { Law } from '../../../shared/rules/law.ts';
import { type Posting, postingOf } from '../../../shared/rules/posting.ts';

export type ShownPosting = { readonly row: RecordState; readonly posting: Posting };

/** What was put up, or is said to be, also what came down since. */
export const hangingOf = (bundle: Bundle, law: Law, today: Day): readonly ShownPosting[] =>
  rowsOf(bundle, 'posting')
    .filter((row) => !row.redacted)
    .map((row) => ({ row, posting: postingOf(postingFacts(row, bundle.root.values), law, today) }));

/** Of a posting; both of it and of papers beside it. */
export const photosOf = (bundle: Bundle, posting: RecordId): readonly RecordState[] =>
  rowsOf(bundle, 'attachment').filter(
    ({ redacted, values }) =>
      !redacted && values.about === posting && (values.what === 'photo' || values.what === 'paper'),
  );
