// Papers of a village meeting on a phone without network: what passed and what did not, a ballot count as a Word file, a
// posting with its photo and the proof of it.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { snapshotOf } from '../../src/shared/kinds/closed-snapshot.ts';
import { lawOf } from '../../src/shared/rules/law.ts';
import { shortHashOf } from '../support/closings.ts';
import { readDocx, type WordFile } from '../support/docx.ts';
import { openPhone, type Phone } from './support/browser.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, go, missingLater } from './support/flows.ts';
import { look } from './support/look.ts';
import { calm, type NodePhone, said } from './support/node-phone.ts';
import { readPdf } from './support/pdf.ts';
import { takePhoto } from './support/photo.ts';
import { fetchNew, follow, press, setOffline } from './support/records.ts';

const vietnam = (days = 0) =>
  new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
const village = 'Bản Xuân Tre';

let commune: Commune;
let phone: Phone;
let page: Page;
let root: string;
let writer: NodePhone;
const households: string[] = [];

beforeAll(async () => {
  commune = await openCommune([village]);
  const id = commune.villages[village] ?? '';
  writer = await commune.phone('Vũ Đức Nam', ['officer']);
  const { records } = writer.account;
  for (let number = 1; number <= 9; number++) {
    const values = { name: `Lò Văn Hộ ${number}`, number, village: id };
    households.push(said(await records.create('household', values)));
  }
  root = said(
    await records.create(
      'minutes',
      {
        form: 'village-meeting',
        document: 'minutes',
        subject: 'Góp tiền làm đường',
        date: vietnam(-1),
        villages: [id],
        chair: 'Quàng Văn Tướng',
        secretary: 'Lò Thị Ánh',
      },
      {
        rows: [
          item('Góp tiền làm đường', 'contributions', 5, 1, 'Mỗi hộ góp 500.000 đồng'),
          item('Vệ sinh đường bản', 'self-management', 6, 0, 'Quét đường vào sáng thứ Bảy'),
          {
            kind: 'item',
            values: { title: 'Mắc thêm đèn đường', matter: 'self-management', voting: 'slips' },
          },
          {
            kind: 'item',
            values: {
              title: 'Cử người trông nhà văn hoá',
              matter: 'self-management',
              voting: 'secret-ballot',
              issued: 6,
              collected: 6,
              valid: 6,
              invalid: 0,
              votesFor: 5,
              votesAgainst: 1,
              votesOther: 0,
            },
          },
        ],
      },
    ),
  );
  for (const [at, household] of households.entries())
    said(await records.addRow(root, 'attendance', { household, presence: at < 6 ? 'present' : 'absent' }));
  await calm(writer);
  phone = await openPhone();
  page = phone.page;
  const code = await commune.code(await commune.person('Quàng Văn Tướng', ['head'], [id]));
  await enrol(page, `${commune.server.url}/#${code}`, '246813');
  expect(await missingLater(page)).toBe(0);
  await setOffline(page, true);
});
afterAll(async () => {
  await phone?.remove();
  await commune?.server.remove();
});

const item = (title: string, matter: string, votesFor: number, votesAgainst: number, decision: string) => ({
  kind: 'item',
  values: {
    title,
    matter,
    voting: 'show-of-hands',
    votesFor,
    votesAgainst,
    votesOther: 0,
    decision,
  },
});

/** Folded where there are many. */
const openChoice = async () => {
  const choice = page.locator('details', { hasText: 'Giấy tờ của cuộc họp' });
  await choice.waitFor();
  if (!(await choice.evaluate((one: HTMLDetailsElement) => one.open)))
    await choice.locator('summary').click();
};
const sheet = () => page.locator('.sheet');
const words = async () => (await sheet().textContent()) ?? '';

/** The Word file of the paper shown. */
async function download(name = /\.docx$/): Promise<WordFile> {
  const coming = page.waitForEvent('download');
  await press(page, 'Tải bản Word');
  const got = await coming;
  expect(got.suggestedFilename()).toMatch(name);
  return readDocx(new Blob([new Uint8Array(readFileSync(await got.path()))]));
}

test('the minutes print as decided only what passed', async () => {
  await go(page, `/print/record/${root}`);
  await sheet().waitFor();
  const text = await words();
  expect(text).toContain('Mức cần đạt: ít nhất 2/3 tổng số hộ của bản (9 hộ), tức từ 6 hộ trở lên');
  expect(text).toContain('KHÔNG ĐẠT (5/9 hộ tán thành, còn thiếu 1 hộ)');
  expect(text).toContain('(chưa được thông qua): Mỗi hộ góp 500.000 đồng');
  expect(text).not.toContain('Quyết định: Mỗi hộ góp');
  expect(text).toContain('ĐẠT (6/9 hộ tán thành)');
  expect(text).toContain('Quyết định: Quét đường vào sáng thứ Bảy');
  await look(page, 'meeting-minutes');
});

test('what the meeting calls for is offered beside them, and saved as a Word file that names nobody', async () => {
  await openChoice();
  await page.getByRole('link', { name: 'Biên bản kiểm phiếu · Cử người trông nhà văn hoá' }).click();
  await page.getByRole('heading', { level: 1, name: 'Biên bản kiểm phiếu' }).waitFor();
  expect(await words()).toContain('Số phiếu hợp lệ: 6 phiếu');
  const file = await download(/^bien-ban-kiem-phieu-\d{4}-\d\d-\d\d\.docx$/);
  expect(file.lines.join('\n')).toContain('Kiểm phiếu tại cuộc họp');
  await look(page, 'meeting-ballot-count');
});

test('a decision is put up with a photo, hangs its days, and its proof shows both', async () => {
  await go(page, `/record/${root}`);
  await page.getByText('Có thể niêm yết cho bà con biết').click();
  await page.getByText('Quyết định: Vệ sinh đường bản').waitFor();
  await look(page, 'meeting-to-post');
  await page
    .locator('.notice', { hasText: 'Quyết định: Vệ sinh đường bản' })
    .getByRole('button', { name: 'Đã treo hôm nay' })
    .click();
  await takePhoto(page, 'Chụp ảnh', 'IMG_0002.jpg', 1200);
  await page.locator('.file img').waitFor();
  await look(page, 'posting-form');
  await go(page, `/record/${root}`);
  await page.getByText('Đang treo, còn').waitFor();
  await page.getByText('Ảnh: 1').waitFor();
  await page.getByText(/treo .* \+ 20 ngày/).waitFor();
  await look(page, 'posting-hanging');
  await page
    .locator('li.entry', { hasText: 'Đang treo' })
    .getByRole('link', { name: 'Biên bản niêm yết' })
    .click();
  await page.locator('.sheet img.sheet-photo').waitFor();
  expect(await words()).toContain('Thời hạn niêm yết: 20 ngày');
  await look(page, 'posting-proof');
});

test('what hangs is in the list of what is due; taken down too early is said so', async () => {
  await go(page, '/work');
  await page.getByRole('link', { name: /Quyết định: Vệ sinh đường bản/ }).click();
  await press(page, 'Đã gỡ hôm nay');
  await page.getByText(/Gỡ .* sớm \d+ ngày so với quy định/).waitFor();
  await follow(page, 'Biên bản niêm yết');
  await sheet().waitFor();
  expect(await words()).toMatch(/đã niêm yết 1 ngày liên tục, thiếu \d+ ngày/);
  expect(phone.errors).toEqual([]);
});

test('each household has an invitation with its name, several to a sheet', async () => {
  await go(page, `/print/record/${root}`);
  await openChoice();
  await follow(page, 'Giấy mời từng hộ');
  await sheet().waitFor();
  const pages = readPdf(await page.pdf({ preferCSSPageSize: true }));
  const lines = pages.flatMap((one) => one.lines.map(({ text }) => text));
  expect(lines.filter((line) => line.includes('GIẤY MỜI HỌP'))).toHaveLength(9);
  expect(pages.every((one) => one.lines.some(({ text }) => text.includes('GIẤY MỜI HỌP')))).toBe(true);
  expect(pages.length).toBeLessThanOrEqual(3);
  await look(page, 'invitation-slips');
});

test('slips stand on one sheet to be cut, as many sheets as households need', async () => {
  await go(page, `/print/record/${root}`);
  await openChoice();
  await follow(page, 'Phiếu lấy ý kiến hộ · Mắc thêm đèn đường');
  await page.getByText('Đủ cho 9 hộ thì in 3 tờ').waitFor();
  const pages = readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(pages).toHaveLength(1);
  const lines = pages[0]?.lines.map(({ text }) => text) ?? [];
  expect(lines.filter((line) => line.includes('PHIẾU LẤY Ý KIẾN HỘ GIA ĐÌNH'))).toHaveLength(4);
  expect(lines.join('\n')).not.toContain('Lò Văn Hộ');
});

test('a signature drawn on the phone stands above its name, on the sheet and in the Word file', async () => {
  await go(page, `/record/${root}`);
  await press(page, 'Ký tên');
  await page.getByLabel('Họ tên người ký').fill('Quàng Văn Tướng');
  const canvas = page.locator('canvas.signature-box');
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (!box) throw new Error('no box');
  await page.mouse.move(box.x + 40, box.y + 40);
  await page.mouse.down();
  for (const step of [1, 2, 3, 4])
    await page.mouse.move(box.x + 40 + 40 * step, box.y + (step % 2 ? 90 : 40), { steps: 5 });
  await page.mouse.up();
  await press(page, 'Giữ chữ ký');
  await page.locator('.file', { hasText: 'Quàng Văn Tướng' }).waitFor();
  await go(page, `/print/record/${root}`);
  await page.locator('.sheet-signatures img.sheet-drawn').waitFor();
  await look(page, 'meeting-signed');
  const file = await download();
  expect(file.names.filter((name) => /media\/.+\.png$/.test(name))).toHaveLength(1);
  expect(readPdf(await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(1);
});

test('closed minutes are printed as they were closed, and what came later on a sheet of its own', async () => {
  const { records } = writer.account;
  const live = (await records.open(root))?.bundle;
  if (!live) throw new Error('no minutes');
  const snapshot = snapshotOf(live, {
    commune: 'Xã Búng Lao',
    villages: [{ id: commune.villages[village] ?? '', name: village }],
    households: households.map((id, at) => ({ id, name: `Lò Văn Hộ ${at + 1}`, number: at + 1 })),
    law: lawOf([]),
  });
  const hash = shortHashOf(snapshot);
  said(await records.addRow(root, 'closing', { date: vietnam(), at: '10:50', snapshot, hash }));
  const [first] = Object.values(live.rows).filter(({ values }) => values.title === 'Góp tiền làm đường');
  said(await records.edit(root, first?.id ?? '', { votesFor: 6, votesAgainst: 0 }));
  await calm(writer);
  await setOffline(page, false);
  await fetchNew(page);
  await go(page, `/print/record/${root}`);
  await sheet().waitFor();
  const written = `${hash.slice(0, 5)}-${hash.slice(5)}`;
  await page.locator('.sheet-small', { hasText: written }).waitFor();
  expect(await words()).toContain('KHÔNG ĐẠT (5/9 hộ tán thành, còn thiếu 1 hộ)');
  await look(page, 'meeting-closed');
  await openChoice();
  await page.getByRole('link', { name: 'Bản bổ sung biên bản' }).click();
  await sheet().waitFor();
  expect(await words()).toContain('chưa được chủ tọa, thư ký thống nhất bổ sung');
  expect(await words()).toContain('Góp tiền làm đường: Đồng ý56');
  await look(page, 'meeting-addendum');
});

test('the loudspeaker is told what passed, in plain words', async () => {
  await go(page, `/record/${root}`);
  await page.getByText('Bài đọc trên loa').click();
  const script = page.locator('.version-text', { hasText: 'Kính thưa bà con bản Xuân Tre' });
  await script.waitFor();
  const text = await script.textContent();
  expect(text).toContain('Quét đường vào sáng thứ Bảy.');
  expect(text).not.toContain('500.000');
});
