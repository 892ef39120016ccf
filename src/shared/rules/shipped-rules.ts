// Every row of the rule table that the program ships; never changed within a release (design decision 15).
import type { RuleRow } from './rule-rows.ts';
import { calendarRules } from './rules-calendar.ts';
import { complaintRules } from './rules-complaint.ts';
import { complaintSecondRules } from './rules-complaint-second.ts';
import { denunciationRules } from './rules-denunciation.ts';
import { petitionRules } from './rules-petition.ts';

export const shippedRules: readonly RuleRow[] = [
  ...petitionRules,
  ...complaintRules,
  ...complaintSecondRules,
  ...denunciationRules,
  ...calendarRules,
];
