// Set-up and enrolment through the API.
import { describe, expect, test } from 'vitest';
import { administratorLink } from '../../../src/server/admin/links.ts';
import { enrolledSchema, lookResponseSchema } from '../../../src/shared/protocol/enrol.ts';
import { routes } from '../../../src/shared/protocol/routes.ts';
import { commune, confirmBody, openOffice, openServer, personId, publicUrl } from '../office.ts';
import { createKey } from '../signer.ts';

const admin = { name: 'Lò Văn Ánh', title: 'Phó Chủ tịch', roles: ['leader'] };

describe('set-up', () => {
  test('founds the commune, makes its administrator and enrols the phone; the same key gets the same answer again', async () => {
    const { post, setUpCode, store } = await openServer();
    const key = createKey();
    const body = { ...confirmBody(await setUpCode(), key), commune, admin };
    expect(
      lookResponseSchema.parse((await post(routes.enrolLook, { code: body.code })).json()),
    ).toMatchObject({ opens: 'setup' });
    const answer = enrolledSchema.parse((await post(routes.setup, body)).json());
    expect(answer).toMatchObject({ from: 'K1', serverId: store.log, roles: ['leader', 'admin'] });
    expect((await post(routes.setup, body)).json()).toEqual(answer);
    const [found] = await store.read((tx) => tx.bundles.ofKind('commune'));
    expect(found?.root).toMatchObject({ values: commune, by: answer.person });
    expect(await store.read((tx) => tx.entries.head())).toMatchObject({ seq: 2 });
  });

  test('is done once: the code is used up, and a new one opens nothing', async () => {
    const { post, setUpCode, context } = await openServer();
    const code = await setUpCode();
    await post(routes.setup, { ...confirmBody(code, createKey()), commune, admin });
    const again = await post(routes.setup, { ...confirmBody(code, createKey()), commune, admin });
    expect([again.statusCode, again.json().error]).toEqual([409, 'code-used']);
    expect(await setUpCode()).toBe('');
    expect((await administratorLink(context, publicUrl)).ok).toBe(true);
  });

  test('each new link ends the one before', async () => {
    const { post, setUpCode } = await openServer();
    const first = await setUpCode();
    await setUpCode();
    expect((await post(routes.enrolLook, { code: first })).json().error).toBe('code-unknown');
  });

  test('a proof made with another key is refused', async () => {
    const { post, setUpCode } = await openServer();
    const body = {
      ...confirmBody(await setUpCode(), createKey()),
      publicKey: createKey().publicKey,
      commune,
      admin,
    };
    expect((await post(routes.setup, body)).json().error).toBe('bad-signature');
  });
});

describe('enrolment', () => {
  test('looking uses nothing up; confirming uses up both codes, and only the same key gets the same answer again', async () => {
    const { admin: adminPhone, send, post, addPerson } = await openOffice();
    await addPerson(personId('H'), ['head']);
    const codes = (await send(adminPhone, 'POST', routes.codes, { person: personId('H') })).json();
    expect(codes).toMatchObject({ publicUrl, shortCode: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/) });
    const short = codes.shortCode.replace('-', '');
    for (let times = 0; times < 2; times++)
      expect((await post(routes.enrolLook, { code: short })).json()).toMatchObject({
        opens: 'person',
        communeName: 'xã Búng Lao',
        personName: `Người ${personId('H')}`,
        roles: ['head'],
      });
    const key = createKey();
    const answer = (await post(routes.enrolConfirm, confirmBody(codes.token, key))).json();
    expect(answer).toMatchObject({ person: personId('H'), from: 'K2' });
    expect((await post(routes.enrolConfirm, confirmBody(codes.token, key))).json()).toEqual(answer);
    expect((await post(routes.enrolConfirm, confirmBody(codes.token, createKey()))).json().error).toBe(
      'code-used',
    );
    expect((await post(routes.enrolConfirm, confirmBody(short, createKey()))).json().error).toBe('code-used');
    expect((await post(routes.enrolLook, { code: short })).json().error).toBe('code-used');
  });

  test('a token lives 15 minutes, a short code 72 hours', async () => {
    const { admin: adminPhone, send, post, addPerson, clock } = await openOffice();
    await addPerson(personId('H'), ['head']);
    const codes = (await send(adminPhone, 'POST', routes.codes, { person: personId('H') })).json();
    clock.now += 15 * 60_000;
    expect((await post(routes.enrolLook, { code: codes.token })).json().error).toBe('code-expired');
    clock.now = codes.shortCodeExpiresAt - 1;
    expect((await post(routes.enrolLook, { code: codes.shortCode.replace('-', '') })).statusCode).toBe(200);
    clock.now++;
    expect((await post(routes.enrolLook, { code: codes.shortCode.replace('-', '') })).json().error).toBe(
      'code-expired',
    );
  });

  test('no code is stored as it is', async () => {
    const { admin: adminPhone, send, addPerson, store } = await openOffice();
    await addPerson(personId('H'), ['head']);
    const { token } = (await send(adminPhone, 'POST', routes.codes, { person: personId('H') })).json();
    expect(await store.read((tx) => tx.codes.find(token))).toBeUndefined();
  });

  test('ten wrong codes from an address close it for a quarter of an hour; other addresses go on', async () => {
    const { app, clock, setUpCode } = await openServer();
    const code = await setUpCode();
    const look = async (tried: string, remoteAddress: string) =>
      (
        await app.inject({
          method: 'POST',
          url: routes.enrolLook,
          payload: JSON.stringify({ code: tried }),
          remoteAddress,
          headers: { 'content-type': 'application/json' },
        })
      ).json().error;
    for (let n = 0; n < 10; n++) expect(await look(`AAAAAAA${n}`, '10.0.0.1')).toBe('code-unknown');
    expect(await look(code, '10.0.0.1')).toBe('too-many-tries');
    expect(await look(code, '10.0.0.2')).toBeUndefined();
    clock.now += 15 * 60_000;
    expect(await look(code, '10.0.0.1')).toBeUndefined();
  });

  test('guesses made at once are counted before they are looked at, and right codes not at all', async () => {
    const { app, post, setUpCode } = await openServer();
    const code = await setUpCode();
    for (let n = 0; n < 15; n++)
      expect((await post(routes.enrolLook, { code })).json().error).toBeUndefined();
    const guess = (n: number) =>
      app.inject({
        method: 'POST',
        url: routes.enrolLook,
        payload: JSON.stringify({ code: `AAAAAA${10 + n}` }),
        headers: { 'content-type': 'application/json' },
      });
    const errors = await Promise.all(
      Array.from({ length: 20 }, async (_, n) => (await guess(n)).json().error),
    );
    expect(errors.filter((error) => error === 'code-unknown')).toHaveLength(10);
    expect(errors.filter((error) => error === 'too-many-tries')).toHaveLength(10);
  });

  test('a locked-out administrator gets in by a link made at the server', async () => {
    const { context, post } = await openOffice();
    const link = await administratorLink(context, publicUrl);
    const code = link.ok ? link.value.split('#')[1] : '';
    expect((await post(routes.enrolConfirm, confirmBody(code ?? '', createKey()))).json()).toMatchObject({
      roles: ['admin'],
    });
  });
});
