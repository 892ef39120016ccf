// A village head's thumb: it taps only what is whole on the screen, types with a keyboard that takes a third of it, and
// counts what it does. The times are those of a slow reader: they price taps and keys, they are not waited for.
import type { Locator, Page } from 'playwright-core';

export interface Thumb {
  /** Taps what can be seen and pressed without scrolling; a decision each. */
  tap(target: Locator): Promise<void>;
  /** Presses the keys of the number pad, which need no decision once the number is known. */
  pin(digits: string): Promise<void>;
  /** Types into the field, which must have the focus already, as Telex spells it; then perhaps the key that goes on. */
  type(field: Locator, text: string, then?: 'Enter'): Promise<void>;
  count(): Counted;
}

export interface Counted {
  readonly taps: number;
  readonly keys: number;
  /** Everything that stood in the way, in words. */
  readonly hesitations: readonly string[];
  /** What the taps and keys cost a person. */
  readonly seconds: number;
}

const secondsOfDecision = 2;
const keysPerSecond = 5;
const screen = { width: 360, height: 800 };
const withKeyboard = { width: 360, height: 490 };
const smallestTarget = 44;

export function thumbOn(page: Page): Thumb {
  let taps = 0;
  let keys = 0;
  const hesitations: string[] = [];
  const tap = async (target: Locator) => {
    await target.waitFor();
    await fitKeyboard(page);
    const problem = await obstacle(target);
    if (problem) hesitations.push(`${await target.textContent()}: ${problem}`);
    await target.tap();
    taps += 1;
    await fitKeyboard(page);
  };
  return {
    tap,
    async pin(digits) {
      for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).tap();
      keys += digits.length;
    },
    async type(field, text, then) {
      await field.and(page.locator(':focus')).waitFor();
      await fitKeyboard(page);
      const problem = await obstacle(field);
      if (problem) hesitations.push(`${text}: ${problem}`);
      await page.keyboard.type(text);
      if (then) await page.keyboard.press(then);
      keys += telexKeys(text) + (then ? 1 : 0);
    },
    count: () => ({
      taps,
      keys,
      hesitations,
      seconds: taps * secondsOfDecision + keys / keysPerSecond,
    }),
  };
}

/** A phone's keyboard comes with the focus of a field and takes its share of the page away (interactive-widget). */
async function fitKeyboard(page: Page): Promise<void> {
  const typing = await page.evaluate(
    () => document.activeElement?.matches('textarea, input:not([type=radio], [type=checkbox])') ?? false,
  );
  await page.setViewportSize(typing ? withKeyboard : screen);
}

/** Why a thumb would not find the target, or undefined. */
async function obstacle(target: Locator): Promise<string | undefined> {
  return target.evaluate((element, smallest) => {
    const { top, bottom, left, right, height } = element.getBoundingClientRect();
    const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    if (top < 0 || bottom > innerHeight)
      return `scroll needed: ${Math.round(top)} to ${Math.round(bottom)} of ${innerHeight}`;
    if (!seen || !(element.contains(seen) || seen.contains(element))) return `covered by ${seen?.className}`;
    return height < smallest ? `only ${Math.round(height)} px high` : undefined;
  }, smallestTarget);
}

/** Each mark is one more key: ư is u and w, ớ is o, w and s, đ is d twice. */
const telexKeys = (text: string): number => text.replace(/đ/gi, 'dd').normalize('NFD').length;
