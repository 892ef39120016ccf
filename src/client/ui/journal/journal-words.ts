// The technical log as the lines of a text: when, what, how many. Pure.
import type { JournalLine } from '../../store/journal-line.ts';
import { dayOf } from '../text/format-date.ts';
import { type TextKey, t } from '../text/t.ts';

/** '2026-11-22 14:32:10 · …', in Vietnam's time whatever the phone is set to. */
export function lineWords({ at, type, numbers, code }: JournalLine): string {
  const values = Object.entries(numbers).map(([name, number]) => [name, String(number)]);
  // Each text names the numbers of its own type, which a line always has (journal-line.ts).
  const words = (t as (key: TextKey, values: object) => string)(
    `journal.${type}`,
    Object.fromEntries([...values, ['code', code ?? '–']]),
  );
  return `${dayOf(at)} ${clockOf(at)} · ${words}`;
}

/** What is handed to support: what it is, the build, the browser, then the lines, newest last. */
export function journalText(lines: readonly JournalLine[], app: string, device: string): string {
  const head = [t('journal.heading'), t('journal.app', { app }), t('journal.device', { device })];
  return `${[...head, '', ...lines.map(lineWords)].join('\n')}\n`;
}

const vietnamOffsetMs = 7 * 3_600_000;
const clockOf = (at: number): string => new Date(at + vietnamOffsetMs).toISOString().slice(11, 19);
