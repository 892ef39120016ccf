// Every paper that a petition's case can call for, printed by Chromium on a phone without network: A4 with its words, the
// citizen's name where the paper is about a citizen, and nobody's on a denunciation's. The papers and the fields of each
// step are read from the code, so that a new paper is printed here by itself.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fieldsOfStep } from '../../src/client/ui/cases/step-fields.ts';
import { printPaths } from '../../src/client/ui/print-paths.ts';
import { viPapers } from '../../src/client/ui/text/vi-papers.ts';
import type { Bundle } from '../../src/shared/core/bundle.ts';
import type { RecordId } from '../../src/shared/core/ids.ts';
import type { Json } from '../../src/shared/core/json.ts';
import {
  type PaperName,
  paperNames,
  papersFor,
  stepOfPaper,
} from '../../src/shared/rules/case/case-papers.ts';
import { petitionSteps, type Step } from '../../src/shared/rules/case/case-steps.ts';
import type { CaseType } from '../../src/shared/rules/case/case-types.ts';
import { reasonsOf } from '../../src/shared/rules/case/reasons-of.ts';
import { openPhone, type Phone } from './support/browser.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, go, missingLater } from './support/flows.ts';
import { calm, type NodePhone, said } from './support/node-phone.ts';
import { type PdfPage, readPdf } from './support/pdf.ts';
import { setOffline } from './support/records.ts';

const sender = 'Giàng A Páo';
const against = 'Quàng Văn Khoẻn';
const paperCode = 'TC-07/2026';
const types = ['complaint', 'proposal', 'feedback', 'mixed', 'other', 'denunciation'] as const;

let commune: Commune;
let phone: Phone;
let page: Page;
const bundles = new Map<CaseType, Bundle>();

/** What hangs where everybody reads it says which decision, not whose. */
const namesNobody: readonly PaperName[] = ['posting-minutes'];

beforeAll(async () => {
  commune = await openCommune(['Bản Xuân Tre']);
  const writer = await commune.phone('Vũ Đức Nam', ['officer']);
  for (const type of types) bundles.set(type, await writeCase(writer, type));
  await calm(writer);
  phone = await openPhone();
  page = phone.page;
  const code = await commune.code(await commune.person('Phạm Thị Hoa', ['officer']));
  await enrol(page, `${commune.server.url}/#${code}`, 'bốn con trâu đen');
  expect(await missingLater(page)).toBe(0);
  await setOffline(page, true);
});
afterAll(async () => {
  await phone?.remove();
  await commune?.server.remove();
});

/** A petition in which every step happened that calls for a paper. */
async function writeCase({ account }: NodePhone, type: CaseType): Promise<Bundle> {
  const classified = type === 'denunciation';
  const words = { summary: 'Đo lại đất nương', sender, address: 'Bản Xuân Tre', against };
  const steps = petitionSteps.filter((step) => papersFor(step, type).length > 0);
  const root = said(
    await account.records.create(
      'petition',
      {
        ...{ type, received: '2026-07-06', competence: 'commune' },
        ...(classified ? { paperCode } : words),
      },
      { rows: steps.map((step, at) => rowOf(step, type, `2026-07-${10 + at}`)) },
    ),
  );
  const view = await account.records.open(root);
  if (!view) throw new Error(`no ${type}`);
  return view.bundle;
}

/** What the form of the step asks for, all of it filled in. */
function rowOf(step: Step, type: CaseType, date: string) {
  if (step === 'site-visit' && type !== 'denunciation')
    return { kind: 'site-visit', values: { date, people: 'Lò Thị Én', seen: 'Mốc số 3 bị dịch.' } };
  const filled: { readonly [field: string]: Json } = {
    ...{ date, until: '2026-09-30', body: 'province-inspectorate', bodyName: 'Thanh tra tỉnh' },
    ...{ place: 'Nhà văn hóa bản', people: 'Trưởng bản', reasons: reasonsOf(step, type).slice(0, 1) },
    ...{ code: '31/TB-UBND', document: '31/TB-UBND', note: 'Đã xem xét hồ sơ.' },
  };
  const names = Object.keys(fieldsOfStep(step, type, type === 'denunciation'));
  const values = Object.fromEntries(names.map((name) => [name, filled[name] ?? null]));
  return { kind: 'event', values: { step, ...values } };
}

test('of each type of petition all the papers its steps call for are offered, and no other', async () => {
  for (const type of types) {
    const papers = papersOf(type).filter(({ paper }) => paper !== 'receipt');
    expect((await offered(rootOf(type))).sort(), type).toEqual(papers.map(({ address }) => address).sort());
  }
});

test.each(paperNames)(
  '%s comes out of the printer with the words and the names that belong on it',
  async (paper) => {
    // The words of one paper differ little from type to type: one of each is printed.
    const type = types.find((one) => stepOfPaper(paper, one) !== undefined) ?? 'other';
    const { address = '' } = papersOf(type).find((one) => one.paper === paper) ?? {};
    const pages = await printed(address, viPapers[`paper.${paper}`]);
    for (const sheet of pages) expectA4(sheet);
    const words = wordsOf(pages);
    expect(words.length).toBeGreaterThan(200);
    expect(words.includes(written(sender))).toBe(type !== 'denunciation' && !namesNobody.includes(paper));
    if (type !== 'denunciation') return;
    expect(words).toContain(written(paperCode));
    for (const name of [sender, against]) expect(words).not.toContain(written(name));
  },
);

test('no page failed on the way', () => {
  expect(phone.errors).toEqual([]);
});

/** Where the papers of a petition of this type are: the receipt is its own, every other is of an event. */
function papersOf(type: CaseType): readonly { readonly paper: PaperName; readonly address: string }[] {
  return paperNames.flatMap((paper) => {
    const step = stepOfPaper(paper, type);
    if (step === undefined) return [];
    const root = rootOf(type);
    return [
      {
        paper,
        address:
          paper === 'receipt' ? printPaths.record(root) : printPaths.paper(root, paper, eventOf(type, step)),
      },
    ];
  });
}

const rootOf = (type: CaseType): RecordId => bundles.get(type)?.root.id ?? '';

const eventOf = (type: CaseType, step: Step): RecordId | undefined =>
  Object.values(bundles.get(type)?.rows ?? {}).find(
    ({ kind, values }) => kind === step || values.step === step,
  )?.id;

/** The addresses of the papers to choose from. */
async function offered(root: RecordId): Promise<string[]> {
  await go(page, printPaths.record(root));
  const links = page.locator('a[href^="/print/case/"]');
  await links.first().waitFor();
  return links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
}

async function printed(address: string, title: string): Promise<readonly PdfPage[]> {
  await go(page, address);
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  await page.locator('.sheet').waitFor();
  return readPdf(await page.pdf({ preferCSSPageSize: true }));
}

/** Without spaces: a line that is full goes on with the next, and breaks at hyphens too. */
const wordsOf = (pages: readonly PdfPage[]): string =>
  written(pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join(''));

const written = (text: string): string => text.replace(/\s/g, '');

/** Upright, and nothing beyond the margins. */
function expectA4({ width, height, lines }: PdfPage): void {
  expect([width, height].map(Math.round)).toEqual([210, 297]);
  expect(lines.length).toBeGreaterThan(3);
  for (const { left, right, text } of lines) {
    expect(left, text).toBeGreaterThan(15);
    expect(right, text).toBeLessThan(210 - 14);
  }
}
