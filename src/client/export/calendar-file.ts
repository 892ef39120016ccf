// Days with something due as a calendar file (.ics, RFC 5545) for the phone's own calendar.
import { generateIcsCalendar } from 'ts-ics';
import { addDays, type Day } from '../../shared/rules/days.ts';

export type CalendarEntry = {
  /** The same thing keeps its id, so that a later file replaces it in the calendar. */
  readonly id: string;
  readonly day: Day;
  /** Read by whoever opens the calendar, on whatever server it lies: codes and steps, never a name or a text. */
  readonly title: string;
  readonly detail: string;
};

/** Eight in the morning of the working day's eve: an entry of a whole day begins at midnight. */
const remindHoursBefore = 16;

const wholeDay = (day: Day) => ({ date: new Date(`${day}T00:00:00Z`), type: 'DATE' as const });

/** @param now ms; when the file was made */
export const calendarFile = (entries: readonly CalendarEntry[], now: number): string =>
  generateIcsCalendar({
    version: '2.0',
    prodId: '-//Gan Dan//vi',
    method: 'PUBLISH',
    events: entries.map(({ id, day, title, detail }) => ({
      uid: `${id}@gan-dan`,
      stamp: { date: new Date(now) },
      start: wholeDay(day),
      end: wholeDay(addDays(day, 1)),
      summary: title,
      description: detail,
      timeTransparent: 'TRANSPARENT' as const,
      class: 'PRIVATE' as const,
      alarms: [
        {
          action: 'DISPLAY',
          description: title,
          trigger: { type: 'relative' as const, value: { before: true, hours: remindHoursBefore } },
        },
      ],
    })),
  });
