// `npm run guide`: the one-page guide for village heads, docs/huong-dan-truong-ban.pdf, made from the real screens of the
// demonstration commune. Run it again when the screens on it change.
import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import setUpBuild from '../support/built.ts';
import { openPhone } from './support/browser.ts';
import { startDemo } from './support/demo.ts';
import { choosePin, go, waitForHome } from './support/flows.ts';
import { readPdf } from './support/pdf.ts';
import { follow, press, setOffline } from './support/records.ts';

const target = 'docs/huong-dan-truong-ban.pdf';
const pin = '246813';
/** What a picture shows of the screen, px. */
const frame = { width: 360, height: 484 };

interface Step {
  readonly title: string;
  readonly words: string;
  /** A JPEG as a data address. */
  readonly picture: string;
}

const style = `
@page { size: A4; margin: 9mm 11mm 8mm; }
* { box-sizing: border-box; margin: 0; padding: 0; }
body { font: 11.5pt/1.32 Roboto, "Liberation Sans", Arial, sans-serif; color: #1e1a2e; }
header { display: flex; gap: 5mm; align-items: baseline; padding-bottom: 2mm; border-bottom: 1.2mm solid #2d3480; }
h1 { color: #2d3480; font-size: 23pt; line-height: 1.15; white-space: nowrap; }
header p { font-size: 12pt; }
main { display: grid; grid-template-columns: repeat(3, 1fr); gap: 4mm 6mm; margin-top: 3.5mm; }
section { display: grid; grid-template-rows: auto 20.5mm auto; }
h2 { display: flex; gap: 2mm; align-items: center; font-size: 15pt; line-height: 1.3; }
h2 i { display: grid; width: 7.5mm; height: 7.5mm; border-radius: 50%; background: #2d3480; color: #fff; font-style: normal; place-items: center; }
section p { padding-top: 1mm; }
img { display: block; width: 100%; border: 0.4mm solid #857a66; border-radius: 2.5mm; }
footer { margin-top: 4mm; padding: 2.5mm 4mm 3mm; border-left: 1.5mm solid #e3a21a; background: #fbeabf; }
ul { padding-left: 5mm; }
footer p { display: flex; gap: 2mm; margin-top: 2mm; font-weight: 700; }
footer span { flex: 1; border-bottom: 0.3mm dotted #1e1a2e; }
`;

setUpBuild();
const demo = await startDemo();
const phone = await openPhone({ height: frame.height, sharpness: 2 });
try {
  const steps = await takeSteps(phone.page, demo.linkOf('trưởng bản'));
  writeFileSync(target, await printed(phone.page, steps));
} finally {
  await phone.remove();
  demo.process.kill('SIGTERM');
}

/** Goes the way of a new village head and takes a picture at each stop. */
async function takeSteps(page: Page, link: string): Promise<readonly Step[]> {
  const steps: Step[] = [];
  const stop = async (title: string, words: string, from = 0) => {
    await page.waitForTimeout(300);
    const clip = { x: 0, y: from, ...frame };
    const jpeg = await page.screenshot({ type: 'jpeg', quality: 82, clip });
    steps.push({ title, words, picture: `data:image/jpeg;base64,${jpeg.toString('base64')}` });
  };
  await page.goto(link);
  await page.getByText('Có phải bác là').waitFor();
  await stop(
    'Vào máy',
    'Mở đường dẫn xã gửi bằng <b>Chrome</b>. Đúng tên mình thì bấm <b>Đúng, tiếp tục</b>.',
  );
  await press(page, 'Đúng, tiếp tục');
  await page.setViewportSize({ width: frame.width, height: 800 });
  await page.getByRole('heading', { name: 'Chọn mã số mở máy' }).waitFor();
  await stop('Đặt mã số', 'Chọn <b>sáu số</b> khó đoán, bấm hai lần. Nhớ kỹ, đừng nói cho ai.', 124);
  await choosePin(page, pin);
  await waitForHome(page);
  await page.setViewportSize(frame);
  await page.getByText(/^Đã gửi hết/).waitFor();
  await stop('Trang đầu', 'Muốn ghi việc gì, bấm một trong <b>ba nút ở dưới</b>.');
  await follow(page, 'Đơn thư');
  await press(page, 'Không, ghi đơn');
  await press(page, 'Kiến nghị');
  await page.getByLabel('Họ và tên người gửi').fill('Quàng Thị Inh');
  await page.getByLabel('Địa chỉ').fill('Bản Búng');
  await page.getByLabel('Nội dung tóm tắt').fill('Đường vào bản sạt lở, xin xã cho máy xúc dọn đất đá');
  await stop('Ghi đơn', 'Ai gửi, ở đâu, việc gì. Viết xong bấm <b>Lưu đơn</b>. Dở dang cũng không mất.');
  await press(page, 'Lưu đơn');
  await page.getByText(/^(Đã nhận \d|(\d+)\/\2 đã nhận, \d)/).waitFor();
  await setOffline(page, true);
  await writeOpinions(page);
  await stop(
    'Ghi ý kiến dân',
    'Bà con nói đến đâu, ghi đến đó. Hết một ý thì bấm <b>Ghi</b>. Cuối buổi bấm <b>Xong</b>.',
  );
  await page.keyboard.press('Enter');
  await follow(page, 'Xong');
  await go(page, '/');
  await page.getByText(/^Chưa gửi \d/).waitFor();
  await stop(
    'Gửi về xã',
    'Mất sóng vẫn ghi được. Về chỗ có sóng, mở sổ ra, chờ đến khi có chữ <b>Đã gửi hết</b>.',
  );
  return steps;
}

async function writeOpinions(page: Page): Promise<void> {
  await go(page, '/');
  await follow(page, 'Đối thoại');
  await page.getByLabel('Nội dung chính').fill('Đường và nước sinh hoạt');
  await press(page, 'Lưu, ghi ý kiến');
  for (const text of ['Bể nước cạn từ tháng mười, xin sửa đường ống', 'Xin mở lại lớp xóa mù chữ buổi tối']) {
    await page.getByLabel('Ý kiến tiếp theo').fill(text);
    await page.keyboard.press('Enter');
    await page.locator('.entry-text', { hasText: text }).waitFor();
  }
  await page.getByLabel('Ý kiến tiếp theo').fill('Cầu treo hỏng ván');
}

/** The steps as a page of A4. */
async function printed(page: Page, steps: readonly Step[]): Promise<Buffer> {
  // A page of its own: the app's content policy allows no styles from elsewhere.
  const paper = await page.context().newPage();
  await paper.setContent(sheet(steps));
  await paper.locator('img').last().waitFor();
  const pdf = await paper.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true });
  const pages = readPdf(pdf).length;
  if (pages !== 1) throw new Error(`The guide has ${pages} pages: shorten its words or its pictures.`);
  return pdf;
}

function sheet(steps: readonly Step[]): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8">
<title>Gần Dân: hướng dẫn cho trưởng thôn, trưởng bản</title><style>${style}</style></head><body>
<header><h1>Gần Dân</h1><p>Sổ ghi việc dân trên điện thoại · Hướng dẫn cho trưởng thôn, trưởng bản</p></header>
<main>${steps.map(stepOf).join('')}</main>
<footer><ul>
<li><b>Có người tố cáo</b> ai làm sai: đừng ghi gì lên máy, kể cả tên người nói. Mời họ đến gặp chủ tịch xã hoặc gửi phong bì dán kín.</li>
<li><b>Mất điện thoại:</b> báo xã ngay để ngừng máy. <b>Quên mã số:</b> đừng xóa gì, mang máy đến xã.</li>
<li>Còn chữ <b>Chưa gửi</b> thì đừng gỡ ứng dụng, đừng xóa dữ liệu của Chrome.</li>
<li>Muốn tập trước: <b>Cài đặt</b>, rồi <b>Sổ tập ghi</b>. Ghi thử thoải mái, không gửi đi đâu.</li>
</ul><p>Văn phòng xã, điện thoại: <span></span></p></footer>
</body></html>`;
}

function stepOf({ title, words, picture }: Step, at: number): string {
  return `<section><h2><i>${at + 1}</i>${title}</h2><p>${words}</p><img src="${picture}" alt=""></section>`;
}
