// Typing like a thumb, with a note of what stood in the field when: to be compared with what a kill left of it.
import type { Locator, Page } from 'playwright-core';
import type { Pick } from '../../../src/shared/demo/pick.ts';
import { pass } from './trials.ts';

export interface Typed {
  readonly text: string;
  /** When so many characters stood in the field, by this machine's clock. */
  readonly stood: readonly { readonly at: number; readonly chars: number }[];
}

const words =
  'Đường vào bản sạt lở sau mưa, xe máy không qua được; bà con đề nghị xã hỗ trợ máy xúc và bốn mươi bao xi măng.';

/** @param mark makes the text one of its kind; it stands first */
export async function typeLike(
  field: Locator,
  mark: string,
  dice: Pick,
  tell: (typed: Typed) => void,
): Promise<void> {
  const text = `${mark} ${words.slice(0, dice.number(8, words.length))}`.trim();
  const typed = { text, stood: [] as { at: number; chars: number }[] };
  tell(typed);
  const page: Page = field.page();
  await field.focus();
  for (const [before, letter] of [...text].entries()) {
    await page.keyboard.type(letter);
    typed.stood.push({ at: Date.now(), chars: before + 1 });
    await pass(dice.number(0, 60));
  }
}

/**
 * How many ms of typing were lost: from the first letter that is missing to the kill.
 * @param held what is there after it
 */
export function lostMs({ stood }: Typed, held: string, killedAt: number): number {
  const missing = stood.find(({ chars }) => chars > held.length);
  return missing ? Math.max(0, killedAt - missing.at) : 0;
}
