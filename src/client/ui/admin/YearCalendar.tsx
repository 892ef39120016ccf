// The days off and days worked instead that due dates are counted by in a year, announced or the best guess so far.
import { useAccount } from '../account-context.ts';
import { lawInForce } from '../cases/law-in-force.ts';
import { Mark } from '../parts/Mark.tsx';
import { Section } from '../parts/Section.tsx';
import { fullDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { type CalendarRun, calendarRuns } from './calendar-runs.ts';

export function YearCalendar({ year }: { readonly year: number }) {
  const { calendar } = lawInForce(useAccount().catalog.directory.value);
  const announced = calendar.isAnnounced(`${year}-01-01`);
  return (
    <Section
      title={t('directory.yearCalendar', { year: String(year) })}
      summary={announced ? undefined : t('directory.provisional')}
    >
      {!announced && <p class="small soft">{t('directory.provisionalHint')}</p>}
      <ul class="rows">
        {calendarRuns(calendar, year).map((run) => (
          <li key={run.from} class="entry">
            <span class="entry-text">{run.name || t('holiday.work.working')}</span>
            <span class="small soft">{daysWords(run)}</span>
            {run.work === 'working' && (
              <Mark tone="wait" icon="pen">
                {t('holiday.work.working')}
              </Mark>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const daysWords = ({ from, to }: CalendarRun): string =>
  from === to ? fullDay(from) : `${fullDay(from).slice(0, 5)}–${fullDay(to)}`;
