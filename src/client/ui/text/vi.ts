// Every word the user reads, in Vietnamese: one flat object put together from one file per area (vi-AREA.ts).
// Lock and first page say `viStart`; the rest comes as a file of its own, so that home is small (see t.ts).
// To add an area: vi-AREA.ts (`as const`), en-AREA.ts with the same keys, one line here or in vi-rest.ts, one in en.ts.
import { viHome } from './vi-home.ts';
import { viNames } from './vi-names.ts';
import { viParts } from './vi-parts.ts';
import type { viRest } from './vi-rest.ts';
import { viShell } from './vi-shell.ts';

export const viStart = { ...viParts, ...viNames, ...viHome, ...viShell } as const;

export type Texts = typeof viStart & typeof viRest;
export type TextKey = keyof Texts;
