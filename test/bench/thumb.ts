// A thumb on a phone: so many characters a second, never faster than the phone shows what was typed.
import type { Locator, Page } from 'playwright-core';

/** Between two characters: five a second. */
export const keyMs = 200;
/** To find a button or chip and press it. */
export const tapMs = 600;

export interface Thumb {
  /** One character after another into what has the cursor. */
  write(text: string): Promise<void>;
  /** The Enter key of the on-screen keyboard: as long as a character. */
  enter(): Promise<void>;
  /** Presses and waits until `shown` stands there. */
  tap(target: Locator, shown: Locator): Promise<void>;
  readonly spent: Spent;
}

export interface Spent {
  keys: number;
  taps: number;
  /** What the thumb stood still because the phone was not ready for it, ms. */
  waitedMs: number;
}

/** Each move has its moment; where the phone has not shown the last one by then, the difference was waited. */
export function createThumb(page: Page): Thumb {
  const spent: Spent = { keys: 0, taps: 0, waitedMs: 0 };
  const move = async (act: () => Promise<unknown>, untilNextMs: number) => {
    const next = performance.now() + untilNextMs;
    await act();
    await drawn(page);
    const early = next - performance.now();
    if (early < 0) spent.waitedMs -= early;
    else await page.waitForTimeout(early);
  };
  const key = async (act: () => Promise<unknown>) => {
    spent.keys += 1;
    await move(act, keyMs);
  };
  return {
    spent,
    async write(text) {
      for (const character of text) await key(() => page.keyboard.type(character));
    },
    enter: () => key(() => page.keyboard.press('Enter')),
    async tap(target, shown) {
      spent.taps += 1;
      // Where it is, is found in the time that finding it takes: the tools' own search is not the app's.
      const place = await middleOf(target);
      await page.waitForTimeout(tapMs);
      await move(async () => {
        await page.touchscreen.tap(place.x, place.y);
        await shown.waitFor();
      }, 0);
    },
  };
}

const middleOf = async (target: Locator): Promise<{ readonly x: number; readonly y: number }> => {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('Nothing to tap');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** Until the frame after the last move was handed to the screen. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve()))),
  );
