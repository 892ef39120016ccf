// How many records a search or a filter leaves, and the one press that clears the filter.
import { useAccount } from '../account-context.ts';
import { Button } from '../parts/Button.tsx';
import { t } from '../text/t.ts';
import { allOfIt, isNarrowed } from './narrow.ts';
import type { Asked } from './saved-searches.ts';

interface LeftProps {
  readonly asked: Asked;
  readonly count: number;
  readonly onAsk: (part: Partial<Asked>) => void;
}

/** The words typed stay: they have a way to be cleared of their own. */
export function Left({ asked: { query, narrowing }, count, onAsk }: LeftProps) {
  const ready = useAccount().catalog.ready.value;
  const narrowed = isNarrowed(narrowing);
  return (
    <div class="input-line">
      <p class="small soft" role="status">
        {ready.done < ready.total
          ? t('list.loading', ready)
          : narrowed
            ? t('find.left', { n: count })
            : query.trim() !== '' && count > 0 && t('list.found', { n: count })}
      </p>
      {narrowed && (
        <Button kind="quiet" icon="close" onPress={() => onAsk({ narrowing: allOfIt, chip: 'all' })}>
          {t('find.clear')}
        </Button>
      )}
    </div>
  );
}
