// Every word the user reads, in Vietnamese: one flat object put together from one file per area (vi-AREA.ts).
// To add an area: vi-AREA.ts (`as const`, keys sorted), en-AREA.ts with the same keys, one line here and in en.ts.
import { viForm } from './vi-form.ts';
import { viKinds } from './vi-kinds.ts';
import { viParts } from './vi-parts.ts';

export const vi = { ...viParts, ...viForm, ...viKinds } as const;

export type TextKey = keyof typeof vi;
