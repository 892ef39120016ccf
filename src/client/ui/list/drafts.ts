// Half-written forms as they stand in lists: what is being written, and where to go on with it.
import { useEffect, useState } from 'preact/hooks';
import { fieldsOf, isEmpty } from '../../../shared/kinds/define-kind.ts';
import { kinds } from '../../../shared/kinds/registry.ts';
import type { Draft, DraftContent } from '../../store/draft-row.ts';
import type { Drafts } from '../../store/drafts.ts';
import { kindLabel } from '../field-texts.ts';
import { newRowView } from '../record/row-views.ts';
import { paths } from '../routes.ts';

/** Names that begin so are the form's own notes in a draft, not fields. */
export const noteMark = '$';

/** Whether anything was written that would be missed. */
export const holdsWriting = ({ values }: DraftContent): boolean =>
  Object.entries(values).some(([name, value]) => !name.startsWith(noteMark) && !isEmpty(value));

/** The drafts of this account, last written first; undefined until read. */
export const useDrafts = (drafts: Drafts): readonly Draft[] | undefined => {
  const [found, setFound] = useState<readonly Draft[]>();
  useEffect(() => {
    let live = true;
    void drafts.list().then(
      (all) => live && setFound(all.filter(holdsWriting)),
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
export const draftHref = ({ id, kind, record, root }: Draft): string => {
  if (root !== undefined) return paths.record(root, record ?? (kinds[kind] ? 'edit' : newRowView(kind)));
  return record === undefined ? paths.newRecord(kind, id) : paths.record(record, 'edit');
};

/** The first words of what was written; neither a choice's code nor a number that is masked elsewhere. */
export const draftTitle = ({ kind, values }: Draft): string => {
  const texts = Object.values(kinds)
    .flatMap((one) => Object.entries(fieldsOf(one, kind) ?? {}))
    .flatMap(([name, { type, masked }]) => (!masked && type.endsWith('text') ? name : []));
  const found = [...(kinds[kind]?.title ?? []), 'text', 'title', ...texts]
    .map((name) => values[name])
    .find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof found === 'string' ? found.trim() : kindLabel(kind);
};
