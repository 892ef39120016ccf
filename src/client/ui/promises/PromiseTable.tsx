// How many opinions were answered on the spot, resolved, are in hand, sent up, late: a line a village, field or officer.
import { text } from '../kind-texts.ts';
import { formatNumber, t } from '../text/t.ts';
import { columns, type Line, type Listed, type Narrowed, tableOf } from './promise-list.ts';
import { useKeyName } from './use-key-name.ts';

interface PromiseTableProps {
  readonly all: readonly Listed[];
  readonly by: keyof Narrowed;
}

/** An officer's table counts what was given to somebody: what was answered on the spot is nobody's. */
export function PromiseTable({ all, by }: PromiseTableProps) {
  const nameOf = useKeyName();
  const some = by === 'owner' ? all.filter(({ promise }) => promise.promised) : all;
  const lines = tableOf(some, by);
  if (lines.length === 0) return null;
  return (
    <section class="group">
      <h3>{t(`promise.by.${by}`)}</h3>
      <ul class="rows">
        {lines.map((line) => (
          <li key={line.key} class="entry">
            <span class="entry-text strong">{nameOf(by, line.key)}</span>
            <span class="small entry-text">{lineWords(line)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Parts of nothing are left out, but for the sum. */
export const lineWords = ({ counts }: Pick<Line, 'counts'>): string =>
  columns
    .filter((column) => column === 'all' || counts[column] > 0)
    .map((column) => `${text(`promise.column.${column}`)} ${formatNumber(counts[column])}`)
    .join(' · ');
