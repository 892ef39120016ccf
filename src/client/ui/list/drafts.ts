// Half-written forms as they stand in lists: what is being written, and where to go on with it.
import { useEffect, useState } from 'preact/hooks';
import { briefs } from '../../../shared/kinds/briefs.ts';
import { isEmpty, titleOf } from '../../../shared/kinds/define-kind.ts';
import type { Draft, DraftContent } from '../../store/draft-row.ts';
import type { Drafts } from '../../store/drafts.ts';
import { newRowView } from '../record/row-views.ts';
import { paths } from '../routes.ts';

/** Names that begin so are the form's own notes in a draft, not fields. */
export const noteMark = '$';

/** Whether anything was written that would be missed: in the draft of an edit also that a field was emptied. */
export const holdsWriting = ({ record, values }: DraftContent): boolean =>
  Object.entries(values).some(
    ([name, value]) => !name.startsWith(noteMark) && (record !== undefined || !isEmpty(value)),
  );

/** A draft and the first words of what was written in it, '' without any. */
export type ListedDraft = Draft & { readonly title: string };

/** The drafts of this account, last written first; undefined until read. */
export const useDrafts = (drafts: Drafts): readonly ListedDraft[] | undefined => {
  const [found, setFound] = useState<readonly ListedDraft[]>();
  useEffect(() => {
    let live = true;
    void listedDrafts(drafts).then(
      (all) => live && setFound(all),
      // A closed database: the pages say so when something is saved; here nothing can be listed.
      () => live && setFound([]),
    );
    return () => {
      live = false;
    };
  }, [drafts]);
  return found;
};

/** The page that goes on with a draft. */
export const draftHref = ({ id, kind, record, root, values }: Draft): string => {
  if (kind === 'event' && root !== undefined) return paths.record(root, `step-${values.step}`);
  if (kind === 'follow-up' && root !== undefined)
    return paths.record(root, `promise-${values.opinion}?step=${values.step}`);
  if (root !== undefined) return paths.record(root, record ?? (briefs[kind] ? 'edit' : newRowView(kind)));
  return record === undefined ? paths.newRecord(kind, id) : paths.record(record, 'edit');
};

const listedDrafts = async (drafts: Drafts): Promise<readonly ListedDraft[]> => {
  const all = await drafts.list();
  return Promise.all(
    all.filter(holdsWriting).map(async (draft) => ({ ...draft, title: await draftTitle(draft) })),
  );
};

/** What heads the record or row, else the first words of what was written, for which the kinds' fields are fetched. */
export const draftTitle = async ({ kind, values }: Draft): Promise<string> =>
  titleOf({ title: [...(briefs[kind]?.title ?? []), 'text', 'title'] }, values) ||
  import('./draft-words.ts').then(
    ({ firstWords }) => firstWords(kind, values),
    () => '',
  );
