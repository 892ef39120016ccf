// Every word the user reads, in English; loaded only when someone chooses English.
import { enEnrol } from './en-enrol.ts';
import { enForm } from './en-form.ts';
import { enHousehold } from './en-household.ts';
import { enKinds } from './en-kinds.ts';
import { enOffice } from './en-office.ts';
import { enParts } from './en-parts.ts';
import { enRecords } from './en-records.ts';
import { enSettings } from './en-settings.ts';
import { enShell } from './en-shell.ts';
import type { TextKey } from './vi.ts';

export const en: Record<TextKey, string> = {
  ...enParts,
  ...enForm,
  ...enKinds,
  ...enShell,
  ...enEnrol,
  ...enOffice,
  ...enHousehold,
  ...enSettings,
  ...enRecords,
};
