// A saved search lies sealed among the drafts, and is nobody's half-written form.
import { expect, test } from 'vitest';
import { createDrafts } from '../../../../src/client/store/drafts.ts';
import { createMemoryDisk } from '../../../../src/client/store/memory-disk.ts';
import { type CommitFault, openMemoryTables } from '../../../../src/client/store/memory-tables.ts';
import { createVaultOf } from '../../../../src/client/store/vault.ts';
import { holdsWriting } from '../../../../src/client/ui/list/drafts.ts';
import { allOfIt } from '../../../../src/client/ui/list/narrow.ts';
import {
  isAsked,
  keepSearch,
  nothingAsked,
  readSearches,
  type SavedSearch,
} from '../../../../src/client/ui/list/saved-searches.ts';

const dataKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
  'encrypt',
  'decrypt',
]);
const disk = createMemoryDisk();
const open = (of = disk, fault?: CommitFault) => {
  let now = 1_000;
  const tables = openMemoryTables(of, { fault: () => fault });
  const drafts = createDrafts({
    tables,
    vault: createVaultOf(dataKey),
    now: () => now++,
    setTimer: () => () => undefined,
    fillRandom: (bytes) => void crypto.getRandomValues(bytes),
  });
  return { tables, drafts };
};
const search: SavedSearch = {
  name: 'Việc bà Xuỷnhlam',
  list: 'petition',
  query: 'Xuỷnhlam',
  chip: 'stage.in-hand',
  narrowing: { ...allOfIt, village: 'V', period: 'month' },
};

test('what is kept is there when the notebook is opened again, in its own list only', async () => {
  const kept = await keepSearch(open().drafts, search);
  const { drafts } = open();
  const found = await readSearches(drafts, 'petition');
  expect(found).toEqual([kept.ok && kept.value]);
  expect(found[0]).toMatchObject(search);
  expect(await readSearches(drafts, 'all')).toEqual([]);
  expect((await drafts.list()).filter(holdsWriting)).toEqual([]);
});

test('no word of it stands on the disk in clear', async () => {
  const { tables } = open();
  const rows = await tables.read(['drafts'], (tx) => tx.range('drafts'));
  expect(rows).toHaveLength(1);
  const clear = rows.map(({ box, ...rest }) => new TextDecoder().decode(box) + JSON.stringify(rest)).join();
  expect(clear).not.toContain('nhlam');
});

test('what was removed is gone', async () => {
  const { drafts } = open();
  for (const { id } of await readSearches(drafts, 'petition')) await drafts.discard(id);
  expect(await readSearches(open().drafts, 'petition')).toEqual([]);
});

test('on a full disk nothing is kept, and it is said why', async () => {
  const full = createMemoryDisk();
  expect(await keepSearch(open(full, 'storage-full').drafts, search)).toEqual({
    ok: false,
    error: { type: 'storage-full' },
  });
  expect(await readSearches(open(full).drafts, 'petition')).toEqual([]);
});

test('a list shows a saved search when it asks the same; days count only where they were chosen', () => {
  const days = { from: '2026-01-01', to: '' };
  expect(isAsked(search, { ...search, query: ' Xuỷnhlam ' })).toBe(true);
  expect(isAsked(search, { ...search, narrowing: { ...search.narrowing, days } })).toBe(true);
  expect(isAsked(search, { ...search, narrowing: { ...search.narrowing, days, period: 'own' } })).toBe(false);
  expect(isAsked(search, nothingAsked)).toBe(false);
});
