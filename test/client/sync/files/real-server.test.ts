// The phone's files and the commune's server, joined: what one sends the other keeps, and gives to whom it may.
import { sign } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../../src/client/store/files/files.ts';
import { firstSyncState, putMeta } from '../../../../src/client/store/meta.ts';
import { backUp } from '../../../../src/server/admin/back-up.ts';
import { restore } from '../../../../src/server/admin/restore.ts';
import { contentsFolder, listContents } from '../../../../src/server/files/contents.ts';
import { routes } from '../../../../src/shared/protocol/routes.ts';
import { createRandom, openTestStore } from '../../../server/commune.ts';
import { type FileOffice, ids, jpeg, newFolder, openFileOffice } from '../../../server/files/file-office.ts';
import { type Device, openServer, personId } from '../../../server/office.ts';
import { type FilePhone, openPhone } from './file-phone.ts';

type Cut = (method: string) => 'before' | 'after' | undefined;

/** A phone of this enrolment on a line that is cut where `line.cut` says; `line.sent` are the bytes of pieces that arrived. */
const phoneOf = async (office: FileOffice, { enrolment, key }: Device, aheadMs = 0) => {
  const line = { cut: (() => undefined) as Cut, sent: 0 };
  const fetch = async (url: string, init: RequestInit) => {
    const method = init.method as 'POST';
    const payload = Buffer.from((init.body as Uint8Array | undefined) ?? []);
    const cut = line.cut(method);
    if (cut === 'before') throw new TypeError('cut');
    const headers = Object.fromEntries(new Headers(init.headers));
    const path = url.replace('https://xa.example', '');
    const answer = await office.app.inject({
      method,
      url: path,
      headers,
      ...(payload.length > 0 && { payload }),
    });
    if (method === ('PATCH' as string)) line.sent += payload.length;
    if (cut === 'after') throw new TypeError('cut');
    const hasBody = method !== ('HEAD' as string) && answer.statusCode !== 204;
    return new Response(hasBody ? new Uint8Array(answer.rawPayload) : null, {
      status: answer.statusCode,
      headers: Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)]),
    });
  };
  const signer = {
    serverId: office.store.log,
    enrolment,
    key: {
      sign: async (bytes: Uint8Array) =>
        new Uint8Array(sign('sha256', bytes, { key: key.privateKey, dsaEncoding: 'ieee-p1363' })),
    },
  };
  const phone = await openPhone(fetch as typeof globalThis.fetch, {
    signer,
    phoneNow: () => office.clock.now + aheadMs,
  });
  return Object.assign(phone, { line });
};

const at = { root: ids.dialogue, row: ids.row };
const untilSent = async (phone: FilePhone, runs = 60) => {
  for (let run = 0; run < runs && (await phone.uploads()).length > 0; run++) await phone.start().run();
};

describe('a photo on its way', () => {
  it('arrives whole, is read by a leader, and by no head of another village', async () => {
    const office = await openFileOffice();
    const photo = new Uint8Array(jpeg(150_000));
    const ref = await office.name(photo);
    const phone = await phoneOf(office, office.head);
    await phone.wait(photo, at);
    await phone.start().run();
    expect(await phone.uploads()).toEqual([]);
    expect(readFileSync(office.pathOf(ref.file)).equals(photo)).toBe(true);
    expect(phone.line.sent).toBe(photo.length);

    const leader = await phoneOf(office, office.leader);
    expect(await leader.start().fetch(ref)).toEqual({ ok: true, value: undefined });
    expect(await leader.files.open(ref.file)).toEqual(photo);

    await office.addPerson(personId('E'), ['head'], [personId('W')]);
    const stranger = await phoneOf(office, await office.enrol(personId('E')));
    expect(await stranger.start().fetch(ref)).toEqual({ ok: false, error: { type: 'not-found' } });
  });

  it('waits for its row, and costs no byte when the server has its content already', async () => {
    const office = await openFileOffice();
    const photo = new Uint8Array(jpeg(20_000));
    const phone = await phoneOf(office, office.head);
    await phone.wait(photo, at);
    await phone.start().run();
    expect(await phone.uploads()).toHaveLength(1);
    expect(phone.line.sent).toBe(0);
    await office.name(photo);
    await untilSent(phone);
    expect(phone.line.sent).toBe(photo.length);

    const other = personId('S');
    await office.name(photo, { row: other });
    await phone.wait(photo, { ...at, row: other });
    await phone.start().run();
    expect(await phone.uploads()).toEqual([]);
    expect(phone.line.sent).toBe(photo.length);
  });

  it('of 5 MB, cut twenty times, goes on in as many runs of the app, and what arrived never goes again', async () => {
    const office = await openFileOffice();
    const photo = new Uint8Array(jpeg(5_000_000));
    const ref = await office.name(photo);
    const phone = await phoneOf(office, office.head);
    await phone.wait(photo, at);
    let cuts = 0;
    let pieces = 0;
    phone.line.cut = (method) => {
      if (method !== 'PATCH' || cuts === 20 || pieces++ % 2 === 0) return undefined;
      cuts += 1;
      return cuts % 2 === 0 ? 'before' : 'after';
    };
    await untilSent(phone);
    expect(cuts).toBe(20);
    expect(readFileSync(office.pathOf(ref.file)).equals(photo)).toBe(true);
    // What was lost on the way never arrived; what arrived is there once.
    expect(phone.line.sent).toBe(photo.length);
  });

  it('goes on with a phone’s clock an hour off', async () => {
    const office = await openFileOffice();
    const photo = new Uint8Array(jpeg(20_000));
    const ref = await office.name(photo);
    const phone = await phoneOf(office, office.head, 3_600_000);
    await phone.wait(photo, at);
    await phone.start().run();
    expect(existsSync(office.pathOf(ref.file))).toBe(true);
  });
});

describe('after a restore of the server', () => {
  it('what came since the backup comes back by itself, and nothing else is sent', async () => {
    const dataDir = newFolder();
    const store = await openTestStore({ path: join(dataDir, 'gan-dan.db') });
    const office = { ...(await openFileOffice(dataDir, store)) };
    const phone = await phoneOf(office, office.head);
    const hear = async (told: { gen: string; backedUp: number }) => {
      const sync = { ...firstSyncState, ...told };
      await phone.tables.write(['meta'], (tx) => putMeta(tx, 'sync', sync), { durability: 'relaxed' });
      await phone.start().run();
    };
    const [before, after] = [new Uint8Array(jpeg(60_000, 1)), new Uint8Array(jpeg(70_000, 2))];
    await office.name(before);
    await phone.wait(before, at);
    await hear({ gen: 'one', backedUp: 0 });
    const second = personId('S');
    await office.name(after, { row: second });
    const folder = newFolder();
    const made = await backUp(store, folder, 5, dataDir);
    if (!made.ok) throw new Error(made.error.type);
    const { path, manifest } = made.value;
    await phone.wait(after, { ...at, row: second });
    await hear({ gen: 'one', backedUp: manifest.head });
    expect((await phone.held()).map(({ row }) => row)).toEqual([second]);
    expect(phone.line.sent).toBe(before.length + after.length);

    const restoredDir = join(newFolder(), 'data');
    const database = join(restoredDir, 'gan-dan.db');
    const random = createRandom('restored');
    const restored = await restore({ backup: path, dataDir: restoredDir, database, now: () => 6, random });
    expect(restored.ok).toBe(true);
    const held = contentsFolder(restoredDir);
    expect(listContents(held)).toEqual([await contentOf(before)]);
    const again = await openServer({
      store: await openTestStore({ path: database }),
      dataDir: restoredDir,
    });
    office.app = again.app;
    again.clock.now = office.clock.now;
    phone.line.sent = 0;
    await hear({ gen: 'two', backedUp: manifest.head });
    expect(phone.line.sent).toBe(after.length);
    expect([...listContents(held)].sort()).toEqual([await contentOf(before), await contentOf(after)].sort());
  });
});

describe('a photo that is not wanted', () => {
  const redact = (office: FileOffice) =>
    office.push(office.leader, [
      office.change(personId('X'), ids.dialogue, 'attachment', {}, { record: ids.row, redact: 'mistake' }),
    ]);

  it('leaves the phone when its row was withdrawn, also in the middle of its way', async () => {
    const office = await openFileOffice();
    const photo = new Uint8Array(jpeg(100_000));
    const ref = await office.name(photo);
    const phone = await phoneOf(office, office.head);
    await phone.wait(photo, at);
    let pieces = 0;
    phone.line.cut = (method) => (method === 'PATCH' && pieces++ > 0 ? 'before' : undefined);
    await phone.start().run();
    expect((await phone.uploads())[0]?.sent).toBe(16_000);
    phone.line.cut = () => undefined;
    const { receipts } = await redact(office);
    expect(receipts[0]?.seq).toBeGreaterThan(0);
    await untilSent(phone, 5);
    expect(await phone.uploads()).toEqual([]);
    expect(await phone.kept()).toEqual([]);
    expect(existsSync(office.pathOf(ref.file))).toBe(false);
  });

  it('stays on a phone that was stopped, and is not tried by itself', async () => {
    const office = await openFileOffice();
    const photo = new Uint8Array(jpeg(20_000));
    await office.name(photo);
    const phone = await phoneOf(office, office.head);
    await phone.wait(photo, at);
    await office.send(office.admin, 'POST', routes.revoke, { enrolment: office.head.enrolment });
    await phone.start().run();
    expect(phone.timers).toEqual([]);
    expect(phone.line.sent).toBe(0);
    expect(await phone.uploads()).toHaveLength(1);
    expect(phone.broken).toEqual([]);
  });

  it('of a format that is not taken is refused once, and stays', async () => {
    const office = await openFileOffice();
    const text = new TextEncoder().encode('<script>'.repeat(100));
    await office.name(text);
    const phone = await phoneOf(office, office.head);
    await phone.wait(text, at);
    const sync = phone.start();
    await sync.run();
    await sync.run();
    expect(phone.line.sent).toBe(text.length);
    expect(await phone.uploads()).toHaveLength(1);
  });
});
