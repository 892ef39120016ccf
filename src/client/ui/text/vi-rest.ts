// The words of all pages but lock and home; loaded before the first of those pages is drawn.
import { viCases } from './vi-cases.ts';
import { viCheck } from './vi-check.ts';
import { viCompetence } from './vi-competence.ts';
import { viDirectory } from './vi-directory.ts';
import { viDuplicates } from './vi-duplicates.ts';
import { viEnrol } from './vi-enrol.ts';
import { viFigures } from './vi-figures.ts';
import { viFiles } from './vi-files.ts';
import { viFind } from './vi-find.ts';
import { viForm } from './vi-form.ts';
import { viGuardian } from './vi-guardian.ts';
import { viHousehold } from './vi-household.ts';
import { viKeeping } from './vi-keeping.ts';
import { viKeys } from './vi-keys.ts';
import { viKinds } from './vi-kinds.ts';
import { viLate } from './vi-late.ts';
import { viMeeting } from './vi-meeting.ts';
import { viOffice } from './vi-office.ts';
import { viPetitionImport } from './vi-petition-import.ts';
import { viPosting } from './vi-posting.ts';
import { viPrint } from './vi-print.ts';
import { viPromises } from './vi-promises.ts';
import { viRecords } from './vi-records.ts';
import { viRecovery } from './vi-recovery.ts';
import { viRedact } from './vi-redact.ts';
import { viRuleNames } from './vi-rule-names.ts';
import { viRules } from './vi-rules.ts';
import { viSending } from './vi-sending.ts';
import { viSettings } from './vi-settings.ts';
import { viTraining } from './vi-training.ts';

export const viRest = {
  ...viFiles,
  ...viCases,
  ...viFigures,
  ...viFind,
  ...viForm,
  ...viLate,
  ...viKinds,
  ...viRecords,
  ...viEnrol,
  ...viOffice,
  ...viGuardian,
  ...viDirectory,
  ...viCheck,
  ...viCompetence,
  ...viHousehold,
  ...viMeeting,
  ...viKeeping,
  ...viRecovery,
  ...viRedact,
  ...viRules,
  ...viRuleNames,
  ...viSending,
  ...viSettings,
  ...viTraining,
  ...viKeys,
  ...viPetitionImport,
  ...viDuplicates,
  ...viPosting,
  ...viPrint,
  ...viPromises,
} as const;
