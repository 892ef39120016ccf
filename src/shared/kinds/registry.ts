// All kinds. Adding one here is what makes it exist (recipe "add a kind" in ARCHITECTURE.md).
import { fieldBriefs } from './briefs.ts';
import type { KindDefinition } from './define-kind.ts';
import { dialogue } from './dialogue.ts';
import { commune, holiday, listItem, person, rule, village } from './directory.ts';
import { household } from './household.ts';
import { minutes } from './minutes.ts';
import { notice } from './notice.ts';
import { petition } from './petition.ts';
import { reception } from './reception.ts';
import { voterList } from './voter-list.ts';

export const kinds: { readonly [name: string]: KindDefinition } = {
  commune,
  village,
  person,
  dialogue,
  petition,
  minutes,
  reception,
  household,
  notice,
  'voter-list': voterList,
  'list-item': listItem,
  holiday,
  rule,
};

/** The kinds people write in the field, in the order home offers them. */
export const fieldKinds: readonly KindDefinition[] = fieldBriefs.flatMap(({ name }) => kinds[name] ?? []);
