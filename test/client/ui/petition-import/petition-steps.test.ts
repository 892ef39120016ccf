// An import writes whole cases with their steps, goes on where it stopped, and is taken back as a whole.
import { expect, it } from 'vitest';
import { readColumns } from '../../../../src/client/import/columns.ts';
import { hideDenouncers } from '../../../../src/client/import/hide-denouncers.ts';
import { matchPetitions } from '../../../../src/client/import/match-petitions.ts';
import { petitionSet } from '../../../../src/client/import/petition-columns.ts';
import { readPetitions } from '../../../../src/client/import/petition-rows.ts';
import { undoImport, writeSteps } from '../../../../src/client/ui/import/write-steps.ts';
import { stepsOf } from '../../../../src/client/ui/petition-import/petition-steps.ts';
import { rowsOf } from '../../../../src/shared/core/bundle.ts';
import { err } from '../../../../src/shared/core/result.ts';
import { openCommune } from '../../../server/commune.ts';
import { calm, newPhone } from '../../phone.ts';

const head = [
  'Ngày nhận',
  'Loại đơn',
  'Nội dung',
  'Người gửi',
  'Mã hồ sơ giấy',
  'Ngày thụ lý',
  'Ngày trả lời',
];
const denounced = ['5/2/2026', 'Tố cáo', 'Ăn chặn gạo cứu đói', 'Lò Văn Dơn', 'TC-07', '12/2/2026', ''];
const plain = Array.from({ length: 12 }, (_, at) => [
  `${at + 1}/2/2026`,
  'Kiến nghị',
  `Sửa mương số ${at}`,
  'Vàng A Páo',
  '',
  '20/2/2026',
  // On the same day: they stay in the order of the law.
  at % 2 === 0 ? '20/2/2026' : '',
]);
const list = [head, ...plain, denounced];

const open = async (role: 'officer' | 'headA' = 'officer') => {
  const commune = await openCommune();
  const phone = await newPhone(commune, commune[role].phone);
  await calm(phone);
  const { records, catalog } = phone.account;
  const petitions = () => catalog.items.value.filter(({ kind }) => kind === 'petition');
  const match = async () => {
    const reading = readColumns(list, petitionSet);
    const { table, lines } = hideDenouncers(list, reading);
    const names = { villages: new Map(), people: new Map(), areas: new Map(), today: '2026-11-23' };
    const views = await Promise.all(petitions().map(({ id }) => records.open(id)));
    const known = views.flatMap((view) =>
      view ? [{ id: view.bundle.root.id, values: view.bundle.root.values }] : [],
    );
    return matchPetitions(readPetitions(table, reading, { ...names, hidden: lines }), known);
  };
  const count = async (n: number) => {
    while (petitions().length !== n) await new Promise((resolve) => setImmediate(resolve));
  };
  return { records, petitions, match, count };
};

const types = async (match: () => Promise<readonly { readonly type: string }[]>) =>
  (await match()).map(({ type }) => type);

it('each case is there with its steps and a code, and the second time every one is known', async () => {
  const { records, petitions, match, count } = await open();
  const { written, failure } = await writeSteps(records, stepsOf(await match()), () => undefined);
  expect([written.length, failure]).toEqual([13, undefined]);
  await count(13);
  const first = await records.open(written[0]?.id ?? '');
  const events = first ? rowsOf(first.bundle, 'event').map(({ values }) => [values.step, values.date]) : [];
  expect(events).toEqual([
    ['received', '2026-02-01'],
    ['accepted', '2026-02-20'],
    ['answered', '2026-02-20'],
  ]);
  expect(new Set(petitions().map(({ code }) => code)).size).toBe(13);
  expect(new Set(await types(match))).toEqual(new Set(['same']));
});

it('of a denunciation its code, days and competence are written, and nothing more', async () => {
  const { records, match } = await open();
  const { written } = await writeSteps(records, stepsOf((await match()).slice(12)), () => undefined);
  const view = await records.open(written[0]?.id ?? '');
  const { code, ...values } = view?.bundle.root.values ?? {};
  expect(code).toEqual(expect.any(String));
  expect(values).toEqual({ type: 'denunciation', received: '2026-02-05', paperCode: 'TC-07' });
  expect(JSON.stringify(view)).not.toMatch(/Dơn|gạo/);
});

it('an import that stopped half-way goes on with the rest', async () => {
  const { records, match, count } = await open();
  let left = 1;
  const stopping = {
    ...records,
    saveAll: async (...all: Parameters<typeof records.saveAll>) =>
      left-- > 0 ? records.saveAll(...all) : err({ type: 'storage-full' } as const),
  };
  const first = await writeSteps(stopping, stepsOf(await match()), () => undefined);
  expect([first.written.length, first.failure]).toEqual([10, { type: 'storage-full' }]);
  await count(10);
  expect((await types(match)).filter((type) => type === 'new').length).toBe(3);
  await writeSteps(records, stepsOf(await match()), () => undefined);
  await count(13);
});

it('taken back, nothing of it is listed, and the list can be brought in again', async () => {
  const { records, match, count } = await open();
  const { written } = await writeSteps(records, stepsOf(await match()), () => undefined);
  await count(13);
  expect((await undoImport(records, written)).ok).toBe(true);
  await count(0);
  expect(new Set(await types(match))).toEqual(new Set(['new']));
});
