// Every hand-worked case.
import { complaints } from './complaint.ts';
import { complaintsAfter } from './complaint-after.ts';
import { denunciations } from './denunciation.ts';
import { denunciationsAfter } from './denunciation-after.ts';
import { firstHandling } from './first-handling.ts';
import type { WorkedCase } from './form.ts';
import { laterYears } from './later-years.ts';
import { suspended } from './suspended.ts';

export const workedCases: readonly WorkedCase[] = [
  ...firstHandling,
  ...complaints,
  ...complaintsAfter,
  ...suspended,
  ...denunciations,
  ...denunciationsAfter,
  ...laterYears,
];
