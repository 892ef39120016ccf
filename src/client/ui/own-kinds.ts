// The kinds of record a person writes: what home, the rail and the blank papers offer.
import { may } from '../../shared/access/access.ts';
import type { Scope } from '../../shared/access/facts.ts';
import { fieldBriefs, type KindBrief } from '../../shared/kinds/briefs.ts';

export const ownKinds = (me: Scope): readonly KindBrief[] =>
  fieldBriefs.filter(({ name }) => mayBegin(me, name));

/** Whether the person may begin a record of this kind at all; which villages it may be of is another question. */
export const mayBegin = (me: Scope, kind: string): boolean =>
  may(me, 'create', { kind, by: me.person, villages: [], shared: [], denunciation: false });
