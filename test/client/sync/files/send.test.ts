// Files on their way to the server: in order, piece by piece, and going on wherever a kill or a cut line left them.
import { beforeEach, describe, expect, it } from 'vitest';
import { bytesOf, type FilePhone, openPhone } from './file-phone.ts';
import { createUploadServer } from './upload-server.ts';

let server: ReturnType<typeof createUploadServer>;
let phone: FilePhone;

beforeEach(async () => {
  server = createUploadServer();
  phone = await openPhone(server.fetch);
});

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const uploadOf = (id: string) => phone.uploads().then((rows) => rows.find((one) => one.id === id));

describe('files that wait', () => {
  it('go in the order of their rank, the smaller first, and then wait no more', async () => {
    const recording = await phone.wait(bytesOf(300, 1), { rank: 3 });
    const big = await phone.wait(bytesOf(900, 2));
    const small = await phone.wait(bytesOf(500, 3));
    const signature = await phone.wait(bytesOf(5_000, 4), { rank: 0 });
    await phone.start().run();
    expect([...server.held.keys()]).toEqual([signature, small, big, recording]);
    expect(await phone.uploads()).toEqual([]);
    expect(await phone.kept()).toHaveLength(4);
    expect(phone.broken).toEqual([]);
  });

  it('are asked about in one request; what the server has costs no byte', async () => {
    const bytes = bytesOf(40_000);
    server.held.set(await phone.wait(bytes), Buffer.from(bytes));
    await phone.start().run();
    expect(server.log).toEqual(['POST /api/files']);
    expect(await phone.uploads()).toEqual([]);
  });

  it('stay while the server does not know the row, and go in the next run', async () => {
    const id = await phone.wait(bytesOf(100));
    server.states.set(id, 'unknown');
    const sync = phone.start();
    await sync.run();
    expect(await phone.uploads()).toHaveLength(1);
    server.states.clear();
    await sync.run();
    expect(server.held.has(id)).toBe(true);
    expect(await phone.uploads()).toEqual([]);
  });

  it('go from the phone when their row is gone', async () => {
    server.states.set(await phone.wait(bytesOf(100)), 'gone');
    await phone.start().run();
    expect(await phone.uploads()).toEqual([]);
    expect(await phone.kept()).toEqual([]);
  });

  it('are left alone while no record names them yet', async () => {
    await phone.wait(bytesOf(100), { row: '' });
    await phone.start().run();
    expect(server.log).toEqual([]);
    expect(await phone.uploads()).toHaveLength(1);
  });

  it('are not sent while text waits, and stop between two pieces when some comes', async () => {
    const bytes = bytesOf(200_000);
    const id = await phone.wait(bytes);
    phone.mayGoOn = false;
    const sync = phone.start();
    await sync.run();
    expect(server.log).toEqual([]);
    phone.mayGoOn = true;
    server.onPiece = () => {
      phone.mayGoOn = false;
    };
    await sync.run();
    expect(server.pieces).toEqual([16_000]);
    expect((await uploadOf(id))?.sent).toBe(16_000);
    server.onPiece = () => {};
    phone.mayGoOn = true;
    await sync.run();
    expect(sum(server.pieces)).toBe(bytes.length);
    expect(server.held.has(id)).toBe(true);
  });

  it('say how much is left, and for how long while they are on their way', async () => {
    await phone.wait(bytesOf(50_000, 1));
    await phone.wait(bytesOf(90_000, 2));
    const sync = phone.start();
    const left: number[] = [];
    sync.progress.subscribe((progress) => left.push(progress?.secondsLeft ?? 0));
    server.cut = (method) => (method === 'PATCH' && server.pieces.length === 1 ? 'before' : undefined);
    await sync.run();
    // Two contents of one row are one file, as a photo and its small picture.
    expect(sync.progress.value).toEqual({ files: 1, bytes: 140_000, sent: 16_000 });
    server.cut = () => undefined;
    await sync.run();
    expect(sync.progress.value).toBeNull();
    expect(Math.max(...left)).toBeGreaterThan(0);
  });
});

describe('a file that was under way', () => {
  it('goes on in the next run of the app where the server has it, without a byte twice', async () => {
    const bytes = bytesOf(400_000);
    const id = await phone.wait(bytes);
    for (let kill = 0; kill < 5; kill++) {
      const sync = phone.start();
      server.onPiece = () => sync.stop();
      await sync.run();
    }
    expect(server.held.has(id)).toBe(false);
    server.onPiece = () => {};
    await phone.start().run();
    expect(sum(server.pieces)).toBe(bytes.length);
    expect(server.held.has(id)).toBe(true);
    expect(await phone.uploads()).toEqual([]);
  });

  it('sends no byte twice when answers are lost', async () => {
    const bytes = bytesOf(300_000);
    await phone.wait(bytes);
    const sync = phone.start();
    let n = 0;
    server.cut = (method) => (method === 'PATCH' && n++ % 2 === 0 ? 'after' : undefined);
    for (let run = 0; run < 30 && (await phone.uploads()).length > 0; run++) await sync.run();
    expect(await phone.uploads()).toEqual([]);
    expect(sum(server.pieces)).toBe(bytes.length);
  });

  it('of 5 MB, cut twenty times, is sent again for less than a twentieth beyond what was in flight', async () => {
    const bytes = bytesOf(5_000_000);
    const id = await phone.wait(bytes);
    let cuts = 0;
    let requests = 0;
    server.cut = (method) => {
      if (method !== 'PATCH' || cuts === 20 || requests++ % 2 === 0) return undefined;
      cuts += 1;
      return cuts % 2 === 0 ? 'before' : 'after';
    };
    for (let run = 0; run < 40 && !server.held.has(id); run++) await phone.start().run();
    expect(cuts).toBe(20);
    expect(server.held.has(id)).toBe(true);
    expect(sum(server.pieces) - bytes.length).toBeLessThan(bytes.length / 20);
  });

  it('is begun anew where the server does not know its address any more', async () => {
    const bytes = bytesOf(60_000);
    const id = await phone.wait(bytes, { url: '/api/uploads/99', sent: 16_000 });
    await phone.start().run();
    expect(server.log[0]).toBe('HEAD /api/uploads/99');
    expect(server.held.has(id)).toBe(true);
    expect(await phone.uploads()).toEqual([]);
  });

  it('is asked about, and not sent again, when it was whole before the kill', async () => {
    const bytes = bytesOf(60_000);
    const id = await phone.wait(bytes, { url: '/api/uploads/99', sent: 16_000 });
    server.held.set(id, Buffer.from(bytes));
    await phone.start().run();
    expect(server.pieces).toEqual([]);
    expect(await phone.uploads()).toEqual([]);
  });

  it('is never told as held by its length alone', async () => {
    const bytes = bytesOf(60_000);
    const id = await phone.wait(bytes, { url: '/api/uploads/1', sent: 16_000 });
    server.uploads.set('/api/uploads/1', { file: id, size: 60_000, bytes: Buffer.from(bytes) });
    await phone.start().run();
    expect(server.held.has(id)).toBe(true);
    expect(sum(server.pieces)).toBe(bytes.length);
  });
});

describe('a server that does not take a file', () => {
  it('is tried again later and later while it may pass', async () => {
    await phone.wait(bytesOf(100));
    server.instead = () => new Response(null, { status: 507 });
    const sync = phone.start();
    await sync.run();
    const first = phone.retryMs() ?? 0;
    await sync.run();
    expect(first).toBeGreaterThan(0);
    expect(phone.retryMs()).toBeGreaterThan(first);
    expect(await phone.uploads()).toHaveLength(1);
  });

  it('is not asked again by itself when it does not let this phone in', async () => {
    await phone.wait(bytesOf(100));
    server.instead = () => Response.json({ error: 'revoked', now: 1_000_000 }, { status: 403 });
    await phone.start().run();
    expect(phone.timers).toEqual([]);
    expect(await phone.uploads()).toHaveLength(1);
  });

  it('is not sent a refused content again, in no later run of this build either; another build and the person may', async () => {
    const bad = await phone.wait(bytesOf(100, 1));
    const good = await phone.wait(bytesOf(200, 2));
    let isRefusing = true;
    server.instead = (method) => {
      if (method !== 'PATCH' || !isRefusing) return undefined;
      isRefusing = false;
      return new Response(null, { status: 415 });
    };
    const begun = () => server.log.filter((line) => line.startsWith('POST /api/uploads')).length;
    await phone.start().run();
    await phone.start().run();
    expect(server.held.has(good)).toBe(true);
    expect(await phone.uploads()).toMatchObject([
      { id: bad, refused: { why: 'wrong-type', app: '1' }, sent: 0 },
    ]);
    await phone.files.refresh();
    expect(phone.files.waiting.value.get(bad)?.refused).toBe('wrong-type');
    expect(begun()).toBe(2);
    isRefusing = true;
    await phone.start({ app: '2' }).run();
    expect(begun()).toBe(3);
    expect(await phone.uploads()).toMatchObject([{ id: bad, refused: { app: '2' } }]);
    await phone.files.tryAgain(bad);
    await phone.start({ app: '2' }).run();
    expect(server.held.has(bad)).toBe(true);
  });

  it('is not sent for ever what is changed on the way each time', async () => {
    const id = await phone.wait(bytesOf(100, 1));
    server.instead = (method) => (method === 'PATCH' ? new Response(null, { status: 460 }) : undefined);
    for (let run = 0; run < 6; run++) await phone.start().run();
    expect(server.log.filter((line) => line.startsWith('PATCH'))).toHaveLength(3);
    expect(await phone.uploads()).toMatchObject([{ id, refused: { why: 'spoilt' } }]);
  });

  it('the end of all that waited is told once, so that the office hears of it', async () => {
    await phone.wait(bytesOf(100, 1));
    await phone.wait(bytesOf(200, 2));
    const sync = phone.start();
    await sync.run();
    await sync.run();
    expect(phone.allSent).toBe(1);
  });

  it('corrects a clock that is off, whatever the request was', async () => {
    const id = await phone.wait(bytesOf(40_000), { url: '/api/uploads/1', sent: 1 });
    server.uploads.set('/api/uploads/1', { file: id, size: 40_000, bytes: Buffer.alloc(0) });
    let isOff = true;
    server.instead = (method) => {
      if (!isOff) return undefined;
      isOff = false;
      expect(method).toBe('HEAD');
      const date = new Date(7_200_000).toUTCString();
      return new Response(null, { status: 401, headers: { date } });
    };
    await phone.start().run();
    expect(phone.clock.now()).toBeGreaterThanOrEqual(7_200_000);
    expect(server.held.has(id)).toBe(true);
  });
});
