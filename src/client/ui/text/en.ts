// Every word the user reads, in English; loaded only when someone chooses English.
import { enForm } from './en-form.ts';
import { enKinds } from './en-kinds.ts';
import { enParts } from './en-parts.ts';
import type { TextKey } from './vi.ts';

export const en: Record<TextKey, string> = { ...enParts, ...enForm, ...enKinds };
