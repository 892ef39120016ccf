// A commune ready to work in: set up, three villages, an officer at a desk and two village heads with phones of their own.
import type { Page } from 'playwright-core';
import { openPhone, type Phone } from './browser.ts';
import { addPerson, addVillages, enrol, setUpCommune } from './flows.ts';
import { startServer, type TestServer } from './server.ts';

export const officePassphrase = 'bốn con trâu đen';
export const pin = '246813';
export const villages = ['Bản Xuân Tre', 'Bản Búng', 'Bản Co Nỏng'] as const;

export interface Phones {
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
export async function openPhones(): Promise<Phones> {
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
