// Days off and days worked instead, as announced each year: listed by year, written one after another.
import { useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import { useAccount } from '../account-context.ts';
import { Mark } from '../parts/Mark.tsx';
import { Section } from '../parts/Section.tsx';
import { dayInWords } from '../text/day-in-words.ts';
import { dayOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { HolidayForm } from './HolidayForm.tsx';
import { type Holiday, holidayYears } from './holiday-list.ts';
import { YearCalendar } from './YearCalendar.tsx';

export function Holidays() {
  const { catalog, now } = useAccount();
  const [editing, setEditing] = useState<RecordId | undefined>(undefined);
  const years = holidayYears(catalog.directory.value.law);
  const thisYear = dayOf(now()).slice(0, 4);
  return (
    <>
      <p class="small soft">{t('directory.holidaysHint')}</p>
      {[0, 1].map((ahead) => (
        <YearCalendar key={ahead} year={Number(thisYear) + ahead} />
      ))}
      {years.map(({ year, days }) => (
        <Section
          key={year}
          title={t('directory.year', { year })}
          summary={t('directory.daysCount', { n: days.length })}
          open={year >= thisYear}
        >
          <ul class="rows choices">
            {days.map((holiday) =>
              editing === holiday.id ? (
                <li key={holiday.id} class="row-open">
                  <HolidayForm
                    holiday={holiday}
                    onDone={() => setEditing((now) => (now === holiday.id ? undefined : now))}
                  />
                </li>
              ) : (
                <HolidayRow key={holiday.id} holiday={holiday} onOpen={() => setEditing(holiday.id)} />
              ),
            )}
          </ul>
        </Section>
      ))}
      <h3>{t('directory.addHoliday')}</h3>
      <HolidayForm />
    </>
  );
}

function HolidayRow({ holiday, onOpen }: { readonly holiday: Holiday; readonly onOpen: () => void }) {
  const { date, name, work, decision } = holiday;
  return (
    <li>
      <button type="button" class="row" onClick={onOpen}>
        <span class="row-title">{name}</span>
        <span class="row-meta small soft">{[dayInWords(date), decision].filter(Boolean).join(' · ')}</span>
        <span class="row-state small">
          <Mark tone={work === 'off' ? 'lead' : 'wait'} icon={work === 'off' ? 'calendar' : 'pen'}>
            {t(`holiday.work.${work}`)}
          </Mark>
        </span>
      </button>
    </li>
  );
}
