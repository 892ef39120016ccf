// What only a real browser can say about recording and signing: a microphone, fingers on glass, a turned phone, a player.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, serveGallery } from '../support/gallery/serve.ts';

const fakeMicrophone = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

let browser: Browser;
let gallery: Awaited<ReturnType<typeof serveGallery>>;
let context: BrowserContext;

beforeAll(async () => {
  [browser, gallery] = await Promise.all([openBrowser(1, fakeMicrophone), serveGallery()]);
}, 60_000);
afterEach(() => context?.close());
afterAll(async () => {
  await browser?.close();
  await gallery?.stop();
});

type Row = { readonly [field: string]: string | number };
type Window = {
  readonly rows: Row[];
  readonly files: { open(content: string): Promise<Uint8Array<ArrayBuffer> | undefined> };
  readonly play: (content: Uint8Array<ArrayBuffer> | undefined) => void;
};

async function open(options: { width?: number; height?: number; sharpness?: number } = {}): Promise<Page> {
  const { width = 360, height = 800, sharpness = 2 } = options;
  context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: sharpness,
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(`${gallery.address}?show=capture`);
  await page.getByRole('button', { name: 'Ghi âm' }).waitFor();
  return page;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const rowsOf = (page: Page) => page.evaluate(() => (window as unknown as Window).rows);

describe('the recorder', () => {
  test('keeps what was heard with its length, frees the microphone, and the player knows how long it is', async () => {
    const page = await open();
    await page.evaluate(() => {
      const { mediaDevices } = navigator;
      const ask = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = async (wanted) => {
        const stream = await ask(wanted);
        Object.assign(window, { tracks: stream.getTracks() });
        return stream;
      };
    });
    await press(page, 'Ghi âm');
    await page.getByText('Đang ghi âm 0:03').waitFor();
    await press(page, 'Dừng và giữ');
    await page.getByText(/^Đã giữ đoạn ghi âm 0:0[3-5]\.$/).waitFor();
    const [row] = await rowsOf(page);
    expect(row).toMatchObject({ what: 'recording', format: 'webm' });
    expect(row?.seconds).toBeGreaterThanOrEqual(3);
    const states = await page.evaluate(() =>
      (window as unknown as { tracks: MediaStreamTrack[] }).tracks.map((track) => track.readyState),
    );
    expect(states).toEqual(['ended']);
    await page.evaluate(async (content) => {
      const { files, play } = window as unknown as Window;
      play(await files.open(content));
    }, String(row?.file));
    const player = page.locator('audio');
    await page.waitForFunction(() => {
      const audio = document.querySelector('audio');
      return audio && Number.isFinite(audio.duration) && audio.currentTime === 0;
    });
    expect(await player.evaluate((audio: HTMLAudioElement) => audio.duration)).toBeGreaterThan(2.5);
    await press(page, 'Đóng');
    await page.getByRole('button', { name: 'Ghi âm' }).waitFor();
  });

  test('says plainly that the microphone is refused', async () => {
    const page = await open();
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = async () => {
        throw new DOMException('no', 'NotAllowedError');
      };
    });
    await press(page, 'Ghi âm');
    await page.getByText('Chưa được phép dùng micrô.').waitFor();
    await press(page, 'Đóng');
    expect(await rowsOf(page)).toEqual([]);
  });
});

describe('the box to sign in', () => {
  /** Draws a zigzag with a finger over the middle of the box. */
  async function sign(page: Page): Promise<void> {
    const box = await page.locator('canvas').boundingBox();
    if (!box) throw new Error('There is no box');
    const touch = await context.newCDPSession(page);
    const at = (part: number) => ({
      x: box.x + box.width * (0.2 + 0.6 * part),
      y: box.y + box.height * (part * 10 === Math.round(part * 5) * 2 ? 0.3 : 0.7),
    });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at(0)] });
    for (let step = 1; step <= 20; step++)
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at(step / 20)] });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  /** The share of the box's width and height that is between its outermost ink. */
  const inkOf = (page: Page) =>
    page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      const dots = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      let [left, right] = [width, 0];
      for (let dot = 0; dot < width * height; dot++) {
        if (!dots[dot * 4 + 3]) continue;
        left = Math.min(left, dot % width);
        right = Math.max(right, dot % width);
      }
      return { left: left / width, right: right / width };
    });

  test.each([1, 2, 3])(
    'at %i dots to the px keeps a small picture of the ink with the name',
    async (sharpness) => {
      const page = await open({ sharpness });
      await press(page, 'Ký tên');
      const size = await page.locator('canvas').boundingBox();
      expect(size?.width).toBeGreaterThanOrEqual(280);
      expect(size?.height).toBeGreaterThanOrEqual(159.9);
      await press(page, 'Giữ chữ ký');
      await page.getByText('Chưa có chữ ký trong ô.').waitFor();
      await sign(page);
      await page.getByLabel('Họ tên người ký').fill(' Lò Văn Ún ');
      await press(page, 'Giữ chữ ký');
      await page.getByRole('button', { name: 'Ký tên' }).waitFor();
      const [row] = await rowsOf(page);
      expect(row).toMatchObject({ what: 'signature', format: 'png', signer: 'Lò Văn Ún' });
      expect(row?.bytes).toBeLessThanOrEqual(30_000);
      const picture = await page.evaluate(async (content) => {
        const bytes = await (window as unknown as Window).files.open(content);
        const drawn = await createImageBitmap(new Blob([bytes ?? new Uint8Array()]));
        const canvas = new OffscreenCanvas(drawn.width, drawn.height);
        const drawing = canvas.getContext('2d');
        drawing?.drawImage(drawn, 0, 0);
        const corner = [...(drawing?.getImageData(0, 0, 1, 1).data ?? [])];
        return { type: bytes?.[1], width: drawn.width, height: drawn.height, corner };
      }, String(row?.file));
      expect(picture).toMatchObject({ type: 0x50, corner: [255, 255, 255, 255] });
      // Cut to the ink, which is flatter than the box (7 : 4).
      expect(picture.width / picture.height).toBeGreaterThan(1.9);
      const thumb = await page.evaluate(
        async (content) => (await (window as unknown as Window).files.open(content))?.slice(0, 2).join(),
        String(row?.thumb),
      );
      expect(thumb).toBe('255,216');
    },
  );

  test('does not scroll the page under the finger', async () => {
    const page = await open({ height: 380 });
    await press(page, 'Ký tên');
    await page.locator('canvas').scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await sign(page);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    expect((await inkOf(page)).right).toBeGreaterThan(0.7);
  });

  test('keeps the strokes when the phone is turned, and forgets them when asked to', async () => {
    const page = await open();
    await press(page, 'Ký tên');
    await sign(page);
    const upright = await inkOf(page);
    await page.setViewportSize({ width: 800, height: 360 });
    await page.waitForFunction(() => (document.querySelector('canvas')?.width ?? 0) > 800);
    const turned = await inkOf(page);
    expect(turned.left).toBeCloseTo(upright.left, 1);
    expect(turned.right).toBeCloseTo(upright.right, 1);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.waitForFunction(() => (document.querySelector('canvas')?.width ?? 0) < 800);
    expect((await inkOf(page)).right).toBeCloseTo(upright.right, 1);
    await press(page, 'Ký lại');
    expect((await inkOf(page)).right).toBe(0);
    await press(page, 'Giữ chữ ký');
    await page.getByText('Chưa có chữ ký trong ô.').waitFor();
    expect(await rowsOf(page)).toEqual([]);
  });
});
