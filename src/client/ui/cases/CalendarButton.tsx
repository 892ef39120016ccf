// The days that something is due, handed to the phone's calendar: codes, steps and days, no names and no texts.
import { useState } from 'preact/hooks';
import { isDuty } from '../../../shared/rules/case/clock-types.ts';
import { addDays } from '../../../shared/rules/days.ts';
import { handOver } from '../hand-over.ts';
import { Button } from '../parts/Button.tsx';
import { dayOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { arithmeticOf } from './Clocks.tsx';
import { ruleName } from './rule-words.ts';
import type { Task } from './work-list.ts';

interface CalendarButtonProps {
  readonly tasks: readonly Task[];
  readonly now: () => number;
}

export function CalendarButton({ tasks, now }: CalendarButtonProps) {
  const [failed, setFailed] = useState(false);
  const make = async () => {
    setFailed(false);
    try {
      const { calendarFile } = await import('../../export/calendar-file.ts');
      const entries = tasks.filter(({ clock }) => !clock.counted.stands).map(entryOf);
      const name = `gan-dan-${dayOf(now())}.ics`;
      await handOver(window, new File([calendarFile(entries, now())], name, { type: 'text/calendar' }));
    } catch {
      setFailed(true);
    }
  };
  return (
    <div class="group">
      <div class="buttons">
        <Button icon="calendar" onPress={() => void make()}>
          {t('work.calendar')}
        </Button>
      </div>
      <p class="small soft">{t('work.calendarDetail')}</p>
      {failed && <p role="alert">{t('work.calendarFailed')}</p>}
    </div>
  );
}

/** A case without a code is told by the end of its id: never by its title, which is a text. */
const entryOf = ({ petition: { item }, content, clock }: Task) => ({
  id: `${item.id}-${content ?? ''}-${limitName(clock.rule.rule)}-${clock.trigger}`,
  // What is posted comes down on the day after its last one.
  day: isDuty(clock) ? clock.counted.due : addDays(clock.counted.due, 1),
  title: t('work.calendarEntry', { code: item.code ?? item.id.slice(-4), what: ruleName(clock.rule.rule) }),
  detail: arithmeticOf(clock),
});

/** A limit that becomes longer (complex, remote) stays the same entry of the calendar. */
const limitName = (rule: string): string => rule.replace(/\.(complex|remote|remote-complex)$/, '');
