// The saved searches of a list as a page shows them: read once, kept and removed with undo.
import { useEffect, useState } from 'preact/hooks';
import { useAccount } from '../account-context.ts';
import { offerUndo } from '../form/offer-undo.ts';
import { t } from '../text/t.ts';
import { type Asked, type KeptSearch, keepSearch, readSearches } from './saved-searches.ts';

export type SavedSearches = {
  readonly saved: readonly KeptSearch[];
  /** The last one could not be kept. */
  readonly failed: boolean;
  keep(name: string, asked: Asked): Promise<void>;
  remove(search: KeptSearch): Promise<void>;
};

export const useSavedSearches = (list: string): SavedSearches => {
  const { drafts } = useAccount();
  const [saved, setSaved] = useState<readonly KeptSearch[]>([]);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let live = true;
    readSearches(drafts, list).then(
      (found) => live && setSaved(found),
      // A closed database: pages say so when something is saved; the list works without.
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [drafts, list]);
  const put = async (name: string, asked: Asked) => {
    const { query, chip, narrowing } = asked;
    const kept = await keepSearch(drafts, { query, chip, narrowing, name, list });
    if (kept.ok) setSaved((before) => [...before, kept.value]);
    return kept;
  };
  return {
    saved,
    failed,
    async keep(name, asked) {
      setFailed(!(await put(name, asked)).ok);
    },
    async remove(search) {
      await drafts.discard(search.id);
      setSaved((before) => before.filter(({ id }) => id !== search.id));
      offerUndo(t('find.removed', { name: search.name }), async () => {
        const kept = await put(search.name, search);
        if (kept.ok) return { ok: true };
        return {
          ok: false,
          error: { type: kept.error.type === 'storage-full' ? 'storage-full' : 'broken' },
        };
      });
    },
  };
};
