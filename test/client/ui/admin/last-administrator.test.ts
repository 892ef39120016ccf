import { expect, it } from 'vitest';
import type { Person } from '../../../../src/client/store/catalog-api.ts';
import { isLastAdministrator } from '../../../../src/client/ui/admin/last-administrator.ts';

const person = (roles: Person['roles'], active = true): Person => ({
  name: 'A',
  title: '',
  roles,
  villages: [],
  active,
});

it.each([
  ['the only administrator', { me: person(['admin']), other: person(['officer']) }, true],
  ['one of two administrators', { me: person(['admin']), other: person(['admin']) }, false],
  ['the only one still in office', { me: person(['admin']), other: person(['admin'], false) }, true],
  ['one who is no administrator', { me: person(['leader']), other: person(['admin']) }, false],
  ['one who has left', { me: person(['admin'], false), other: person(['admin'], false) }, false],
])('says of %s whether the role may be taken away', (_name, people, isLast) => {
  expect(isLastAdministrator(new Map(Object.entries(people)), 'me')).toBe(isLast);
});
