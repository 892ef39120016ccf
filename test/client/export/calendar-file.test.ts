// The calendar file: what a phone's calendar reads of it.
import { convertIcsCalendar } from 'ts-ics';
import { expect, it } from 'vitest';
import { calendarFile } from '../../../src/client/export/calendar-file.ts';

const entry = {
  id: 'AAAAAAAAAAAAAAAA-complaint.resolve',
  day: '2026-11-30',
  title: 'Hạn BL-26-K7-014: giải quyết khiếu nại',
  detail: 'Điều 28 Luật Khiếu nại 2011; nhận 01/11, tính đến hết 30/11/2026',
};
const file = calendarFile([entry, { ...entry, id: 'B', day: '2026-12-31' }], Date.UTC(2026, 10, 23, 1));

it('an entry is one whole day, with its words as they are and a reminder on its eve', () => {
  const read = convertIcsCalendar(undefined, file);
  const [first] = read.events ?? [];
  expect(first).toMatchObject({
    uid: `${entry.id}@gan-dan`,
    summary: entry.title,
    description: entry.detail,
    start: { type: 'DATE', date: new Date('2026-11-30T00:00:00Z') },
    end: { type: 'DATE', date: new Date('2026-12-01T00:00:00Z') },
  });
  expect(first?.alarms?.[0]?.trigger).toMatchObject({ type: 'relative', value: { before: true, hours: 16 } });
});

it('the year goes over with the last day of December', () => {
  expect(file).toContain('DTSTART;VALUE=DATE:20261231');
  expect(file).toContain('DTEND;VALUE=DATE:20270101');
});
