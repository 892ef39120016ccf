// What the office has done with changes of one device: who, when, how many.
import type { QuarantineResponse } from '../../../shared/protocol/quarantine.ts';
import { useAccount } from '../account-context.ts';
import { whoText } from '../field-texts.ts';
import { formatInstant } from '../text/format-date.ts';
import { t } from '../text/t.ts';

export function QuarantineActs({ acts }: Pick<QuarantineResponse, 'acts'>) {
  const { catalog, person, now } = useAccount();
  if (acts.length === 0) return null;
  return (
    <section class="group">
      <h2>{t('apart.acts')}</h2>
      <ul class="rows">
        {acts.map(({ act, by, at, changes }) => (
          <li key={`${at} ${act}`} class="entry">
            <span class="entry-text">{t(`apart.act.${act}`, { n: changes })}</span>
            <span class="small soft">
              {whoText(by, person, catalog.directory.value)} · {formatInstant(at, now())}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
