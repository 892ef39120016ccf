// On the page of minutes: how many households were called present, and the way to the roll.
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { t } from '../text/t.ts';
import { householdsHref, rollHref } from './hrefs.ts';
import { countWords, useRoll } from './use-roll.ts';

/** Nothing for meetings that are of no village. */
export function RollSummary({ view }: { readonly view: RecordView }) {
  const { catalog } = useAccount();
  const { entries, villages } = useRoll(view.bundle);
  const [village] = villages;
  if (village === undefined) return null;
  const isReady = catalog.ready.value.done >= catalog.ready.value.total;
  if (entries.length === 0)
    return isReady ? (
      <div class="group">
        <p class="soft">{t('roll.noHouseholds')}</p>
        <div class="buttons">
          <LinkButton href={householdsHref(village)} icon="home">
            {t('households.title')}
          </LinkButton>
        </div>
      </div>
    ) : null;
  const { count, meaning } = countWords(entries);
  const isCalled = entries.some(({ presence }) => presence !== undefined);
  return (
    <div class="group">
      {isCalled && (
        <p>
          <strong>{count}</strong> · {meaning}
        </p>
      )}
      <div class="buttons">
        <LinkButton href={rollHref(view.bundle.root.id)} icon="people">
          {t('roll.begin')}
        </LinkButton>
        <LinkButton href={householdsHref(village)} kind="quiet" icon="home">
          {t('households.title')}
        </LinkButton>
      </div>
    </div>
  );
}
