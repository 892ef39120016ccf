// Which kinds a person may begin: by home, and by the address of a form.
import { describe, expect, it } from 'vitest';
import { mayBegin, ownKinds } from '../../../src/client/ui/own-kinds.ts';
import type { Role } from '../../../src/shared/kinds/roles.ts';

const as = (...roles: readonly Role[]) => ({ person: 'P', roles, villages: ['A'] });

describe('a form is begun', () => {
  it.each([
    ['head', ['dialogue', 'petition', 'minutes', 'household']],
    ['officer', ['dialogue', 'petition', 'minutes', 'reception', 'household']],
    ['leader', ['dialogue', 'petition', 'minutes', 'reception', 'household']],
    ['admin', []],
  ] as const)('by a person who is %s for %j only', (role, kinds) => {
    const all = ['dialogue', 'petition', 'minutes', 'reception', 'household'];
    expect(all.filter((kind) => mayBegin(as(role), kind))).toEqual(kinds);
    const offered = ownKinds(as(role)).map(({ name }) => name);
    expect(offered.every((name) => mayBegin(as(role), name))).toBe(true);
  });
});
