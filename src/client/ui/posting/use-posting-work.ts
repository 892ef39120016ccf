// What hangs somewhere and soon wants a hand: to come down, or to be looked after on its last days.
import { useMemo } from 'preact/hooks';
import { hangingFigure } from '../../../shared/kinds/counts.ts';
import { dayInVietnam } from '../../../shared/rules/days.ts';
import { useAccount } from '../account-context.ts';
import { useBundles } from '../admin/use-bundles.ts';
import { lawInForce } from '../cases/law-in-force.ts';
import { hangingOf, type ShownPosting } from './hanging-of.ts';

export type PostingTask = ShownPosting & { readonly root: string };

/** Those that may come down first, then the nearest; nothing of what was never put up or is down. */
export function usePostingWork(): readonly PostingTask[] {
  const { catalog, now } = useAccount();
  const items = catalog.items.value;
  const ids = useMemo(
    () => items.filter(({ counts }) => (counts?.[hangingFigure] ?? 0) > 0).map(({ id }) => id),
    [items],
  );
  const bundles = useBundles(ids);
  const law = lawInForce(catalog.directory.value);
  const today = dayInVietnam(now());
  return useMemo(
    () =>
      [...bundles]
        .flatMap(([root, bundle]) => hangingOf(bundle, law, today).map((one) => ({ ...one, root })))
        .filter(
          ({ posting: { state, until } }) => state === 'hanging' || (state === 'may-come-down' && until),
        )
        .sort((a, b) => ((a.posting.until ?? '') < (b.posting.until ?? '') ? -1 : 1)),
    [bundles, law, today],
  );
}

/** What may come down is for today; what hangs on, for its day. */
export const mayComeDown = ({ posting }: PostingTask): boolean => posting.state === 'may-come-down';
