// When this person's phones were reopened after a forgotten PIN, and by whom.
import { useMemo } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import { useAccount } from '../account-context.ts';
import { whoText } from '../field-texts.ts';
import { formatInstant } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { useBundles } from './use-bundles.ts';

/** Newest first; nothing where there was none. */
export function Reopenings({ person }: { readonly person: RecordId }) {
  const account = useAccount();
  const ids = useMemo(() => [person], [person]);
  const rows = Object.values(useBundles(ids).get(person)?.rows ?? {})
    .filter(({ kind }) => kind === 'reopened')
    .sort((one, other) => other.at - one.at);
  if (rows.length === 0) return null;
  const directory = account.catalog.directory.value;
  return (
    <section class="form">
      <h2>{t('reopened.past')}</h2>
      <ul class="rows">
        {rows.map(({ id, by, at, values }) => (
          <li key={id} class="entry">
            <span class="entry-text">{typeof values.device === 'string' ? values.device : ''}</span>
            <span class="small soft">
              {t('reopened.by', { who: whoText(by, account.person, directory) })} ·{' '}
              {formatInstant(at, account.now())}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
