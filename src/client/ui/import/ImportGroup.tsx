// Rows of an import that are alike: with a mark each where they can be taken, or as a list of what cannot.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import { t } from '../text/t.ts';

/** A row of the list laid against what is there. */
type Matched = { readonly row: { readonly line: number } };

interface ImportGroupProps<Match extends Matched> {
  readonly title: string;
  readonly hint?: string;
  readonly matches: readonly Match[];
  readonly isTaken?: (match: Match) => boolean;
  readonly onChoose?: (lines: readonly number[], taken: boolean) => void;
  /** What somebody should look at comes first, and its last line stands out. */
  readonly isOdd: (match: Match) => boolean;
  readonly wordsOf: (match: Match) => RowWords;
}

export type RowWords = {
  readonly title: string;
  /** A line each. */
  readonly details?: readonly string[];
  /** "Dòng 14: số điện thoại chưa đúng". */
  readonly line: string;
};

/** A phone draws some hundred rows without a stop; the rest is one press away. */
const rowsAtOnce = 150;

export function ImportGroup<Match extends Matched>(props: ImportGroupProps<Match>) {
  const { title, hint, matches, isTaken, onChoose, isOdd, wordsOf } = props;
  const [shown, setShown] = useState(rowsAtOnce);
  if (matches.length === 0) return null;
  const ordered = [...matches].sort((a, b) => Number(isOdd(b)) - Number(isOdd(a)) || a.row.line - b.row.line);
  const lines = matches.map(({ row }) => row.line);
  const isAll = isTaken !== undefined && matches.every(isTaken);
  return (
    <section class="group">
      <div class="head-line">
        <h2>
          {title} · {matches.length}
        </h2>
        {onChoose && matches.length > 1 && (
          <Button kind="quiet" onPress={() => onChoose(lines, !isAll)}>
            {isAll ? t('import.takeNone') : t('import.takeAll', { n: matches.length })}
          </Button>
        )}
      </div>
      {hint && <p class="small soft">{hint}</p>}
      <ul class="rows">
        {ordered.slice(0, shown).map((match) => (
          <li key={match.row.line}>
            {isTaken && onChoose ? (
              <label class="import-row">
                <input
                  type="checkbox"
                  checked={isTaken(match)}
                  onChange={(event) => onChoose([match.row.line], event.currentTarget.checked)}
                />
                <Words {...wordsOf(match)} isOdd={isOdd(match)} />
              </label>
            ) : (
              <div class="import-row">
                <Words {...wordsOf(match)} isOdd={isOdd(match)} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {matches.length > shown && (
        <div class="buttons">
          <Button onPress={() => setShown(shown + rowsAtOnce)}>
            {t('import.more', { n: matches.length - shown })}
          </Button>
        </div>
      )}
    </section>
  );
}

function Words({
  title,
  details = [],
  line,
  isOdd,
}: RowWords & { readonly isOdd: boolean }): ComponentChildren {
  return (
    <span class="import-words">
      <span class="strong">{title}</span>
      {details.map((detail) => (
        <span key={detail} class="small">
          {detail}
        </span>
      ))}
      <span class={isOdd ? 'small tone-wait import-odd' : 'small soft'}>{line}</span>
    </span>
  );
}
