// Situations reported from real communes, typed in as they are, and read on the server and on a second phone.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bundle } from '../../src/shared/core/bundle.ts';
import { openPhone, type Phone } from './support/browser.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol } from './support/flows.ts';
import { bundlesOn, calm, type NodePhone } from './support/node-phone.ts';
import { serverBundles } from './support/server-log.ts';
import {
  addEvent,
  addRow,
  edit,
  editRow,
  jot,
  openRecord,
  waitUntilReceived,
  write,
} from './support/writing.ts';

const passphrase = 'bốn con trâu đen';

let phone: Phone;
let page: Page;

/** An officer who writes in a browser, and another whose phone reads. */
async function officersOf(commune: Commune): Promise<{ writer: Phone; reader: NodePhone }> {
  const writer = await openPhone();
  const code = await commune.code(await commune.person('Phạm Thị Hoa', ['officer']));
  await enrol(writer.page, `${commune.server.url}/#${code}`, passphrase);
  return { writer, reader: await commune.phone('Vũ Đức Nam', ['officer']) };
}

/** The record once it arrived with so many rows: the server and the second phone hold the same. */
async function arrived(
  commune: Commune,
  reader: NodePhone,
  kind: string,
  root: string,
  isWhole: (bundle: Bundle) => boolean = () => true,
): Promise<Bundle> {
  const find = (bundles: readonly Bundle[]) => bundles.find((bundle) => bundle.root.id === root);
  const isThere = async () => {
    const bundle = find(await serverBundles(commune.server.dataDir, kind));
    return bundle !== undefined && isWhole(bundle);
  };
  await waitUntilReceived(page, root);
  // What the page says of the record may be older than the row just saved.
  await expect.poll(isThere, { timeout: 30_000 }).toBe(true);
  await calm(reader);
  const onServer = find(await serverBundles(commune.server.dataDir, kind));
  expect(find(await bundlesOn(reader, kind))).toEqual(onServer);
  if (!onServer) throw new Error(`${kind} ${root} did not arrive`);
  return onServer;
}

const rowsOf = ({ rows }: Bundle) => Object.values(rows).map(({ values }) => values);

describe('xã Búng Lao', () => {
  let commune: Commune;
  let reader: NodePhone;

  beforeAll(async () => {
    commune = await openCommune(['Bản Hồng', 'Bản Bó']);
    ({ writer: phone, reader } = await officersOf(commune));
    page = phone.page;
  });
  afterAll(async () => {
    await phone?.remove();
    await commune?.server.remove();
  });

  test('case 1: chairman and vice chairmen receive citizens in turns, a session a day with its visits', async () => {
    const turns = [
      { date: '16/11/2026', receiver: 'Chủ tịch xã', receiverRole: 'Chủ tịch UBND', role: 'chair' },
      {
        date: '17/11/2026',
        receiver: 'Phó chủ tịch một',
        receiverRole: 'Phó Chủ tịch UBND',
        role: 'deputy-chair',
      },
      {
        date: '18/11/2026',
        receiver: 'Phó chủ tịch hai',
        receiverRole: 'Phó Chủ tịch UBND',
        role: 'deputy-chair',
      },
    ];
    const visit = { type: 'Kiến nghị', visitor: 'Người dân đến trụ sở', summary: 'Việc người dân trình bày' };
    for (const { role, ...turn } of turns) {
      const session = { form: 'Tiếp thường xuyên', place: 'Trụ sở xã Búng Lao', ...turn };
      const root = await write(page, 'reception', session);
      await addRow(page, root, 'visit', { ...visit, turn: 'Lần đầu', outcome: 'Trả lời tại chỗ' });
      const bundle = await arrived(commune, reader, 'reception', root, (one) => rowsOf(one).length === 1);
      expect(bundle.root.values).toMatchObject({
        form: 'regular',
        date: turn.date.split('/').reverse().join('-'),
        receiver: turn.receiver,
        receiverRole: role,
      });
      expect(rowsOf(bundle)).toEqual([{ ...visit, type: 'proposal', turn: 'first', outcome: 'answered' }]);
    }
  });

  test('case 1: the weekly meeting of the three bodies, which is of no village', async () => {
    const root = await write(page, 'minutes', {
      form: 'Giao ban',
      subject: 'Giao ban tuần giữa Đảng ủy, Hội đồng nhân dân và Ủy ban nhân dân xã',
      place: 'Trụ sở xã Búng Lao',
      chair: 'Bí thư Đảng ủy',
      secretary: 'Phạm Thị Hoa',
      number: '46/BB-UBND',
    });
    await openRecord(page, root, 'edit');
    await page.locator('#field-minutes-subject').waitFor();
    expect(await page.getByText(/^Còn thiếu/).count()).toBe(0);
    const bundle = await arrived(commune, reader, 'minutes', root);
    expect(bundle.root.values).toMatchObject({ form: 'briefing', number: '46/BB-UBND' });
    expect(bundle.root.values.villages ?? []).toEqual([]);
  });

  test('case 1: what is left to the people to decide, as items of a village meeting', async () => {
    const root = await write(page, 'minutes', {
      form: 'Họp bản',
      subject: 'Những việc dân bàn và quyết định',
      villages: ['Bản Hồng'],
      chair: 'Trưởng bản',
    });
    const items = ['Bình xét hộ nghèo', 'Quy ước của bản', 'Bầu trưởng bản'];
    for (const item of items) await jot(page, item);
    for (const item of items) await editRow(page, root, item, 'item', { decision: 'Dân bàn và quyết định' });
    const isDecided = (one: Bundle) => rowsOf(one).filter(({ decision }) => decision).length === items.length;
    const bundle = await arrived(commune, reader, 'minutes', root, isDecided);
    expect(rowsOf(bundle)).toEqual(items.map((title) => ({ title, decision: 'Dân bàn và quyết định' })));
  });
});

describe('phường Quang Hanh', () => {
  let commune: Commune;
  let reader: NodePhone;

  beforeAll(async () => {
    commune = await openCommune(['Khu 1', 'Khu 2'], {
      commune: {
        code: '06778',
        name: 'Phường Quang Hanh',
        provinceName: 'Tỉnh Quảng Ninh',
        letters: 'QH',
        villageWord: 'khu',
      },
    });
    ({ writer: phone, reader } = await officersOf(commune));
    page = phone.page;
  });
  afterAll(async () => {
    await phone?.remove();
    await commune?.server.remove();
  });

  test('case 3: a report about blasting at a quarry, the visit to the household, the answer', async () => {
    const values = {
      summary: 'Nổ mìn ở mỏ đá ảnh hưởng đến đời sống của người dân',
      sender: 'Hộ dân tổ 7, khu 2',
      address: 'Tổ 7, khu 2, phường Quang Hanh',
      area: 'Môi trường',
      villages: ['Khu 2'],
      competence: 'Chưa rõ',
    };
    const root = await write(page, 'petition', values, 'Phản ánh');
    await addEvent(page, root, { step: 'Đã tiếp nhận' });
    const visit = { people: 'Lãnh đạo HĐND phường', seen: 'Nổ mìn làm nứt tường nhà dân, có chụp ảnh' };
    await addRow(page, root, 'site-visit', visit);
    const photographs = { name: 'Ảnh chụp tại nhà dân', copy: 'Bản gốc', sheets: '4' };
    await addRow(page, root, 'document', photographs);
    await addEvent(page, root, { step: 'Đã trả lời', note: 'Trả lời hộ dân' });
    await page.getByText('Đã trả lời').first().waitFor();
    const bundle = await arrived(commune, reader, 'petition', root);
    expect(bundle.root.values).toMatchObject({
      type: 'feedback',
      area: 'environment',
      summary: values.summary,
    });
    expect(bundle.root.values.code).toMatch(/^QH-\d\d-K\d+-\d{3}$/);
    const rows = rowsOf(bundle);
    const steps = rows.flatMap(({ step }) => (step === undefined ? [] : [step]));
    expect(steps).toEqual(['received', 'answered']);
    expect(rows).toContainEqual(expect.objectContaining(visit));
    expect(rows).toContainEqual({ name: photographs.name, copy: 'original', sheets: 4 });
  });

  test('case 4: opinions of a voters’ meeting, one becomes a case that a direct dialogue settles', async () => {
    const meeting = await write(page, 'dialogue', {
      form: 'Tiếp xúc cử tri',
      subject: 'Ý kiến cử tri gửi tới kỳ họp Hội đồng nhân dân',
      villages: ['Khu 1', 'Khu 2'],
    });
    const opinion = 'Vụ việc kéo dài, đề nghị giải quyết dứt điểm';
    await jot(page, opinion);
    await page.locator('.rows a', { hasText: opinion }).click();
    await page.getByText('Lập đơn từ ý kiến này').click();
    await page.getByRole('button', { name: 'Không, lập đơn' }).click();
    await page.waitForURL(/\/record\/[0-9A-Z]{16}\/edit$/);
    const petition = /\/record\/([0-9A-Z]{16})/.exec(page.url())?.[1] ?? '';
    await edit(page, 'petition', petition, { type: 'Kiến nghị' });
    await addEvent(page, petition, { step: 'Vụ việc phức tạp', note: 'Đã kéo dài' });
    const dialogue = await write(page, 'dialogue', {
      form: 'Đối thoại với dân',
      subject: 'Lãnh đạo đối thoại trực tiếp để giải quyết vụ việc kéo dài',
      villages: ['Khu 1'],
    });
    await addEvent(page, petition, {
      step: 'Đã trả lời',
      note: 'Giải quyết tại buổi đối thoại trực tiếp',
    });
    await addEvent(page, petition, { step: 'Thi hành xong' });
    await editRow(page, meeting, opinion, 'opinion', {
      owner: 'Phạm Thị Hoa',
      outcome: 'Đã giải quyết',
      level: 'Xã',
    });

    const bundle = await arrived(commune, reader, 'petition', petition);
    const [row] = Object.values((await arrived(commune, reader, 'dialogue', meeting)).rows);
    expect(bundle.root.values).toMatchObject({
      type: 'proposal',
      source: 'voter-contact',
      summary: opinion,
      origin: { root: meeting, row: row?.id },
    });
    expect(row?.values).toMatchObject({
      petition: { root: petition },
      owner: expect.any(String),
      outcome: 'resolved',
      level: 'commune',
    });
    expect(rowsOf(bundle).map(({ step }) => step)).toEqual(['marked-complex', 'answered', 'enforced']);
    await arrived(commune, reader, 'dialogue', dialogue);
  });

  test('case 5: a conference with 13 opinions, and the chairman’s answer', async () => {
    const asked = [
      'Đất rừng cho đồng bào vùng cao canh tác',
      'Việc làm cho trưởng công an xã thôi việc khi công an chính quy về xã',
      'Biên chế cho văn phòng Đảng ủy xã',
      'Tập huấn cho ban thanh tra nhân dân',
    ];
    // The report names four of the thirteen.
    const unnamed = Array.from({ length: 9 }, (_, at) => `Ý kiến thứ ${at + 5} (tin không nêu nội dung)`);
    const answer = 'Giao các sở sớm giải quyết';
    const root = await write(page, 'dialogue', {
      form: 'Buổi khác',
      subject: 'Hội nghị đối thoại',
      villages: ['Khu 1', 'Khu 2'],
      chair: 'Chủ tịch tỉnh',
      conclusion: answer,
    });
    for (const text of [...asked, ...unnamed]) await jot(page, text);
    for (const text of asked)
      await editRow(page, root, text, 'opinion', {
        answeredOnSpot: 'Có',
        answer,
        answeredBy: 'Chủ tịch',
        assignee: 'Các sở',
        owner: 'Phạm Thị Hoa',
        outcome: 'Chuyển cấp trên',
        level: 'Tỉnh',
      });
    await openRecord(page, root);
    await page.getByText('Ý kiến · 13').waitFor();
    const bundle = await arrived(commune, reader, 'dialogue', root);
    expect(rowsOf(bundle).map(({ text }) => text)).toEqual([...asked, ...unnamed]);
    expect(rowsOf(bundle).slice(0, asked.length)).toEqual(
      asked.map((text) => expect.objectContaining({ text, answer, level: 'province', outcome: 'sent-up' })),
    );
    expect(
      new Set(
        rowsOf(bundle)
          .slice(0, asked.length)
          .map(({ owner }) => owner),
      ).size,
    ).toBe(1);
    expect(bundle.root.values.conclusion).toBe(answer);
  });
});
