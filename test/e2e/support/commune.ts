// A commune behind a real server, set up over the API by phones without a browser: quick ground for other tests.
import type { RecordId } from '../../../src/shared/core/ids.ts';
import type { SetupRequest } from '../../../src/shared/protocol/enrol.ts';
import { bungLao, calm, enrolNodePhone, enrolPerson, type NodePhone, said } from './node-phone.ts';
import { startServer, type TestServer } from './server.ts';

export interface Commune {
  readonly server: TestServer;
  /** The administrator's phone. */
  readonly admin: NodePhone;
  /** Ids by name. */
  readonly villages: Readonly<Record<string, RecordId>>;
  /** Writes a person down and lets nobody in yet. */
  person(name: string, roles: readonly string[], villages?: readonly RecordId[]): Promise<RecordId>;
  /** A person with a phone that has received everything. */
  phone(name: string, roles: readonly string[], villages?: readonly RecordId[]): Promise<NodePhone>;
  /** A single-use short code for a person's phone, as the link carries it. */
  code(person: RecordId): Promise<string>;
}

export interface CommuneOptions {
  readonly server?: Parameters<typeof startServer>[0];
  readonly commune?: SetupRequest['commune'];
}

/** Starts a server and sets up a commune, xã Búng Lao unless another is named, with these villages. */
export async function openCommune(
  villageNames: readonly string[],
  options: CommuneOptions = {},
): Promise<Commune> {
  const server = await startServer(options.server);
  const admin = await enrolNodePhone({
    url: server.url,
    code: server.setUpLink?.split('#')[1] ?? '',
    setUp: { commune: options.commune ?? bungLao, admin: { name: 'Quản Trị', roles: ['admin'] } },
  });
  await calm(admin);
  const { records, sync } = admin.account;
  const villages: Record<string, RecordId> = {};
  for (const name of villageNames) villages[name] = said(await records.create('village', { name }));
  await calm(admin);
  const person: Commune['person'] = async (name, roles, ids = []) => {
    const made = said(await records.create('person', { name, roles, villages: ids, active: true }));
    await calm(admin);
    return made;
  };
  return {
    server,
    admin,
    villages,
    person,
    async phone(name, roles, ids) {
      const phone = await enrolPerson(admin, server.url, await person(name, roles, ids));
      await calm(phone);
      return phone;
    },
    code: async (id) => said(await sync.ask((calls) => calls.codes(id))).shortCode,
  };
}
