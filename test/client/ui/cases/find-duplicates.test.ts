// Among all petitions of a phone those are found that may be one matter, also across merged villages; never a denunciation
// by anything but its paper's code.
import { expect, it } from 'vitest';
import { comparedOf } from '../../../../src/client/ui/cases/compared.ts';
import {
  candidatesOf,
  findDuplicates,
  linkBetween,
} from '../../../../src/client/ui/cases/find-duplicates.ts';
import type { Json } from '../../../../src/shared/core/json.ts';
import { openCommune } from '../../../server/commune.ts';
import { calm, newPhone } from '../../phone.ts';

type Values = { readonly [field: string]: Json };

const road = 'Đường vào bản Xuân Tre bị sạt lở, xe máy không đi được, trẻ em phải nghỉ học';
const base = { type: 'proposal', received: '2026-02-03', summary: road, sender: 'Lò Văn Dơn' };

const pause = () => Promise.resolve();

const open = async () => {
  const commune = await openCommune();
  const phone = await newPhone(commune, commune.officer.phone);
  await calm(phone);
  const { records, catalog } = phone.account;
  const [a, b] = [commune.villageA.id, commune.villageB.id];
  const create = async (values: Values, ...steps: readonly string[]) => {
    const rows = steps.map((step) => ({ kind: 'event', values: { step, date: '2026-02-04' } }));
    const made = await records.create('petition', values, { rows });
    if (!made.ok) throw new Error(made.error.type);
    while (!catalog.items.value.some(({ id }) => id === made.value))
      await new Promise((done) => setImmediate(done));
    return made.value;
  };
  /** As if the second village had been merged into the first. */
  const villagesToday = (ids: readonly string[]) => ids.map((id) => (id === b ? a : id));
  const find = async (values: Values, id = '') =>
    findDuplicates(comparedOf(id, values, villagesToday), { catalog, records, villagesToday, pause });
  return { create, find, catalog, villages: [a, b] as const };
};

it('a petition brought again is found, with why; another matter of the same person is not', async () => {
  const { create, find } = await open();
  const first = await create(base, 'received', 'guided');
  await create({ ...base, summary: 'Xin cấp lại giấy khai sinh cho con trai' });
  await create({ ...base, sender: 'Vàng A Páo', summary: 'Bản chưa có điện lưới' });
  const again = {
    ...base,
    sender: 'lo van don',
    source: 'forwarded',
    summary: 'Đường vào bản Xuân Tre sạt lở',
  };
  const found = await find(again);
  expect(found.map(({ other, why }) => [other.id, why])).toEqual([
    [first, ['sender', 'like-content', 'guided-before', 'several-bodies']],
  ]);
});

it('villages that were merged are one: the same words by a neighbour are found', async () => {
  const { create, find, villages } = await open();
  const [a, b] = villages;
  const first = await create({ ...base, villages: [b] });
  const found = await find({ ...base, sender: 'Vàng A Páo', villages: [a] });
  expect(found.map(({ other, why }) => [other.id, why])).toEqual([
    [first, ['other-person', 'village', 'same-content']],
  ]);
});

it('a denunciation is found by its paper’s code alone, and by no petition', async () => {
  const { create, find } = await open();
  const denunciation = { type: 'denunciation', received: '2026-02-03', paperCode: 'TC-07' };
  const first = await create(denunciation);
  await create({ ...base });
  expect((await find({ ...denunciation, paperCode: 'tc-07' })).map(({ other }) => other.id)).toEqual([first]);
  expect(await find({ ...denunciation, paperCode: 'TC-08' })).toEqual([]);
  expect((await find({ ...base, paperCode: 'TC-07' })).map(({ other }) => other.type)).toEqual(['proposal']);
});

it('what is linked already is not offered again, in neither direction, nor is the petition itself', async () => {
  const { create, find } = await open();
  const first = await create(base);
  const second = await create({ ...base, received: '2026-02-05', related: { root: first } });
  expect(await find(base, first)).toEqual([]);
  expect(await find({ ...base, related: { root: first } }, second)).toEqual([]);
});

it('what is linked by a chain over a third petition is not offered either', async () => {
  const { create, find } = await open();
  const first = await create(base);
  const between = await create({ ...base, summary: 'Việc khác hẳn', related: { root: first } });
  await create({ ...base, received: '2026-02-06', related: { root: between } });
  expect(await find(base, first)).toEqual([]);
});

it('of more than may be opened those are taken whose words are most alike', async () => {
  const { create, catalog } = await open();
  for (let at = 0; at < 35; at++)
    await create({ ...base, sender: `Người ${at}`, summary: `Đường vào bản số ${at} bị sạt lở` });
  const exact = await create({ ...base, sender: 'Cà Văn Ón' });
  const of = comparedOf('', { ...base, sender: '' }, (ids) => ids);
  const candidates = await candidatesOf(of, { catalog, pause });
  expect(candidates.length).toBeLessThanOrEqual(30);
  expect(candidates[0]?.id).toBe(exact);
});

it('the later petition is linked to the first, or to the one that is linked to itself', () => {
  const dated = (id: string, received: string, related?: string) => ({
    of: comparedOf(id, related ? { related: { root: related } } : {}, (ids) => ids),
    received,
  });
  const [first, later] = [dated('B', '2026-02-03'), dated('A', '2026-02-05')];
  const link = { from: 'A', to: 'B', isFree: true };
  expect([linkBetween(first, later), linkBetween(later, first)]).toEqual([link, link]);
  expect(linkBetween(dated('B', '2026-02-03', 'C'), later)).toEqual({ from: 'A', to: 'C', isFree: true });
  expect(linkBetween(first, dated('A', '2026-02-05', 'C')).isFree).toBe(false);
});
