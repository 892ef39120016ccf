// Two petitions are offered as one matter where something of the matter and something of who or where are alike.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Compared,
  caseRoot,
  isSameCase,
  likeness,
  textLikeness,
} from '../../../src/shared/rules/duplicates.ts';

const empty: Compared = {
  id: 'A',
  type: 'proposal',
  sender: '',
  idNumber: '',
  phone: '',
  villages: [],
  against: '',
  summary: '',
  paperCode: '',
  isSentOn: false,
  isGuided: false,
};

const road = 'Đường vào bản Xuân Tre bị sạt lở, xe máy không đi được, trẻ em phải nghỉ học';
const don = { ...empty, sender: 'Lò Văn Dơn', villages: ['V1'], summary: road };
const other = (values: Partial<Compared>): Compared => ({ ...don, id: 'B', ...values });

describe('offered', () => {
  it.each([
    ['the same person with the same words', {}, ['sender', 'village', 'same-content']],
    [
      'written without diacritics',
      {
        sender: 'LO VAN DON',
        summary: 'Duong vao ban Xuan Tre bi sat lo, xe may khong di duoc, tre em phai nghi hoc',
      },
      ['sender', 'village', 'same-content'],
    ],
    [
      'in fewer words, by the one who wrote it first',
      { summary: 'Đơn đề nghị: đường vào bản Xuân Tre sạt lở' },
      ['sender', 'village', 'like-content'],
    ],
    ['without a village', { villages: [] }, ['sender', 'same-content']],
    ['the same words under that name in another village', { villages: ['V2'] }, ['sender', 'same-content']],
    ['the same words by a neighbour', { sender: 'Vàng A Páo' }, ['other-person', 'village', 'same-content']],
    [
      'a copy that came through another body',
      { isSentOn: true },
      ['sender', 'village', 'same-content', 'several-bodies'],
    ],
    [
      'what its sender was guided about once',
      { isGuided: true },
      ['sender', 'village', 'same-content', 'guided-before'],
    ],
  ] as const)('%s', (_name, values, why) => {
    expect(likeness(don, other(values))?.why).toEqual(why);
  });

  it('the same card’s number against the same one, whatever the words', () => {
    const card = { ...don, idNumber: '011 090 001 234', against: 'Ban quản lý rừng' };
    const again = other({
      idNumber: '011090001234',
      against: 'ban quan ly rung',
      summary: 'Đất nương',
      sender: '',
      villages: [],
    });
    expect(likeness(card, again)?.why).toEqual(['id-number', 'against']);
  });
});

describe('not offered', () => {
  it.each([
    ['the same person with another matter', { summary: 'Xin cấp lại giấy khai sinh cho con' }],
    ['somebody else, elsewhere, in the same words', { sender: 'Vàng A Páo', villages: ['V2'] }],
    [
      'like words under that name in another village',
      { villages: ['V2'], summary: 'Đường vào bản Co Nỏng bị sạt lở, xe không đi được' },
    ],
    ['a name that differs in its diacritics, elsewhere', { sender: 'Lò Văn Đơn', villages: ['V2'] }],
    ['a neighbour with like words', { sender: 'Vàng A Páo', summary: 'Đường vào bản Xuân Tre sạt lở' }],
    ['a petition that says nothing', { sender: '', summary: '', villages: [] }],
    ['itself', { id: 'A' }],
  ])('%s', (_name, values) => {
    expect(likeness(don, other(values))).toBeUndefined();
  });
});

describe('of a denunciation nothing is compared but the paper’s code', () => {
  const secret = { ...don, type: 'denunciation', paperCode: 'TC-07' };
  it.each([
    [{ type: 'denunciation', paperCode: 'tc-07', sender: '', summary: '', villages: [] }, ['paper-code']],
    [{ type: 'denunciation', paperCode: 'TC-08' }, undefined],
    [{ type: 'denunciation', paperCode: '' }, undefined],
    [{ type: 'proposal', paperCode: 'TC-07' }, undefined],
  ])('%j', (values, why) => {
    expect(likeness(secret, other(values))?.why).toEqual(why);
  });

  it('nor of two without a code', () => {
    const [one, two] = [{ ...secret, paperCode: '' }, other({ type: 'denunciation' })];
    expect(likeness(one, two)).toBeUndefined();
  });
});

it.each([
  ['Đường vào bản bị sạt lở', 'Đường vào bản bị sạt lở', 1, 1],
  ['ĐƠN ĐỀ NGHỊ: đường vào bản bị sạt lở', 'duong vao ban bi sat lo', 1, 1],
  ['Đường vào bản bị sạt lở', 'Đường vào bản Búng bị sạt lở nặng, xe không đi được', 0.5, 0.8],
  ['Đường vào bản bị sạt lở', 'Bản chưa có đường điện', 0, 0.1],
  ['Xin nước', 'Xin điện', 0, 0],
  ['', 'Đường vào bản', 0, 0],
])('“%s” and “%s” are alike by %d to %d', (one, two, from, to) => {
  expect(textLikeness(one, two)).toBeGreaterThanOrEqual(from);
  expect(textLikeness(one, two)).toBeLessThanOrEqual(to);
});

it('it does not matter which of two is looked at', () => {
  const text = fc.constantFrom(
    '',
    road,
    'Đường vào bản sạt lở',
    'Xin cấp điện cho bản',
    'Lò Văn Dơn',
    'Vàng A Páo',
  );
  const petition = fc.record({
    type: fc.constantFrom('proposal', 'complaint', 'denunciation'),
    sender: text,
    summary: text,
    against: text,
    idNumber: fc.constantFrom('', '011090001234'),
    phone: fc.constantFrom('', '0912345678'),
    villages: fc.subarray(['V1', 'V2']),
    paperCode: fc.constantFrom('', 'TC-07'),
  });
  fc.assert(
    fc.property(petition, petition, (one, two) => {
      const [a, b] = [
        { ...empty, ...one },
        { ...empty, ...two, id: 'B' },
      ];
      expect(likeness(a, b)).toEqual(likeness(b, a));
    }),
  );
});

const links =
  (all: { readonly [id: string]: string }) =>
  (id: string): string | undefined =>
    all[id];

it('petitions linked in either direction, to one third, or by a chain are one case', () => {
  const related = links({ B: 'A', C: 'A', E: 'C', F: 'E', H: 'G' });
  const same = (one: string, other: string) => isSameCase(one, other, related);
  expect([same('A', 'B'), same('B', 'A'), same('B', 'C'), same('A', 'F'), same('F', 'B')]).toEqual(
    Array(5).fill(true),
  );
  expect([same('A', 'D'), same('A', 'H'), same('F', 'G')]).toEqual([false, false, false]);
});

it('links that lead round are one case with one root, the least of the round, also from outside it', () => {
  const related = links({ B: 'C', C: 'D', D: 'B', E: 'C', F: 'F' });
  expect(['B', 'C', 'D', 'E', 'F'].map((id) => caseRoot(id, related))).toEqual(['B', 'B', 'B', 'B', 'F']);
});

it('whatever is linked, being one case is mutual and hangs together, and each case has one root of its own', () => {
  const some = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F');
  fc.assert(
    fc.property(fc.dictionary(some, some), some, some, some, (all, a, b, c) => {
      const related = links(all);
      const same = (one: string, other: string) => isSameCase(one, other, related);
      expect(same(a, b)).toBe(same(b, a));
      if (same(a, b) && same(b, c)) expect(same(a, c)).toBe(true);
      if (all[a] !== undefined) expect(same(a, all[a] ?? '')).toBe(true);
      const root = caseRoot(a, related);
      expect(caseRoot(root, related)).toBe(root);
    }),
  );
});
