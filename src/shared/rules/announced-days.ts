// Days off and days worked instead, as the Government announced them year by year (domain 6).
//
// What is computed each year anyway (1 January, Giỗ Tổ, 30 April, 1 May, 2 September and compensating days) is not
// repeated here: only which five days Tết has, which day goes with 2 September, and the swaps.
import type { Day } from './days.ts';
import type { Certainty } from './rule-rows.ts';

export type AnnouncedYear = {
  readonly year: number;
  readonly tet: { readonly from: Day; readonly to: Day };
  /** The day off beside 2 September. */
  readonly besideNationalDay: Day;
  /** A working day that is off, and the Saturday worked instead. */
  readonly swaps: readonly { readonly off: Day; readonly worked: Day; readonly certainty: Certainty }[];
};

export const announcedYears: readonly AnnouncedYear[] = [
  {
    year: 2025,
    tet: { from: '2025-01-27', to: '2025-01-31' },
    besideNationalDay: '2025-09-01',
    swaps: [{ off: '2025-05-02', worked: '2025-04-26', certainty: 'high' }],
  },
  {
    year: 2026,
    tet: { from: '2026-02-16', to: '2026-02-20' },
    besideNationalDay: '2026-09-01',
    swaps: [
      { off: '2026-01-02', worked: '2026-01-10', certainty: 'high' },
      { off: '2026-08-31', worked: '2026-08-22', certainty: 'medium' },
    ],
  },
];
