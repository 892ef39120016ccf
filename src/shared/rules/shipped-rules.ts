// Every row of the rule table that the program ships; never changed within a release (design decision 15).
import type { RuleRow } from './rule-rows.ts';
import { calendarRules } from './rules-calendar.ts';
import { competenceRules } from './rules-competence.ts';
import { complaintRules } from './rules-complaint.ts';
import { complaintSecondRules } from './rules-complaint-second.ts';
import { denunciationRules } from './rules-denunciation.ts';
import { meetingRules } from './rules-meeting.ts';
import { petitionRules } from './rules-petition.ts';
import { receptionRules } from './rules-reception.ts';
import { villageRules } from './rules-village.ts';

export const shippedRules: readonly RuleRow[] = [
  ...petitionRules,
  ...complaintRules,
  ...complaintSecondRules,
  ...denunciationRules,
  ...competenceRules,
  ...receptionRules,
  ...meetingRules,
  ...villageRules,
  ...calendarRules,
];
