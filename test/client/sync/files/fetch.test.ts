// Small pictures of others' files come by themselves; what was withdrawn goes.
import { beforeEach, describe, expect, it } from 'vitest';
import { downloadParts } from '../../../../src/client/store/files/download-parts.ts';
import { noteDropped } from '../../../../src/client/store/meta.ts';
import { sealStored } from '../../../../src/client/store/stored-record.ts';
import { findThumbs } from '../../../../src/client/sync/files/find-thumbs.ts';
import type { RecordState } from '../../../../src/shared/core/bundle.ts';
import type { RecordId } from '../../../../src/shared/core/ids.ts';
import type { Json } from '../../../../src/shared/core/json.ts';
import { bytesOf, type FilePhone, openPhone } from './file-phone.ts';
import { createUploadServer, nameOf } from './upload-server.ts';

let server: ReturnType<typeof createUploadServer>;
let phone: FilePhone;

beforeEach(async () => {
  server = createUploadServer();
  phone = await openPhone(server.fetch);
});

const id = (letter: string): RecordId => letter.repeat(16);
const state = (of: RecordId, kind: string, values: { [field: string]: Json }): RecordState => ({
  id: of,
  kind,
  by: id('P'),
  at: 1,
  values,
  last: {},
});

/** A record of another, as the server said it. */
const receive = async (of: RecordId, touched: number, row: RecordState, month = '') => {
  const base = { root: state(of, 'dialogue', {}), rows: { [row.id]: row }, seq: touched };
  const box = await sealStored(phone.vault, of, { base, gen: 'G', snap: 1 });
  await phone.tables.write(
    ['records'],
    (tx) => tx.put('records', { id: of, touched, month, pending: 0, box }),
    { durability: 'relaxed' },
  );
};
const named = (of: RecordId, thumb: string, more: Partial<RecordState> = {}) => ({
  ...state(of, 'attachment', { thumb, file: 'F'.repeat(51) }),
  ...more,
});

describe('small pictures of others’ records', () => {
  it('come of the newest by date after a first sync, whose oldest records came last', async () => {
    const [old, recent] = [server.hold(bytesOf(100, 1)), server.hold(bytesOf(100, 2))];
    await receive(id('B'), 1, named(id('2'), recent), '2026-11');
    await receive(id('A'), 2, named(id('1'), old), '2019-01');
    const refs = async () => (await findThumbs(phone, 0)).refs.map(({ file }) => file);
    expect(await refs()).toEqual([recent, old]);
    for (let n = 0; n < 200; n++)
      await receive(`C${n}`.padEnd(16, '0'), 3 + n, named(id('1'), old), '2019-01');
    expect((await refs())[0]).toBe(recent);
    expect(await findThumbs(phone, 0)).toMatchObject({ touched: 202 });
  });

  it('come by themselves, of the newest records first, and each once', async () => {
    const [a, b] = [server.hold(bytesOf(100, 1)), server.hold(bytesOf(100, 2))];
    await receive(id('A'), 1, named(id('1'), a));
    await receive(id('B'), 2, named(id('2'), b));
    const sync = phone.start();
    await sync.run();
    expect(server.gets().map((line) => new URLSearchParams(line.split('?')[1]).get('file'))).toEqual([b, a]);
    expect((await phone.kept()).sort()).toEqual([a, b].sort());
    await sync.run();
    expect(server.gets()).toHaveLength(2);
  });

  it('do not come for what was deleted or withdrawn', async () => {
    const held = server.hold(bytesOf(100, 1));
    await receive(id('A'), 1, named(id('1'), held, { deletions: { [id('X')]: { seq: 1, from: 'K1' } } }));
    const redacted = { id: id('X'), at: 1, by: id('P'), reason: 'x' };
    await receive(id('B'), 2, named(id('2'), held, { redacted }));
    await phone.start().run();
    expect(server.log).toEqual([]);
    expect(await phone.kept()).toEqual([]);
  });

  it('come after their record when the phone that took them delivers them later', async () => {
    const bytes = bytesOf(100);
    await receive(id('A'), 1, named(id('1'), nameOf(bytes)));
    const sync = phone.start();
    await sync.run();
    await sync.run();
    expect(server.gets()).toEqual([]);
    server.hold(bytes);
    await sync.run();
    expect(await phone.kept()).toEqual([nameOf(bytes)]);
    server.log.length = 0;
    await sync.run();
    expect(server.log).toEqual([]);
  });

  it('are not asked for for ever', async () => {
    await receive(id('A'), 1, named(id('1'), nameOf(bytesOf(100))));
    const sync = phone.start();
    for (let run = 0; run < 30; run++) await sync.run();
    expect(server.log).toHaveLength(20);
  });

  it('are left where they are while there is little room, and come when there is', async () => {
    const file = server.hold(bytesOf(100));
    await receive(id('A'), 1, named(id('1'), file));
    phone.storage.usage = phone.storage.quota - 1_000;
    const sync = phone.start();
    await sync.run();
    expect(server.gets()).toEqual([]);
    phone.storage.usage = 0;
    await sync.run();
    expect(await phone.kept()).toEqual([file]);
  });

  it('come a bounded number in each run, and the rest in the next', async () => {
    for (let n = 0; n < 40; n++) {
      const letters = `${String(n).padStart(2, '0')}`.repeat(8);
      await receive(letters, n + 1, named(letters, server.hold(bytesOf(50, n + 1))));
    }
    const sync = phone.start();
    await sync.run();
    expect(server.gets()).toHaveLength(30);
    await sync.run();
    expect(server.gets()).toHaveLength(40);
  });

  it('need no place for files on a phone that has none to bring', async () => {
    await receive(id('A'), 1, state(id('1'), 'opinion', {}));
    let opened = 0;
    const openFiles = async () => {
      opened += 1;
      return phone.files;
    };
    await phone.start({ hasFiles: async () => false, openFiles }).run();
    expect(opened).toBe(0);
  });
});

describe('what came of a download', () => {
  it('goes at the first run of the app where it has no beginning, no name, or is here whole', async () => {
    phone.mayGoOn = false;
    const contents = [1, 2, 3, 4].map((seed) => bytesOf(10, seed));
    const [going = '', headless = '', unnamed = '', whole = ''] = contents.map(nameOf);
    for (const [at, file] of [going, headless, whole].entries())
      await receive(id('ABC'[at] ?? ''), at + 1, named(id('123'[at] ?? ''), file));
    await phone.files.keep(whole, bytesOf(10, 4));
    const begun = () => phone.files.tables.pieces.orderBy('recording').uniqueKeys();
    const write = (file: string, offset: number) =>
      downloadParts({ tables: phone.files.tables, vault: phone.vault }, file).write(offset, bytesOf(5));
    for (const file of [going, unnamed, whole]) await write(file, 0);
    await write(headless, 5);
    const sync = phone.start();
    await sync.run();
    expect(await begun()).toEqual([`get-${going}`]);
    await write(unnamed, 0);
    await sync.run();
    expect(await begun()).toHaveLength(2);
  });
});

describe('after a withdrawal', () => {
  const withdrawn = (ids: readonly RecordId[]) =>
    phone.tables.write(['meta'], (tx) => tx.put('meta', { key: 'withdrawn', value: ids }), {
      durability: 'relaxed',
    });
  const redacted = { id: id('X'), at: 1, by: id('P'), reason: 'x' };

  it('what was on its way to this phone then is not kept', async () => {
    const file = server.hold(bytesOf(10, 5));
    await withdrawn([id('1')]);
    expect(await phone.start().fetch({ root: id('A'), row: id('1'), file })).toEqual({
      ok: false,
      error: { type: 'not-found' },
    });
    expect(await phone.kept()).toEqual([]);
  });

  it('the files of what was withdrawn go, sent or not, and no others', async () => {
    phone.mayGoOn = false;
    const [live, gone] = [await phone.wait(bytesOf(10, 1)), await phone.wait(bytesOf(10, 2))];
    const unsent = await phone.wait(bytesOf(10, 3), { root: id('A'), row: id('1') });
    // Of a record that left this phone with its village: what was not sent still goes to the server.
    const lost = await phone.wait(bytesOf(10, 4), { root: id('L'), row: id('4') });
    await phone.files.tables.transact('rw', (tx) => tx.uploads.bulkDelete([live, gone]));
    await receive(id('A'), 1, { ...state(id('1'), 'attachment', {}), redacted });
    await receive(id('B'), 2, named(id('2'), live));
    const sync = phone.start();
    await sync.run();
    expect(await phone.kept()).toHaveLength(4);
    for (const begun of [live, gone])
      await downloadParts({ tables: phone.files.tables, vault: phone.vault }, begun).write(0, bytesOf(5));
    await withdrawn([id('1')]);
    await sync.run();
    const left = await phone.files.tables.pieces.toArray();
    expect(left.map(({ recording }) => recording)).toEqual([`get-${live}`]);
    expect((await phone.kept()).sort()).toEqual([live, lost].sort());
    expect((await phone.uploads()).map((one) => one.id)).toEqual([lost]);
    expect(unsent).not.toBe(gone);
  });

  it('what a record named that left this phone goes too, when others left before it', async () => {
    phone.mayGoOn = false;
    const drop = (ids: readonly RecordId[]) =>
      phone.tables.write(
        ['meta', 'records'],
        async (tx) => {
          await noteDropped(tx, ids);
          await tx.deleteMany('records', ids);
        },
        { durability: 'relaxed' },
      );
    const file = await phone.wait(bytesOf(10, 1));
    await phone.files.tables.transact('rw', (tx) => tx.uploads.clear());
    await receive(id('B'), 2, named(id('2'), file));
    await phone.start().run();
    await drop([id('C')]);
    await phone.start().run();
    expect(await phone.kept()).toEqual([file]);
    await drop([id('B')]);
    await phone.start().run();
    expect(await phone.kept()).toEqual([]);
  });

  it('a file that the server held for it is asked about for the row that names it still', async () => {
    const other = { root: id('B'), row: id('2') };
    const more = { root: id('A'), row: id('1'), others: [other], held: { gen: '', head: 1 } };
    const file = await phone.wait(bytesOf(10, 1), more);
    await receive(id('A'), 1, { ...state(id('1'), 'attachment', {}), redacted });
    await receive(id('B'), 2, named(id('2'), file));
    await phone.start().run();
    expect(await phone.held()).toHaveLength(1);
    await withdrawn([id('1')]);
    server.states.set(file, 'gone');
    await phone.start().run();
    expect(await phone.uploads()).toMatchObject([{ id: file, ...other }]);
    server.states.clear();
    await phone.start().run();
    expect(server.held.has(file)).toBe(true);
  });

  it('nothing goes that the server has not confirmed, and all of it when it has', async () => {
    phone.mayGoOn = false;
    const file = await phone.wait(bytesOf(10, 1), { root: id('A'), row: id('1') });
    await receive(id('A'), 1, named(id('1'), file));
    await withdrawn([id('1')]);
    const sync = phone.start();
    await sync.run();
    expect(await phone.kept()).toEqual([file]);
    await receive(id('A'), 2, { ...state(id('1'), 'attachment', {}), redacted });
    await sync.run();
    expect(await phone.kept()).toEqual([]);
    expect(await phone.uploads()).toEqual([]);
  });
});
