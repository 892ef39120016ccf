// A notebook enrolled anew by a new code: the same person, a new key and number, and nothing lost wherever it dies.
import { afterEach, describe, expect, it } from 'vitest';
import { createClock } from '../../../src/client/store/clock.ts';
import { createMemoryDisk, type MemoryDisk } from '../../../src/client/store/memory-disk.ts';
import { type MemoryTablesOptions, openMemoryTables } from '../../../src/client/store/memory-tables.ts';
import { getIdentityBox, type Identity, openIdentity } from '../../../src/client/store/meta.ts';
import { createVault } from '../../../src/client/store/new-vault.ts';
import { openSigningKey, signingKeyRow } from '../../../src/client/store/signing-key.ts';
import { isStorageFailure, type Tables } from '../../../src/client/store/tables.ts';
import type { Vault } from '../../../src/client/store/vault.ts';
import { createEnrolment } from '../../../src/client/sync/enrol.ts';
import { gzip } from '../../../src/client/sync/gzip.ts';
import { takeNewCode } from '../../../src/client/sync/new-code.ts';
import { createTransport } from '../../../src/client/sync/transport.ts';
import { routes } from '../../../src/shared/protocol/routes.ts';
import { createRandom } from '../../server/commune.ts';
import { type Office, openOffice, personId } from '../../server/office.ts';

let office: Office;
afterEach(() => office.app.close());

/** A line to the server; `cutAfter` loses the answer to the nth call, which the server has had. */
const lineTo = ({ app }: Office, cutAfter = Number.POSITIVE_INFINITY) => {
  let calls = 0;
  const fetch = (async (url: string, init: RequestInit) => {
    const answer = await app.inject({
      method: init.method as 'POST',
      url,
      headers: init.headers as Record<string, string>,
      payload: Buffer.from(init.body as Uint8Array),
    });
    calls += 1;
    if (calls >= cutAfter) throw new TypeError('cut');
    return new Response(answer.body, { status: answer.statusCode });
  }) as typeof globalThis.fetch;
  return createTransport({
    serverUrl: '',
    fetch,
    compress: gzip,
    setTimer: () => () => undefined,
    clock: createClock(() => 1),
  });
};

type Notebook = { readonly disk: MemoryDisk; readonly vault: Vault };

const identityOf = async ({ disk, vault }: Notebook): Promise<Identity> => {
  const kept = await openIdentity(vault, await openMemoryTables(disk).read(['meta'], getIdentityBox));
  if (!kept) throw new Error('no identity');
  return kept;
};

const keyOf = async ({ disk, vault }: Notebook): Promise<string> => {
  const kept = await openMemoryTables(disk).read(['meta'], (tx) => tx.get('meta', signingKeyRow));
  return (await openSigningKey(vault, kept?.value as Uint8Array)).publicKey;
};

const codeFor = async (person: string): Promise<string> =>
  (await office.send(office.admin, 'POST', routes.codes, { person })).json().shortCode;

const parts = { app: '1', device: 'test' };

const open = async (): Promise<Notebook> => {
  office = await openOffice();
  for (const letter of ['H', 'J']) await office.addPerson(personId(letter), ['officer']);
  const derive = async () => new Uint8Array(32);
  const { vault } = await createVault({ type: 'pin', secret: '1' }, { derive, fillRandom: createRandom() });
  const disk = createMemoryDisk();
  const tables = openMemoryTables(disk);
  const enrolment = createEnrolment({ ...parts, tables, vault, transport: lineTo(office) });
  const enrolled = await enrolment.confirm(await codeFor(personId('H')));
  if (!enrolled.ok) throw new Error(enrolled.error.type);
  return { disk, vault };
};

const take = async (notebook: Notebook, code: string, tables?: Tables, cutAfter?: number) =>
  takeNewCode(
    {
      ...parts,
      vault: notebook.vault,
      tables: tables ?? openMemoryTables(notebook.disk),
      identity: await identityOf(notebook),
      transport: lineTo(office, cutAfter),
    },
    code,
  );

const enrolments = () => office.store.read((tx) => tx.enrolments.list());

const row = { id: 'C'.repeat(16), root: 'C'.repeat(16), box: new Uint8Array([1]) };

describe('a new code of the same person', () => {
  it('gives the notebook a new key, a new number and nothing else', async () => {
    const notebook = await open();
    const [before, key] = [await identityOf(notebook), await keyOf(notebook)];
    const tables = openMemoryTables(notebook.disk);
    await tables.write(
      ['changes', 'drafts', 'meta'],
      async (tx) => {
        await tx.add('changes', { ...row, state: 'pending', seq: 0 });
        await tx.add('changes', { ...row, id: 'D'.repeat(16), state: 'kept', seq: 4 });
        await tx.put('meta', { key: 'case-26', value: 14 });
      },
      { durability: 'strict' },
    );
    const answer = await take(notebook, await codeFor(personId('H')));
    const after = await identityOf(notebook);
    expect(answer).toEqual({ ok: true, value: { type: 'enrolled', from: after.from } });
    expect(after).toEqual({ ...before, from: after.from, enrolment: after.enrolment });
    expect(after.from).not.toBe(before.from);
    expect(await keyOf(notebook)).not.toBe(key);
    const known = (await enrolments()).find(({ id }) => id === after.enrolment);
    expect(known).toMatchObject({ person: personId('H'), publicKey: await keyOf(notebook) });
    const changes = await tables.read(['changes'], (tx) => tx.range('changes'));
    expect(changes.map(({ state, seq }) => [state, seq])).toEqual([
      ['pending', 0],
      ['kept', 4],
    ]);
    const cases = await tables.read(['meta'], (tx) => tx.get('meta', 'case-26'));
    expect(cases?.value).toBe(14);
  });

  it('sends again what the server kept waiting for the old enrolment', async () => {
    const notebook = await open();
    const tables = openMemoryTables(notebook.disk);
    await tables.write(['changes'], (tx) => tx.add('changes', { ...row, state: 'parked', seq: 0 }), {
      durability: 'strict',
    });
    await take(notebook, await codeFor(personId('H')));
    const changes = await tables.read(['changes'], (tx) => tx.range('changes'));
    expect(changes.map(({ state }) => state)).toEqual(['pending']);
  });

  it('goes on with the same key when the answer was lost', async () => {
    const notebook = await open();
    const before = await identityOf(notebook);
    const code = await codeFor(personId('H'));
    expect(await take(notebook, code, undefined, 2)).toEqual({ ok: false, error: { type: 'no-network' } });
    expect(await identityOf(notebook)).toEqual(before);
    const count = (await enrolments()).length;
    expect(await take(notebook, code)).toMatchObject({ value: { type: 'enrolled' } });
    expect(await enrolments()).toHaveLength(count);
    expect(await identityOf(notebook)).not.toEqual(before);
  });

  it.each(['crash-before-commit', 'crash-after-commit', 'storage-full'] as const)(
    'leaves the old enrolment whole or the new one at a %s, and the same code goes on',
    async (fault) => {
      for (let turn = 0; turn < 2; turn++) {
        const notebook = await open();
        const [before, key] = [await identityOf(notebook), await keyOf(notebook)];
        const code = await codeFor(personId('H'));
        let commits = 0;
        const options: MemoryTablesOptions = { fault: () => (commits++ === turn ? fault : undefined) };
        await take(notebook, code, openMemoryTables(notebook.disk, options)).catch((error: unknown) => {
          if (!isStorageFailure(error)) throw error;
        });
        const [identity, signing] = [await identityOf(notebook), await keyOf(notebook)];
        const isOld = identity.enrolment === before.enrolment;
        expect([isOld, signing === key]).toEqual([isOld, isOld]);
        if (isOld) expect(await take(notebook, code)).toMatchObject({ value: { type: 'enrolled' } });
        const { enrolment } = await identityOf(notebook);
        const known = (await enrolments()).find(({ id }) => id === enrolment);
        expect(known?.publicKey).toBe(await keyOf(notebook));
        if (turn === 0) await office.app.close();
      }
    },
  );
});

describe('a code that is not for this notebook', () => {
  it('of another person is refused by name, and is not used up', async () => {
    const notebook = await open();
    const before = await identityOf(notebook);
    const code = await codeFor(personId('J'));
    const name = `Người ${personId('J')}`;
    expect(await take(notebook, code)).toEqual({ ok: true, value: { type: 'other-person', name } });
    expect(await identityOf(notebook)).toEqual(before);
    const seen = await office.post(routes.enrolLook, { code: code.replace('-', '') });
    expect(seen.json()).toMatchObject({ opens: 'person' });
  });

  it('of another server is refused, and is not used up', async () => {
    const notebook = await open();
    const { enrolment } = await identityOf(notebook);
    await office.app.close();
    office = await openOffice();
    const elsewhere = { ...(await identityOf(notebook)), serverId: 'Z'.repeat(16) };
    await office.addPerson(personId('H'), ['officer']);
    const code = await codeFor(personId('H'));
    const tables = openMemoryTables(notebook.disk);
    const asked = { ...parts, tables, vault: notebook.vault, identity: elsewhere, transport: lineTo(office) };
    expect(await takeNewCode(asked, code)).toEqual({ ok: true, value: { type: 'other-notebook' } });
    expect((await identityOf(notebook)).enrolment).toBe(enrolment);
  });

  it('that does not exist leaves all as it is', async () => {
    const notebook = await open();
    const before = await identityOf(notebook);
    expect(await take(notebook, 'AAAA-AAAA')).toEqual({ ok: false, error: { type: 'code-unknown' } });
    expect(await identityOf(notebook)).toEqual(before);
  });
});
