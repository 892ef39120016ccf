// Searches somebody gave a name: kept on this phone alone, sealed, among the drafts.

import type { Json } from '../../../shared/core/json.ts';
import { ok, type Result } from '../../../shared/core/result.ts';
import { startDraft } from '../../store/begin-draft.ts';
import type { DraftFailure } from '../../store/draft-row.ts';
import type { Drafts } from '../../store/drafts.ts';
import { noteMark } from './drafts.ts';
import { allOfIt, type Narrowing } from './narrow.ts';

/** All that a list is asked. */
export type Asked = {
  readonly query: string;
  readonly chip: string;
  readonly narrowing: Narrowing;
};

export type SavedSearch = Asked & {
  readonly name: string;
  /** The list it is of: a kind's name, or 'all'. */
  readonly list: string;
};

export type KeptSearch = SavedSearch & { readonly id: string };

export const nothingAsked: Asked = { query: '', chip: 'all', narrowing: allOfIt };

/** No record is of this kind. */
const draftKind = 'saved-search';
/** The form's own notes are no writing that would be missed: nothing of this stands among half-written forms. */
const note = `${noteMark}search`;

/** Those of a list, the oldest first. @throws StorageFailure, VaultFailure */
export const readSearches = async (drafts: Drafts, list: string): Promise<readonly KeptSearch[]> => {
  const all = await drafts.list();
  return all
    .filter((draft) => draft.kind === draftKind)
    .sort((a, b) => a.startedAt - b.startedAt)
    .flatMap(({ id, values }) => {
      // Authenticated by the vault: only `keepSearch` can have written it.
      const search = values[note] as SavedSearch | undefined;
      return search?.list === list ? [{ ...search, id }] : [];
    });
};

/** The failure: the phone could not keep it, nothing of it is left. */
export const keepSearch = async (
  drafts: Drafts,
  search: SavedSearch,
): Promise<Result<KeptSearch, DraftFailure>> => {
  const id = startDraft(drafts, draftKind);
  drafts.update(id, { [note]: search as unknown as Json });
  const kept = await drafts.flush(true);
  if (kept.ok) return ok({ ...search, id });
  await drafts.discard(id).catch(() => drafts.forget(id));
  return kept;
};

/** Whether a list shows just what a saved search asks. */
export const isAsked = (saved: Asked, asked: Asked): boolean => keyOf(saved) === keyOf(asked);

const keyOf = ({ query, chip, narrowing: { village, period, days, by } }: Asked): string =>
  JSON.stringify([query.trim(), chip, village, period, period === 'own' ? days : null, by]);
