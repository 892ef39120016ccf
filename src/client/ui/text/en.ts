// Every word the user reads, in English; loaded only when someone chooses English.
import { enCases } from './en-cases.ts';
import { enCheck } from './en-check.ts';
import { enCompetence } from './en-competence.ts';
import { enDirectory } from './en-directory.ts';
import { enDuplicates } from './en-duplicates.ts';
import { enEnrol } from './en-enrol.ts';
import { enFigures } from './en-figures.ts';
import { enFiles } from './en-files.ts';
import { enFind } from './en-find.ts';
import { enForm } from './en-form.ts';
import { enGuardian } from './en-guardian.ts';
import { enHousehold } from './en-household.ts';
import { enKeeping } from './en-keeping.ts';
import { enKeys } from './en-keys.ts';
import { enKinds } from './en-kinds.ts';
import { enLate } from './en-late.ts';
import { enMeeting } from './en-meeting.ts';
import { enOffice } from './en-office.ts';
import { enOne } from './en-one.ts';
import { enParts } from './en-parts.ts';
import { enPetitionImport } from './en-petition-import.ts';
import { enPosting } from './en-posting.ts';
import { enPrint } from './en-print.ts';
import { enPromises } from './en-promises.ts';
import { enRecords } from './en-records.ts';
import { enRecovery } from './en-recovery.ts';
import { enRedact } from './en-redact.ts';
import { enRuleNames } from './en-rule-names.ts';
import { enRules } from './en-rules.ts';
import { enSending } from './en-sending.ts';
import { enSettings } from './en-settings.ts';
import { enShell } from './en-shell.ts';
import { enTraining } from './en-training.ts';
import type { OneKey } from './t.ts';
import type { TextKey } from './vi.ts';

export const en: Record<TextKey, string> & { readonly [key in OneKey]?: string } = {
  ...enOne,
  ...enParts,
  ...enFiles,
  ...enCases,
  ...enFigures,
  ...enFind,
  ...enForm,
  ...enLate,
  ...enKinds,
  ...enShell,
  ...enEnrol,
  ...enOffice,
  ...enGuardian,
  ...enDirectory,
  ...enCheck,
  ...enCompetence,
  ...enHousehold,
  ...enMeeting,
  ...enKeeping,
  ...enRecovery,
  ...enRedact,
  ...enRules,
  ...enRuleNames,
  ...enSending,
  ...enSettings,
  ...enTraining,
  ...enKeys,
  ...enPetitionImport,
  ...enDuplicates,
  ...enRecords,
  ...enPosting,
  ...enPrint,
  ...enPromises,
};
