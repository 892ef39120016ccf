// All kinds. Adding one here is what makes it exist (recipe "add a kind" in ARCHITECTURE.md).
import type { KindDefinition } from './define-kind.ts';
import { dialogue } from './dialogue.ts';
import { commune, person, village } from './directory.ts';
import { minutes } from './minutes.ts';
import { petition } from './petition.ts';

export const kinds: { readonly [name: string]: KindDefinition } = {
  commune,
  village,
  person,
  dialogue,
  petition,
  minutes,
};

/** The kinds people write in the field, in the order home offers them. */
export const fieldKinds: readonly KindDefinition[] = [dialogue, petition, minutes];
