// Every route of the API: who is heard at all, and who is given what.
import { describe, expect, test } from 'vitest';
import { apiRoutes } from '../../../src/server/app.ts';
import { quarantineResponseSchema } from '../../../src/shared/protocol/quarantine.ts';
import { routes } from '../../../src/shared/protocol/routes.ts';
import { openOffice, personId } from '../office.ts';
import { signed } from '../signer.ts';

const open: readonly string[] = [routes.enrolLook, routes.enrolConfirm, routes.setup, routes.units];

const withoutId = (path: string): string => path.replace('/:id', '');

describe('every route under /api', () => {
  test('but for look, confirm, setup and units refuses a request without a signature', async () => {
    const { app, context, files } = await openOffice();
    const all = apiRoutes(context, { publicUrl: '', files });
    expect([...new Set(all.map((route) => withoutId(route.path)))].sort()).toEqual(
      Object.values(routes)
        .filter((path) => path.startsWith('/api'))
        .sort(),
    );
    for (const { method, path } of all) {
      const { statusCode } = await app.inject({
        method,
        url: path,
        ...(method === 'POST' && { payload: '{}' }),
      });
      expect([path, statusCode === 401]).toEqual([path, !open.includes(path)]);
    }
  }, 20_000);

  test('is on the server because it is in that list', async () => {
    const { app } = await openOffice();
    const print = (method: 'GET' | 'POST' | 'PATCH') => app.printRoutes({ commonPrefix: false, method });
    const printed = print('GET') + print('POST') + print('PATCH');
    const paths = [...printed.matchAll(/(\/api\/\S+) /g)].map((match) => withoutId(match[1] ?? ''));
    expect(new Set(paths)).toEqual(new Set(Object.values(routes).filter((path) => path.startsWith('/api'))));
  });

  test('that is signed answers nothing to a person without a role, and nothing to a revoked device', async () => {
    const { admin, addPerson, enrol, push, send, clock, store, context, files } = await openOffice();
    await addPerson(personId('N'), ['officer']);
    const device = await enrol(personId('N'));
    const record = personId('N');
    await push(admin, [
      {
        id: personId('X'),
        record,
        root: record,
        kind: 'person',
        seen: 9,
        gen: '',
        at: clock.now,
        set: { active: false },
      },
    ]);
    const request = { v: 1, app: '1', gen: '', cursor: 0, epoch: 0, push: [] };
    expect((await send(device, 'POST', routes.exchange, request)).json()).toMatchObject({
      bundles: [],
      entries: [],
    });
    const { enrolment } = admin;
    const calls = [
      ['GET', `${routes.history}?root=${admin.person}`],
      ['GET', `${routes.closed}?hash=0000000000`],
      ['POST', routes.codes, { person: admin.person }],
      ['GET', routes.devices],
      ['POST', routes.revoke, { enrolment }],
      ['GET', routes.keeping],
      ['GET', `${routes.quarantine}?enrolment=${enrolment}`],
      ['POST', routes.admit, { enrolment, ids: [record] }],
      ['POST', routes.discard, { enrolment, ids: [record] }],
      ['GET', `${routes.unconfirmed}?root=${admin.person}`],
      ['POST', routes.files, { files: [] }],
    ] as const;
    const signedRoutes = apiRoutes(context, { publicUrl: '', files }).filter(
      ({ access }) => access === 'signed',
    );
    const paths = calls.map(([, path]) => path.split('?')[0]);
    // The exchange is asked both ways, with what it brings and as a question; and what of a push it has.
    const exchange = [routes.exchange, routes.exchange, routes.pushPart];
    expect([...paths, ...exchange].sort()).toEqual(signedRoutes.map(({ path }) => path).sort());
    const errors = async (asker: typeof device) => {
      const found: string[] = [];
      for (const [method, path, body] of calls)
        found.push((await send(asker, method, path, body)).json().error);
      return found;
    };
    // Of files everybody may ask; of what he may not see he learns that it is unknown.
    const refused = calls.slice(1, -1).map(() => 'not-allowed');
    expect(await errors(device)).toEqual(['not-found', ...refused, undefined]);
    await store.write((tx) => tx.enrolments.revoke(admin.enrolment, 1));
    expect(await errors(admin)).toEqual(calls.map(() => 'revoked'));
    expect((await send(admin, 'POST', routes.exchange, request)).json()).toMatchObject({
      revoked: true,
      bundles: [],
    });
  });
});

describe('what a person may ask', () => {
  const start = async () => {
    const office = await openOffice();
    const { admin, push, addPerson, enrol, clock } = office;
    const [villageA, villageB] = [personId('A'), personId('B')];
    const change = (id: string, kind: string, set: object) => ({
      id,
      record: id,
      root: id,
      kind,
      seen: 0,
      gen: '',
      at: clock.now,
      set,
    });
    await push(admin, [
      change(villageA, 'village', { name: 'A' }),
      change(villageB, 'village', { name: 'B' }),
    ]);
    await addPerson(personId('H'), ['head'], [villageA]);
    await addPerson(personId('J'), ['head'], [villageB]);
    await addPerson(personId('F'), ['officer']);
    await addPerson(personId('M'), ['leader']);
    const head = await enrol(personId('H'));
    const dialogue = personId('D');
    await push(head, [change(dialogue, 'dialogue', { subject: 'Đường', villages: [villageA] })]);
    return { ...office, head, dialogue };
  };

  test('a village head reads his own village’s history and never another’s', async () => {
    const { head, enrol, dialogue, send } = await start();
    const path = `${routes.history}?root=${dialogue}`;
    expect((await send(head, 'GET', path)).json().items).toMatchObject([
      { change: { set: { subject: 'Đường' } } },
    ]);
    const other = await enrol(personId('J'));
    expect((await send(other, 'GET', path)).json().error).toBe('not-found');
  });

  test('the history of a redacted record says who and when, not what', async () => {
    const { enrol, dialogue, send, push, clock } = await start();
    const leader = await enrol(personId('M'));
    const redaction = {
      id: personId('R'),
      record: dialogue,
      root: dialogue,
      kind: 'dialogue',
      seen: 0,
      gen: '',
      at: clock.now,
      set: {},
      redact: 'denunciation',
    };
    expect((await push(leader, [redaction])).receipts).toMatchObject([{ seq: expect.any(Number) }]);
    const { items } = (await send(leader, 'GET', `${routes.history}?root=${dialogue}`)).json();
    expect(items).toMatchObject([
      { redacted: true, by: personId('H') },
      { change: { redact: 'denunciation' } },
    ]);
    expect(JSON.stringify(items)).not.toContain('Đường');
  });

  test('only an administrator reads, admits and discards what a stopped device sent', async () => {
    const { admin, head, enrol, send, push, store, clock } = await start();
    await store.write((tx) => tx.enrolments.revoke(head.enrolment, clock.now));
    const id = personId('Q');
    const set = { subject: 'Sau khi ngừng', villages: [personId('A')] };
    await push(head, [{ id, record: id, root: id, kind: 'dialogue', seen: 0, gen: '', at: clock.now, set }]);
    const path = `${routes.quarantine}?enrolment=${head.enrolment}`;
    const chosen = { enrolment: head.enrolment, ids: [id] };
    for (const device of [
      await enrol(personId('J')),
      await enrol(personId('F')),
      await enrol(personId('M')),
    ]) {
      expect((await send(device, 'GET', path)).statusCode).toBe(403);
      expect((await send(device, 'POST', routes.admit, chosen)).statusCode).toBe(403);
      expect((await send(device, 'POST', routes.discard, chosen)).statusCode).toBe(403);
    }
    const parse = (answer: { json(): unknown }) => quarantineResponseSchema.parse(answer.json());
    // An administrator as such sees no dialogue: he learns what lies there, and may let it in unread, not destroy it.
    expect(parse(await send(admin, 'GET', path))).toMatchObject({
      items: [{ id, hidden: 'rights' }],
      total: 1,
    });
    const discarded = parse(await send(admin, 'POST', routes.discard, chosen));
    expect(discarded).toMatchObject({ total: 1, results: [{ id, held: 'not-allowed' }] });
    const admitted = parse(await send(admin, 'POST', routes.admit, chosen));
    expect(admitted).toMatchObject({
      items: [],
      total: 0,
      results: [{ id }],
      acts: [{ act: 'admit', changes: 1 }],
    });
    expect(await store.read((tx) => tx.entries.byId(id))).toMatchObject({ by: personId('H') });
    expect(parse(await send(admin, 'POST', routes.admit, chosen)).results).toEqual([]);
  });

  test('only an administrator makes codes, sees devices and revokes', async () => {
    const { admin, head, enrol, send } = await start();
    for (const device of [head, await enrol(personId('F')), await enrol(personId('M'))]) {
      expect((await send(device, 'POST', routes.codes, { person: personId('H') })).statusCode).toBe(403);
      expect((await send(device, 'GET', routes.devices)).statusCode).toBe(403);
      expect((await send(device, 'POST', routes.revoke, { enrolment: admin.enrolment })).statusCode).toBe(
        403,
      );
    }
    const { devices } = (await send(admin, 'POST', routes.revoke, { enrolment: head.enrolment })).json();
    const revoked = devices.filter((device: { revokedAt?: number }) => device.revokedAt !== undefined);
    expect(revoked).toMatchObject([{ enrolment: head.enrolment, person: personId('H'), quarantined: 0 }]);
    expect(JSON.stringify(devices)).not.toContain(admin.key.publicKey);
  });
});

describe('a signature', () => {
  test('counts for the bytes, the path, the server and the time it was made for', async () => {
    const { app, admin, clock, store } = await openOffice();
    const { key, enrolment } = admin;
    const right = {
      method: 'GET',
      path: routes.devices,
      timeMs: clock.now,
      serverId: store.log,
      enrolment,
      key,
    } as const;
    const errorOf = async (request: ReturnType<typeof signed>) => (await app.inject(request)).json().error;
    expect(await errorOf(signed(right))).toBeUndefined();
    expect(await errorOf({ ...signed(right), url: `${routes.devices}?a` })).toBe('bad-signature');
    expect(await errorOf(signed({ ...right, serverId: personId('S') }))).toBe('bad-signature');
    expect(await errorOf(signed({ ...right, enrolment: personId('S') }))).toBe('unknown-device');
    const post = signed({ ...right, method: 'POST', path: routes.codes, body: { person: admin.person } });
    expect(await errorOf({ ...post, payload: Buffer.from(`{"person":"${personId('T')}"}`) })).toBe(
      'bad-signature',
    );
    const late = signed({ ...right, timeMs: clock.now - 15 * 60_000 - 1 });
    const answer = await app.inject(late);
    expect([answer.statusCode, answer.json()]).toEqual([401, { error: 'clock', now: clock.now }]);
    expect(await errorOf(signed({ ...right, timeMs: clock.now - 15 * 60_000 }))).toBeUndefined();
  });

  test('is checked before a body is unpacked, and a packed bomb ends', async () => {
    const { app, admin, clock, store, send } = await openOffice();
    const bomb = { zeros: ' '.repeat(20_000_000) };
    const answer = await send(admin, 'POST', routes.codes, bomb, { gzip: true });
    expect([answer.statusCode, answer.json()]).toEqual([413, { error: 'too-large', now: clock.now }]);
    const { key, enrolment } = admin;
    const request = signed({
      method: 'POST',
      path: routes.codes,
      body: { a: 'x'.repeat(1_100_000) },
      timeMs: clock.now,
      serverId: store.log,
      enrolment,
      key,
    });
    expect((await app.inject(request)).statusCode).toBe(413);
    const broken = signed({
      method: 'POST',
      path: routes.codes,
      body: {},
      gzip: true,
      timeMs: clock.now,
      serverId: store.log,
      enrolment,
      key,
    });
    expect((await app.inject({ ...broken, payload: Buffer.from('junk') })).json().error).toBe(
      'bad-signature',
    );
  });
});
