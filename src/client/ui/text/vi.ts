// Every word the user reads, in Vietnamese: one flat object put together from one file per area (vi-AREA.ts).
// To add an area: vi-AREA.ts (`as const`, keys sorted), en-AREA.ts with the same keys, one line here and in en.ts.
import { viForm } from './vi-form.ts';
import { viKinds } from './vi-kinds.ts';
import { viOffice } from './vi-office.ts';
import { viParts } from './vi-parts.ts';
import { viRecords } from './vi-records.ts';
import { viSettings } from './vi-settings.ts';
import { viShell } from './vi-shell.ts';

export const vi = {
  ...viParts,
  ...viForm,
  ...viKinds,
  ...viShell,
  ...viOffice,
  ...viSettings,
  ...viRecords,
} as const;

export type TextKey = keyof typeof vi;
