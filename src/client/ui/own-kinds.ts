// The kinds of record a person writes: what home, the rail and the blank papers offer.
import { may } from '../../shared/access/access.ts';
import type { Scope } from '../../shared/access/facts.ts';
import type { KindDefinition } from '../../shared/kinds/define-kind.ts';
import { fieldKinds } from '../../shared/kinds/registry.ts';

export const ownKinds = (me: Scope): readonly KindDefinition[] =>
  fieldKinds.filter(({ name }) =>
    may(me, 'create', { kind: name, by: me.person, villages: [], shared: [], denunciation: false }),
  );
