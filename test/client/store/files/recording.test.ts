// Recordings in pieces: whatever cuts them off, what was written becomes one attachment, once.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { type FileTables, openFileTables } from '../../../../src/client/store/files/file-tables.ts';
import type { NewFile } from '../../../../src/client/store/files/files-api.ts';
import { dropWithdrawnPieces } from '../../../../src/client/store/files/pieces.ts';
import {
  createRecordings,
  type Hold,
  type RecordingParts,
} from '../../../../src/client/store/files/recording.ts';
import type { Recording } from '../../../../src/client/store/files/recordings-api.ts';
import { createVault } from '../../../../src/client/store/new-vault.ts';
import type { SaveFailure } from '../../../../src/client/store/records-api.ts';
import { StorageFailure } from '../../../../src/client/store/tables.ts';
import { newId } from '../../../../src/shared/core/ids.ts';
import { err, ok } from '../../../../src/shared/core/result.ts';
import { maxFileBytes } from '../../../../src/shared/kinds/attachment.ts';
import { createRandom } from '../../../server/commune.ts';

const root = 'R'.repeat(16);
const other = 'S'.repeat(16);
const start = { root, format: 'webm' } as const;
const sound = (n: number) => new Uint8Array([n, n, n]);
const text = new TextEncoder();
const never = async () => false;

/** What the browser's locks do, with one tab's worth of them dying at a kill. */
const newHolds = () => {
  const held = new Set<string>();
  const hold: Hold = async (name) => {
    if (held.has(name)) return null;
    held.add(name);
    return () => void held.delete(name);
  };
  return { hold, kill: () => held.clear(), held };
};

type Options = { readonly around?: (tables: FileTables) => FileTables };

/** A phone whose attachments are a list; `kill` ends the tab: the disk and the list stay. */
const setUp = async ({ around = (tables) => tables }: Options = {}) => {
  const random = createRandom('recordings');
  const derive = async () => new Uint8Array(32);
  const { vault } = await createVault({ type: 'pin', secret: '123456' }, { derive, fillRandom: random });
  const tables = openFileTables('gd-0', { indexedDB: new IDBFactory(), IDBKeyRange });
  const holds = newHolds();
  const attached: { root: string; file: NewFile }[] = [];
  const refuse: { with: SaveFailure | undefined } = { with: undefined };
  let now = 1000;
  const parts: RecordingParts = {
    tables: around(tables),
    vault,
    hold: holds.hold,
    now: () => now++,
    newId: () => newId(random),
    onPieces: async () => undefined,
    add: async (to, file) => {
      if (refuse.with) return err(refuse.with);
      attached.push({ root: to, file });
      return ok(newId(random));
    },
    isNamed: async (to, content) =>
      attached.some(({ root, file }) => root === to && Buffer.compare(file.content, content) === 0),
  };
  const heard = () => attached.map(({ file }) => [...file.content]);
  const pieces = () => tables.pieces.count();
  return { parts, holds, attached, heard, refuse, pieces, tables, recordings: createRecordings(parts) };
};

const begun = async (phone: Awaited<ReturnType<typeof setUp>>, recording = start as object) => {
  const result = await phone.recordings.begin({ ...start, ...recording });
  if (!result.ok) throw new Error('The recording did not begin');
  return result.value;
};

const write = async (recording: Recording, count: number) => {
  for (let n = 1; n <= count; n++)
    expect(await recording.write(sound(n), n * 1000)).toEqual({ ok: true, value: undefined });
};

describe('a recording that is stopped', () => {
  it('becomes one attachment with its length and its row, and leaves no pieces', async () => {
    const phone = await setUp();
    const recording = await begun(phone, { about: 'A'.repeat(16) });
    await write(recording, 12);
    expect(await recording.keep()).toMatchObject({ ok: true, value: { seconds: 12 } });
    const content = new Uint8Array(Array.from({ length: 12 }, (_, at) => [...sound(at + 1)]).flat());
    const file = { what: 'recording', format: 'webm', seconds: 12, about: 'A'.repeat(16), content };
    expect(phone.attached).toEqual([{ root, file }]);
    expect(await phone.pieces()).toBe(0);
    expect(phone.holds.held.size).toBe(0);
  });

  it('is nothing when nothing was heard', async () => {
    const phone = await setUp();
    expect(await (await begun(phone)).keep()).toEqual({ ok: true, value: undefined });
    expect(phone.attached).toEqual([]);
    expect(await phone.pieces()).toBe(0);
  });

  it('of a record that is a denunciation is not kept in any form', async () => {
    const phone = await setUp();
    phone.refuse.with = { type: 'classified' };
    const recording = await begun(phone);
    await write(recording, 2);
    expect(await recording.keep()).toEqual({ ok: false, error: { type: 'classified' } });
    expect(await phone.pieces()).toBe(0);
  });

  it('lies on the disk sealed', async () => {
    const phone = await setUp();
    const recording = await begun(phone);
    await recording.write(text.encode('tiếng người nói'), 1000);
    const rows = await phone.tables.pieces.toArray();
    for (const { box } of rows) {
      expect(Buffer.from(box).includes('tiếng')).toBe(false);
      expect(Buffer.from(box).includes(root)).toBe(false);
    }
  });
});

describe('a recording that a kill cut off', () => {
  it.each([1, 2, 30])('after %i pieces is recovered once, with all of them', async (count) => {
    const phone = await setUp();
    await write(await begun(phone), count);
    phone.holds.kill();
    expect(await phone.recordings.recover(other)).toEqual({ kept: [], left: [] });
    expect(await phone.recordings.recover(root)).toEqual({ kept: [root], left: [] });
    expect(await phone.recordings.recover(root)).toEqual({ kept: [], left: [] });
    const all = Array.from({ length: count }, (_, at) => [...sound(at + 1)]).flat();
    expect(phone.heard()).toEqual([all]);
    expect(phone.attached[0]?.file.seconds).toBe(count);
    expect(await phone.pieces()).toBe(0);
  });

  it('before its first second leaves nothing', async () => {
    const phone = await setUp();
    await begun(phone);
    phone.holds.kill();
    expect(await phone.recordings.recover(root)).toEqual({ kept: [], left: [] });
    expect(await phone.pieces()).toBe(0);
  });

  it('after it became an attachment, while its pieces were still there, is not kept twice', async () => {
    let isDying = false;
    const phone = await setUp({
      around: (tables) => ({
        ...tables,
        transact: (mode, work) =>
          isDying ? Promise.reject(new Error('killed')) : tables.transact(mode, work),
      }),
    });
    const dying = createRecordings({
      ...phone.parts,
      add: async (...file) => {
        const added = await phone.parts.add(...file);
        isDying = true;
        return added;
      },
    });
    const recording = await dying.begin(start);
    if (!recording.ok) throw new Error('The recording did not begin');
    await write(recording.value, 3);
    await expect(recording.value.keep()).rejects.toThrow('killed');
    phone.holds.kill();
    isDying = false;
    expect(await phone.pieces()).toBe(4);
    expect(await phone.recordings.recover(root)).toEqual({ kept: [], left: [] });
    expect(phone.attached).toHaveLength(1);
    expect(await phone.pieces()).toBe(0);
  });

  it('is left alone while it is under way in another tab, and by a second recovery at the same time', async () => {
    const phone = await setUp();
    const recording = await begun(phone);
    await write(recording, 2);
    expect(await phone.recordings.recover(root)).toEqual({ kept: [], left: [] });
    await recording.write(sound(3), 3000);
    phone.holds.kill();
    const both = await Promise.all([phone.recordings.recover(root), phone.recordings.recover(root)]);
    expect(both.reduce((kept, one) => kept + one.kept.length, 0)).toBe(1);
    expect(phone.heard()).toEqual([[1, 1, 1, 2, 2, 2, 3, 3, 3]]);
  });

  it('is kept whatever record it belongs to, and what a record does not take is told with its reason', async () => {
    const phone = await setUp();
    await write(await begun(phone), 2);
    await write(await begun(phone, { root: other }), 1);
    phone.holds.kill();
    phone.refuse.with = { type: 'not-allowed' };
    expect(await phone.recordings.recoverAll()).toMatchObject({
      kept: [],
      left: [
        { root, failure: { type: 'not-allowed' } },
        { root: other, failure: { type: 'not-allowed' } },
      ],
    });
    phone.refuse.with = undefined;
    expect(await phone.recordings.recoverAll()).toEqual({ kept: [root, other], left: [] });
    expect(await phone.pieces()).toBe(0);
  });

  it('ends where a piece is damaged or missing, and others do not suffer', async () => {
    const phone = await setUp();
    await write(await begun(phone), 4);
    await write(await begun(phone), 1);
    phone.holds.kill();
    const rows = await phone.tables.pieces.toArray();
    const first = rows.find(({ n }) => n === 4)?.recording;
    await phone.tables.pieces.update(`${first}/3`, { box: new Uint8Array(40) });
    expect(await phone.recordings.recover(root)).toEqual({ kept: [root, root], left: [] });
    expect(phone.heard()).toEqual([
      [1, 1, 1, 2, 2, 2],
      [1, 1, 1],
    ]);
  });

  it('of a withdrawn record or row is erased, and nothing else is', async () => {
    const phone = await setUp();
    const about = 'B'.repeat(16);
    await write(await begun(phone), 2);
    await write(await begun(phone, { root: other, about }), 2);
    await write(await begun(phone, { root: other }), 3);
    phone.holds.kill();
    await dropWithdrawnPieces(phone.parts, new Set([root, about]), never);
    expect(await phone.recordings.recover(root)).toEqual({ kept: [], left: [] });
    expect(await phone.recordings.recover(other)).toEqual({ kept: [other], left: [] });
    expect(phone.attached.map(({ file }) => file.seconds)).toEqual([3]);
  });

  it('of a row that was withdrawn is erased by its content: a kill had left its pieces beside it', async () => {
    const phone = await setUp();
    await write(await begun(phone), 2);
    await write(await begun(phone), 1);
    phone.holds.kill();
    await dropWithdrawnPieces(phone.parts, new Set(), async (content) => content.length === 6);
    expect(await phone.recordings.recoverAll()).toEqual({ kept: [root], left: [] });
    expect(phone.heard()).toEqual([[1, 1, 1]]);
  });

  it('of a record that is withdrawn while it goes on leaves nothing', async () => {
    const phone = await setUp();
    const recording = await begun(phone);
    await write(recording, 2);
    await dropWithdrawnPieces(phone.parts, new Set([root]), never);
    await recording.write(sound(3), 3000);
    expect(await recording.keep()).toEqual({ ok: true, value: undefined });
    expect(phone.attached).toEqual([]);
    expect(await phone.pieces()).toBe(0);
  });
});

describe('a recording on a full phone', () => {
  it('says so, keeps what came before, and becomes an attachment once there is room', async () => {
    let isFull = false;
    const phone = await setUp({
      around: (tables) => ({
        ...tables,
        transact: (mode, work) =>
          isFull && mode === 'rw'
            ? Promise.reject(new StorageFailure('storage-full'))
            : tables.transact(mode, work),
      }),
    });
    const recording = await begun(phone);
    await write(recording, 5);
    isFull = true;
    const full = { ok: false, error: { type: 'storage-full' } };
    expect(await recording.write(sound(6), 6000)).toEqual(full);
    expect(await phone.recordings.begin(start)).toEqual(full);
    phone.refuse.with = { type: 'storage-full' };
    expect(await recording.keep()).toEqual(full);
    expect(await phone.recordings.recover(root)).toMatchObject({
      kept: [],
      left: [{ root, failure: { type: 'storage-full' } }],
    });
    isFull = false;
    phone.refuse.with = undefined;
    expect(await phone.recordings.recover(root)).toEqual({ kept: [root], left: [] });
    expect(phone.attached.map(({ file }) => file.seconds)).toEqual([5]);
  });

  it('or longer than a file may be ends before that, and is kept', async () => {
    const phone = await setUp();
    const recording = await begun(phone);
    const half = new Uint8Array(maxFileBytes / 2);
    expect((await recording.write(half, 1000)).ok).toBe(true);
    expect((await recording.write(half, 2000)).ok).toBe(true);
    expect(await recording.write(sound(1), 3000)).toEqual({ ok: false, error: { type: 'too-long' } });
    expect(await recording.keep()).toMatchObject({ ok: true, value: { seconds: 2 } });
    expect(phone.attached[0]?.file.content.byteLength).toBe(maxFileBytes);
  });
});
