// The catalog: all that can be listed and found, kept up with every tab.
import { describe, expect, it } from 'vitest';
import { createSearchIndex } from '../../../src/client/store/search-index.ts';
import { fold, matches, toQuery } from '../../../src/shared/core/vietnamese.ts';
import { openCommune } from '../../server/commune.ts';
import { calm, newPhone, saved } from '../phone.ts';

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
};

const open = async () => {
  const commune = await openCommune();
  const phone = await newPhone(commune, commune.officer.phone);
  await calm(phone);
  const { catalog, records } = phone.account;
  await until(() => catalog.directory.value.commune !== undefined);
  return { commune, phone, catalog, records };
};

describe('the catalog', () => {
  it('knows the directory by name', async () => {
    const { commune, catalog } = await open();
    expect(catalog.directory.value.commune?.values.letters).toBe('BL');
    expect(catalog.directory.value.villages.get(commune.villageA.id)).toBe('Bản Hồng');
    expect(catalog.directory.value.people.get(commune.headA.change.id)).toEqual({
      name: 'Trưởng Bản A',
      title: '',
      roles: ['head'],
      villages: [commune.villageA.id],
      active: true,
    });
    expect(catalog.items.value).toEqual([]);
  });

  it('lists a saved record at once, with its state, code, rows and steps', async () => {
    const { catalog, records, commune } = await open();
    const values = {
      type: 'proposal',
      received: '2026-11-02',
      summary: 'Cầu hỏng',
      villages: [commune.villageB.id],
    };
    const root = saved(await records.create('petition', values));
    saved(await records.addRow(root, 'event', { step: 'received', date: '2026-11-02' }));
    saved(await records.addRow(root, 'event', { step: 'answered', date: '2026-11-05' }));
    await until(() => catalog.items.value[0]?.rows === 2);
    expect(catalog.items.value).toMatchObject([
      {
        id: root,
        kind: 'petition',
        title: 'Cầu hỏng',
        date: '2026-11-02',
        state: 'unsent',
        steps: ['received', 'answered'],
        choices: { type: 'proposal' },
        mine: true,
        missing: 2,
      },
    ]);
    expect(catalog.items.value[0]?.code).toMatch(/^BL-\d\d-K\d-001$/);
  });

  it('follows another tab, deletions and what leaves this phone', async () => {
    const { phone, catalog, records } = await open();
    const other = await phone.reopen();
    const root = saved(await other.account.records.create('dialogue', { subject: 'Họp bản' }));
    await until(() => catalog.items.value.length === 1);
    saved(await records.remove(root, root));
    await until(() => catalog.items.value.length === 0);
    saved(await records.restore(root, root));
    await until(() => catalog.items.value.length === 1);
    expect(catalog.search('hop ban').map(({ id }) => id)).toEqual([root]);
  });

  it('finds by folded words of the record and its rows, and filters', async () => {
    const { commune, catalog, records } = await open();
    const first = saved(
      await records.create('dialogue', { subject: 'Đường vào bản', villages: [commune.villageA.id] }),
    );
    saved(await records.addRow(first, 'opinion', { speaker: "H'Hen Niê", text: 'Điện yếu' }));
    const second = saved(
      await records.create('minutes', { subject: 'Họp thôn', villages: [commune.villageB.id] }),
    );
    await until(() => catalog.items.value.length === 2 && catalog.search('dien').length === 1);
    const find = (query: string, filter = {}) => catalog.search(query, filter).map(({ id }) => id);
    expect(find('duong')).toEqual([first]);
    expect(find('đường vao')).toEqual([first]);
    expect(find('hhen')).toEqual([first]);
    expect(find("h'h")).toEqual([first]);
    expect(find('dien yeu')).toEqual([first]);
    expect(find('dien khoe')).toEqual([]);
    expect(find('')).toHaveLength(2);
    expect(find('', { kind: 'minutes' })).toEqual([second]);
    expect(find('', { village: commune.villageA.id })).toEqual([first]);
  });

  it('a phone that starts with many records shows the newest first and then has all', async () => {
    const { phone, records } = await open();
    for (let n = 0; n < 320; n++) saved(await records.create('dialogue', { subject: `Buổi ${n}` }));
    const again = await phone.reopen();
    const { catalog } = again.account;
    await until(() => catalog.items.value.length > 0);
    expect(catalog.items.value.some(({ title }) => title === 'Buổi 319')).toBe(true);
    await until(() => catalog.ready.value.done === catalog.ready.value.total);
    expect(catalog.items.value).toHaveLength(320);
    expect(catalog.search('buoi 7').length).toBe(11);
  });
});

describe('the search index', () => {
  const texts = [
    "H'Hen Niê ở Ma Lé",
    'Quý Mỹ đi chợ',
    'Lò Văn Ó',
    'Hoà Bình',
    'Hòa thuận',
    "Y K'Nuôl Mlô",
    'quyết định',
  ];

  it('finds what `matches` finds, word by word', () => {
    const index = createSearchIndex();
    for (const text of texts) index.put(text, [text]);
    const queries = [
      'h',
      'hen',
      "h'hen",
      'hhen',
      'ma le',
      'qui',
      'quy',
      'my',
      'mi',
      'o',
      'lo v',
      'hoa',
      'hòa b',
      "k'nuol",
      'knuol',
      'nuol',
      'zz',
    ];
    for (const typed of queries) {
      const query = toQuery(typed);
      const expected = texts.filter((text) => matches(query, fold(text)));
      const found = index.find(query);
      expect(
        texts.filter((text) => found?.[index.placeOf(text)] === 1),
        typed,
      ).toEqual(expected);
    }
  });

  it('forgets old words of a record, also when it is packed', () => {
    const index = createSearchIndex();
    for (let turn = 0; turn < 5; turn++)
      for (let n = 0; n < 100; n++) index.put(`r${n}`, [`lan${turn} so${n}`]);
    const having = (typed: string) => {
      const found = index.find(toQuery(typed));
      const ids = Array.from({ length: 100 }, (_, n) => `r${n}`);
      return ids.filter((id) => found?.[index.placeOf(id)] === 1);
    };
    expect(having('lan0')).toEqual([]);
    expect(having('lan4')).toHaveLength(100);
    expect(having('lan4 so7')).toContain('r7');
    index.remove('r7');
    expect(having('lan4')).toHaveLength(99);
  });

  it('leaves a record in its place while its texts are the same, and not once one moved to another field', () => {
    const index = createSearchIndex();
    index.put('r1', ['cầu', 'hỏng']);
    index.put('r2', ['đường']);
    const { moves } = index;
    index.put('r1', ['cầu', 'hỏng']);
    expect(index.moves).toBe(moves);
    index.put('r1', ['cầu hỏng']);
    expect(index.moves).toBeGreaterThan(moves);
    index.remove('r1');
    index.put('r1', ['cầu hỏng']);
    expect(index.find(toQuery('hong'))?.[index.placeOf('r1')]).toBe(1);
  });
});
