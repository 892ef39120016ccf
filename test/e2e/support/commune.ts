<<<<<<< HEAD
// A commune behind a real server, set up over the API by phones without a browser: quick ground for other tests.
import type { RecordId } from '../../../src/shared/core/ids.ts';
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

/** Starts a server and sets up xã Búng Lao with these villages. */
export async function openCommune(villageNames: readonly string[]): Promise<Commune> {
  const server = await startServer();
  const admin = await enrolNodePhone({
    url: server.url,
    code: server.setUpLink?.split('#')[1] ?? '',
    setUp: { commune: bungLao, admin: { name: 'Quản Trị', roles: ['admin'] } },
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
    code: async (id) => said(await sync.codes(id)).shortCode,
  };
}
=======
// A commune ready to work in: set up, three villages, an officer at a desk and two village heads with phones of their own.
import type { Page } from 'playwright-core';
import { openPhone, type Phone } from './browser.ts';
import { addPerson, addVillages, enrol, setUpCommune } from './flows.ts';
import { startServer, type TestServer } from './server.ts';

export const officePassphrase = 'bốn con trâu đen';
export const pin = '246813';
export const villages = ['Bản Xuân Tre', 'Bản Búng', 'Bản Co Nỏng'] as const;

export interface Commune {
  readonly server: TestServer;
  /** Administrator and officer, on a wide screen. */
  readonly office: Phone;
  /** Heads of the first village and of the first two. */
  readonly head: Phone;
  readonly other: Phone;
  /** Errors that any page threw. */
  errors(): readonly string[];
  remove(): Promise<void>;
}

/** Takes about half a minute: use one for a whole file. */
export async function openCommune(): Promise<Commune> {
  const server = await startServer();
  const [office, head, other] = await Promise.all([openPhone({ width: 1280 }), openPhone(), openPhone()]);
  await setUpCommune(office.page, server.setUpLink ?? '', {
    search: 'bung lao',
    commune: 'Búng Lao',
    word: 'bản',
    admin: 'Lò Thị Ánh',
    alsoRoles: ['Cán bộ xã'],
    passphrase: officePassphrase,
  });
  await addVillages(office.page, villages);
  await enrolHead(office.page, head, 'Quàng Văn Tướng', villages.slice(0, 1));
  await enrolHead(office.page, other, 'Lò Văn Ví Dụ', villages.slice(0, 2));
  return {
    server,
    office,
    head,
    other,
    errors: () => [...office.errors, ...head.errors, ...other.errors],
    async remove() {
      await Promise.all([office.remove(), head.remove(), other.remove()]);
      await server.remove();
    },
  };
}

async function enrolHead(office: Page, phone: Phone, name: string, of: readonly string[]): Promise<void> {
  const codes = await addPerson(office, { name, roles: ['Trưởng bản'], villages: of });
  await enrol(phone.page, codes.link, pin);
}
>>>>>>> pages
