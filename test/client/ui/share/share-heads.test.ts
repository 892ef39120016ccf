// Whom a petition is shared with, and who is offered first.
import { expect, test } from 'vitest';
import { shareChoices } from '../../../../src/client/ui/share/share-heads.ts';
import type { Role } from '../../../../src/shared/kinds/roles.ts';

const person = (name: string, roles: readonly Role[], villages: readonly string[], active = true) => ({
  name,
  title: '',
  roles,
  villages,
  active,
});
const directory = {
  villages: new Map([
    ['A', 'Bản Hồng'],
    ['B', 'Bản Bó'],
  ]),
  people: new Map([
    ['1', person('Đinh Văn An', ['head'], ['B'])],
    ['2', person('Lò Văn Ví', ['head'], ['A', 'B'])],
    ['3', person('Cà Thị Én', ['head'], ['A'])],
    ['4', person('Cán Bộ', ['officer'], ['A'])],
    ['5', person('Đã Nghỉ', ['head'], ['A'], false)],
  ]),
};
const ids = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id);

test('heads of the petition’s villages stand first, by name; officers and who has left are not offered', () => {
  const { shared, related, others } = shareChoices(directory, ['A'], []);
  expect([ids(shared), ids(related), ids(others)]).toEqual([[], ['3', '2'], ['1']]);
  expect(related[1]?.villages).toEqual(['Bản Hồng', 'Bản Bó']);
});

test('whom it is shared with is not offered again, and stays there to be taken back whoever it is now', () => {
  const { shared, related, others } = shareChoices(directory, ['A'], ['5', '2', 'gone']);
  expect([ids(shared), ids(related), ids(others)]).toEqual([['gone', '5', '2'], ['3'], ['1']]);
  expect(shared[0]).toEqual({ id: 'gone', name: '', villages: [], hasLeft: false });
});

const afterLeaving = (shared: readonly string[], successors: readonly (readonly [string, string])[]) =>
  shareChoices(directory, ['A'], shared, new Map(successors)).shared.map(
    ({ id, hasLeft, successor }) => [id, hasLeft, successor?.name] as const,
  );

test('one who left names the head who took over, also where that one left in turn', () => {
  const known = [['5', '3']] as const;
  expect(afterLeaving(['5'], known)).toEqual([['5', true, 'Cà Thị Én']]);
  expect(shareChoices(directory, ['A'], ['5'], new Map(known)).shared[0]?.successor).toEqual({
    id: '3',
    name: 'Cà Thị Én',
    villages: ['Bản Hồng'],
  });
  const people = new Map(directory.people).set('6', person('Nghỉ Trước', ['head'], [], false));
  const chain = new Map([
    ['6', '5'],
    ['5', '3'],
  ]);
  expect(shareChoices({ ...directory, people }, ['A'], ['6'], chain).shared[0]?.successor?.id).toBe('3');
});

test('nobody is named who has the petition already, is no head, or is not known', () => {
  expect(afterLeaving(['3', '5'], [['5', '3']])).toEqual([
    ['3', false, undefined],
    ['5', true, undefined],
  ]);
  expect(afterLeaving(['5'], [['5', '4']])).toEqual([['5', true, undefined]]);
  expect(afterLeaving(['5'], [])).toEqual([['5', true, undefined]]);
  expect(afterLeaving(['5'], [['5', '5']])).toEqual([['5', true, undefined]]);
  expect(afterLeaving(['3'], [['3', '2']])).toEqual([['3', false, undefined]]);
});
