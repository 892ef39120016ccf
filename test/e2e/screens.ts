// `npm run screens [folder] [part …]`: a picture of every page and state, on a phone and on a desk, light and dark, into
// .screens. The parts: demo, empty, many, devices; without one all of them.
import type { Page } from 'playwright-core';
import setUpBuild from '../support/built.ts';
import { shootDevices } from './screen-devices.ts';
import {
  firstOf,
  shootConflict,
  shootEmptyAndLong,
  shootPhoneStates,
  shootTenThousand,
} from './screen-states.ts';
import { openPhone, type Phone } from './support/browser.ts';
import { startDemo } from './support/demo.ts';
import { enrol, go } from './support/flows.ts';
import { createShoot, type Shoot } from './support/shoot.ts';

const [folder = '.screens', ...chosen] = process.argv.slice(2);
const passphrase = 'bốn con trâu đen';
const pin = '246813';

/** Addresses by name; those with a star begin with the first record of the kind. */
const everybody: readonly (readonly [name: string, path: string])[] = [
  ['home', '/'],
  ['list-all', '/list/all'],
  ['list-dialogue', '/list/dialogue'],
  ['list-petition', '/list/petition'],
  ['list-minutes', '/list/minutes'],
  ['dialogue', '*dialogue'],
  ['dialogue-edit', '*dialogue/edit'],
  ['dialogue-pad', '*dialogue/rows-opinion'],
  ['petition', '*petition'],
  ['petition-edit', '*petition/edit'],
  ['petition-steps', '*petition/steps'],
  ['petition-step', '*petition/step-verifying'],
  ['petition-competence', '*petition/competence'],
  ['work', '/work'],
  ['work-long', '/work/long'],
  ['office-rules', '/office/rules'],
  ['minutes', '*minutes'],
  ['minutes-edit', '*minutes/edit'],
  ['minutes-pad', '*minutes/rows-item'],
  ['new-dialogue', '/new/dialogue'],
  ['new-petition-question', '/new/petition'],
  ['new-minutes', '/new/minutes'],
  ['figures', '/figures'],
  ['figures-attendances', '/figures/attendances'],
  ['print', '/print'],
  ['households', '/list/household'],
  ['new-household', '/new/household'],
  ['reception', '/list/reception'],
  ['new-reception', '/new/reception'],
  ['print-blank', '/print/blank/petition'],
  ['new-code', '/settings/code'],
  ['keys', '/settings/keys'],
  ['missing', '/record/0000000000000000'],
  ['settings', '/settings'],
  ['device', '/settings/device'],
  ['log', '/settings/log'],
];
const administrators: typeof everybody = [
  ['office', '/office'],
  ['office-villages', '/office/villages'],
  ['office-people', '/office/people'],
  ['office-person-new', '/office/people/new'],
  ['office-devices', '/office/devices'],
  ['office-lists', '/office/lists'],
  ['office-recovery', '/office/recovery'],
  ['office-reopen', '/office/reopen'],
];

const parts: { readonly [part: string]: () => Promise<void> } = {
  demo: shootDemo,
  empty: () => shootEmptyAndLong(shoot),
  many: () => shootTenThousand(shoot),
  async devices() {
    await shootDevices(shoot, 'phone', 360);
    await shootDevices(shoot, 'desk', 1280);
  },
};

setUpBuild();
const shoot = createShoot(folder);
for (const [part, take] of Object.entries(parts))
  if (chosen.length === 0 || chosen.includes(part)) await take();

async function shootDemo(): Promise<void> {
  const demo = await startDemo();
  try {
    await onPhone('phone', 360, demo.linkOf('trưởng bản'), pin, everybody, shootPhoneStates);
    await onPhone('desk', 1280, demo.linkOf('cán bộ'), passphrase, everybody, shootConflict);
    await onPhone('desk', 1280, demo.linkOf('quản trị'), passphrase, administrators);
  } finally {
    demo.process.kill('SIGTERM');
  }
}

/** Enrols with the link, waits for the records, and photographs each page in both themes. */
async function onPhone(
  name: string,
  width: number,
  link: string,
  secret: string,
  pages: typeof everybody,
  states?: (shoot: Shoot, phone: Phone, name: string) => Promise<void>,
): Promise<void> {
  const phone = await openPhone({ width });
  try {
    await enrol(phone.page, link, secret, (page, step) => shoot(page, `${name}-${step}`));
    await phone.page.waitForTimeout(3000);
    for (const [page, path] of pages) await visit(phone, `${name}-${page}`, path);
    await formOf(phone.page, name, pages);
    await states?.(shoot, phone, name);
    report(phone);
  } finally {
    await phone.remove();
  }
}

async function visit({ page }: Phone, name: string, path: string): Promise<void> {
  const [, kind, rest = ''] = /^\*([a-z]+)(.*)$/.exec(path) ?? [];
  const address = kind === undefined ? path : `${await firstOf(page, kind)}${rest}`;
  await go(page, address);
  await page.locator('h1').first().waitFor();
  await page.waitForTimeout(300);
  await shoot(page, name);
}

/** The form behind the question. */
async function formOf(page: Page, name: string, pages: typeof everybody): Promise<void> {
  if (pages !== everybody) return;
  await go(page, '/new/petition');
  await page.getByRole('button', { name: 'Không, ghi đơn' }).click();
  await shoot(page, `${name}-new-petition-type`);
  await page.getByRole('button', { name: 'Kiến nghị' }).click();
  await page.getByLabel('Nội dung tóm tắt').waitFor();
  await shoot(page, `${name}-new-petition`);
}

function report({ errors }: Phone): void {
  for (const error of errors) process.stderr.write(`${error}\n`);
  if (errors.length > 0) process.exitCode = 1;
}
