// What waits on this device: words and files unsent, waiting at the commune, refused (with the records), unreadable.
import { useAccount } from '../account-context.ts';
import { laterPart } from '../lazy-page.tsx';
import { titleText } from '../list/item-words.ts';
import { paths } from '../routes.ts';
import { ApartNotice, isApart } from '../settings/ApartNotice.tsx';
import { t } from '../text/t.ts';
import { waitingOf } from './guardian-words.ts';
import { StandingLine } from './StandingLine.tsx';
import { UnreadablePart } from './UnreadablePart.tsx';

const FilesWaitingPart = laterPart(() =>
  import('./FilesWaitingPart.tsx').then(({ FilesWaitingPart }) => FilesWaitingPart),
);

export function WaitingPart() {
  const { work, now, catalog, sync } = useAccount();
  const { problem } = sync.status.value;
  const refused = catalog.items.value.filter(({ state }) => state === 'refused');
  return (
    <section class="form">
      <h2>{t('guardian.waitTitle')}</h2>
      {waitingOf(work.value, now(), isApart(problem)).map((standing) => (
        <StandingLine key={standing.words} standing={standing} />
      ))}
      <ApartNotice problem={problem} />
      {refused.length > 0 && (
        <ul>
          {refused.map(({ id, title }) => (
            <li key={id}>
              <a href={paths.record(id)}>{titleText(title)}</a>
            </li>
          ))}
        </ul>
      )}
      <FilesWaitingPart />
      <UnreadablePart />
    </section>
  );
}
