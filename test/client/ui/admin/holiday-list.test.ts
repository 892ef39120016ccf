// Days off and days worked instead stand by year, the newest year first.
import { expect, it, vi } from 'vitest';
import { holidayYears } from '../../../../src/client/ui/admin/holiday-list.ts';
import { openCommune } from '../../../server/commune.ts';
import { calm, newPhone, saved } from '../../phone.ts';

it('each year holds its days in the order of the calendar', async () => {
  const commune = await openCommune();
  const phone = await newPhone(commune, commune.admin);
  const { records, catalog } = phone.account;
  await calm(phone);
  const days = [
    { date: '2027-01-01', name: 'Tết Dương lịch', work: 'off' },
    { date: '2026-09-02', name: 'Quốc khánh', work: 'off', decision: 'TB 1/TB-BNV' },
    { date: '2026-08-22', name: 'Làm bù', work: 'working' },
  ];
  for (const values of days) saved(await records.create('holiday', values));
  await calm(phone);
  const years = () => holidayYears(catalog.directory.value.law);
  // The directory follows what is saved a moment later.
  await vi.waitFor(() =>
    expect(
      years().map(({ year, days: of }) => [year, of.map(({ name, work }) => `${name}: ${work}`)]),
    ).toEqual([
      ['2027', ['Tết Dương lịch: off']],
      ['2026', ['Làm bù: working', 'Quốc khánh: off']],
    ]),
  );
  const [, { days: [, national] = [] } = {}] = years();
  saved(await records.remove(national?.id ?? '', national?.id ?? ''));
  await calm(phone);
  await vi.waitFor(() => expect(years()[1]?.days.length).toBe(1));
});
