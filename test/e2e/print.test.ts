// From a record on a phone without network to paper: what Chromium prints, its size, margins, page numbers and words.
import type { Page } from 'playwright-core';
import encodeQR from 'qr';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from './support/accessible.ts';
import { openPhone, type Phone } from './support/browser.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, go, missingLater } from './support/flows.ts';
import { calm, said } from './support/node-phone.ts';
import { type PdfPage, readPdf } from './support/pdf.ts';
import { setOffline } from './support/records.ts';

const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const longName = 'Công Tằng Tôn Nữ Hoàng Phủ Nguyễn Thị Ngọc Huyền Trân Châu';
const hidden = 'Người Không Được In';

let commune: Commune;
let phone: Phone;
let page: Page;
const ids: Record<string, string> = {};

beforeAll(async () => {
  commune = await openCommune(['Bản Xuân Tre']);
  const writer = await commune.phone('Vũ Đức Nam', ['officer']);
  const { records } = writer.account;
  const villages = [commune.villages['Bản Xuân Tre'] ?? ''];
  ids.minutes = said(
    await records.create(
      'minutes',
      {
        form: 'village-meeting',
        document: 'resolution',
        subject: 'Góp công làm đường',
        date: today,
        villages,
        chair: 'Quàng Văn Tướng',
        secretary: longName,
        households: 62,
        represented: 50,
        readBack: true,
        agreed: true,
        end: '11:30',
      },
      {
        rows: Array.from({ length: 9 }, (_, at) => ({
          kind: 'item',
          values: {
            title: `Việc thứ ${at + 1}`,
            discussion: 'Bà con bàn bạc công khai, từng hộ nêu ý kiến.',
            voting: 'show-of-hands',
            votesFor: 42,
            votesAgainst: 5,
            votesOther: 3,
            decision: 'Mỗi hộ góp hai ngày công',
            effective: '2026-12-01',
          },
        })),
      },
    ),
  );
  ids.dialogue = said(
    await records.create(
      'dialogue',
      {
        form: 'dialogue',
        subject: 'Nước sinh hoạt',
        date: today,
        villages,
        chair: 'Nguyễn Văn Hoà',
        headcount: 63,
      },
      {
        rows: [
          {
            kind: 'opinion',
            values: {
              speaker: 'Lò Thị Muôn',
              text: 'Nước bị đục',
              answer: 'Xã sẽ kiểm tra',
              assignee: 'Phòng Kinh tế',
              due: '2026-12-01',
            },
          },
        ],
      },
    ),
  );
  ids.petition = said(
    await records.create(
      'petition',
      {
        type: 'proposal',
        received: today,
        summary: 'Xin làm lại nhà',
        sender: longName,
        idNumber: '011085001234',
      },
      { rows: [{ kind: 'document', values: { name: 'Đơn viết tay', copy: 'original', sheets: 2 } }] },
    ),
  );
  ids.denunciation = said(
    await records.create('petition', { type: 'denunciation', received: today, paperCode: 'TC-07/2026' }),
  );
  ids.reception = said(
    await records.create(
      'reception',
      { form: 'periodic', date: today, receiver: 'Nguyễn Văn Hoà', receiverRole: 'chair' },
      {
        rows: [
          {
            kind: 'visit',
            values: {
              type: 'feedback',
              visitor: longName,
              summary: 'Cột điện nghiêng',
              idNumber: '011085001234',
              competence: 'commune',
            },
          },
          { kind: 'visit', values: { type: 'denunciation', paperCode: 'TC-08/2026' } },
        ],
      },
    ),
  );
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

test('minutes of a village go onto A4 with the margins of NĐ 30, numbered from the second page on', async () => {
  await openPaper(ids.minutes ?? '');
  const pages = await printed(page);
  expect(pages.length).toBeGreaterThanOrEqual(3);
  for (const [at, sheet] of pages.entries()) {
    expectPortrait(sheet);
    const [first] = sheet.lines;
    if (at === 0) expect(first?.text).toMatch(/^UBND XÃ BÚNG LAO/);
    else expect(first).toMatchObject({ text: String(at + 1) });
    if (at > 0) expect(Math.abs(((first?.left ?? 0) + (first?.right ?? 0)) / 2 - 111)).toBeLessThan(3);
    for (const line of sheet.lines.slice(at === 0 ? 0 : 1)) {
      expect(line.foot, line.text).toBeGreaterThan(24);
      expect(line.foot, line.text).toBeLessThanOrEqual(297 - 20);
    }
  }
  const words = wordsOf(pages);
  for (const word of [
    'BẢN XUÂN TRE',
    'NGHỊ QUYẾT',
    'Họp bản về việc góp công làm đường',
    longName.slice(0, 30),
    'đồng ý 42 hộ (67,7%)',
    'đọc lại cho mọi người cùng nghe, mọi người nhất trí',
    'kết thúc vào 11 giờ 30 phút',
    'CHỦ TỌA',
    'Lưu: Hồ sơ bản.',
  ])
    expect(words).toContain(word);
  expect(words).not.toContain('Số: ');
});

test('minutes of a dialogue say who answers for what and by when', async () => {
  await openPaper(ids.dialogue ?? '');
  const words = wordsOf(await printed(page));
  for (const word of [
    '/BB-UBND',
    'Hội nghị đối thoại với Nhân dân',
    '1. Lò Thị Muôn: Nước bị đục',
    'Trả lời: Xã sẽ kiểm tra.',
    'Giao: Phòng Kinh tế; hẹn xong chậm nhất ngày 01/12/2026.',
  ])
    expect(words).toContain(word);
});

test('the receipt is one sheet for each side, with the case code in letters and as a QR code of nothing else', async () => {
  await openPaper(ids.petition ?? '');
  const pages = await printed(page);
  expect(pages).toHaveLength(2);
  const [one = [], two = []] = pages.map(({ lines }) => lines.map(({ text }) => text));
  expect(one).toEqual(two);
  const code = one.map((line) => /^Mã đơn: (BL-\d\d-K\d+-001)$/.exec(line)?.[1]).find(Boolean);
  expect(code).toBeDefined();
  const picture = await page.locator('.sheet .qr path').nth(1).getAttribute('d');
  expect(picture).toBe(qrPath(code ?? ''));
  expect(one.join('\n')).not.toContain('011085');
});

test('a denunciation has no paper and no way to one', async () => {
  await go(page, `/record/${ids.denunciation}`);
  await page.getByRole('button', { name: 'Lịch sử' }).waitFor();
  expect(await page.getByRole('link', { name: 'In', exact: true }).count()).toBe(0);
  await go(page, `/print/record/${ids.denunciation}`);
  await page.getByText('Không in được hồ sơ này').waitFor();
  expect(await page.locator('.sheet').count()).toBe(0);
});

test('the reception book of a period lies across, with eleven columns and no more of a denunciation than its code', async () => {
  await go(page, '/print');
  await page.getByRole('link', { name: 'Sổ tiếp công dân' }).click();
  await page.locator('.sheet').waitFor();
  const [sheet] = await printed(page);
  expect([sheet?.width, sheet?.height].map((mm) => Math.round(mm ?? 0))).toEqual([297, 210]);
  const words = wordsOf([sheet ?? { width: 0, height: 0, lines: [] }]);
  for (const word of [
    'SỔ TIẾP CÔNG DÂN',
    '(1)(2)(3)(4)(5)(6)(7)(8)(9)(10)(11)',
    'Cột điện',
    'Tố cáo',
    'TC-08/2026',
  ])
    expect(words).toContain(word);
  expect(words).not.toContain(hidden);
  expect(words).toContain('•••••••••234');
  await page.getByRole('button', { name: 'Hiện số điện thoại, giấy tờ' }).click();
  await page.getByText('011085001234').waitFor();
});

test('blank forms are there for each kind, and the paper fits a small screen', async () => {
  const problems: string[] = [];
  for (const kind of ['dialogue', 'petition', 'minutes', 'reception']) {
    await go(page, `/print/blank/${kind}`);
    await page.locator('.sheet').waitFor();
    await page.getByText('PHIẾU GHI TAY').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    problems.push(...(await accessibilityProblems(page)));
    expectPortrait((await printed(page))[0]);
  }
  await openPaper(ids.minutes ?? '');
  problems.push(...(await accessibilityProblems(page)));
  expect(problems).toEqual([]);
});

test('the button opens the print of the browser; neither address nor title names anybody', async () => {
  await openPaper(ids.petition ?? '');
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-asked', 'print');
  });
  await page.getByRole('button', { name: 'In', exact: true }).click();
  expect(await page.getAttribute('body', 'data-asked')).toBe('print');
  expect(new URL(page.url()).pathname).toBe(`/print/record/${ids.petition}`);
  expect(await page.title()).not.toMatch(/Công Tằng|nhà/);
  expect(phone.errors).toEqual([]);
});

async function openPaper(root: string): Promise<void> {
  await go(page, `/record/${root}`);
  await page.getByRole('link', { name: 'In', exact: true }).click();
  await page.locator('.sheet').waitFor();
}

/** The dark squares of the QR code of a text. */
const qrPath = (text: string): string =>
  encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');

const printed = async (tab: Page) => readPdf(await tab.pdf({ preferCSSPageSize: true }));

const wordsOf = (pages: readonly PdfPage[]): string =>
  pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n');

/** A4 upright, 30 mm free on the left and 18 on the right. */
function expectPortrait(sheet: PdfPage | undefined): void {
  expect([sheet?.width, sheet?.height].map((mm) => Math.round(mm ?? 0))).toEqual([210, 297]);
  for (const { left, right, text } of sheet?.lines ?? []) {
    expect(left, text).toBeGreaterThan(29.5);
    expect(right, text).toBeLessThan(210 - 18);
  }
}
