// Rows of an import that are alike: with a mark each where they can be taken, or as a list of what cannot.
import { useState } from 'preact/hooks';
import type { Match } from '../../import/match-households.ts';
import { Button } from '../parts/Button.tsx';
import { useWording } from '../record/use-record.ts';
import { t } from '../text/t.ts';
import { differenceWords, rowTitle, rowWords } from './import-words.ts';

interface ImportGroupProps {
  readonly title: string;
  readonly hint?: string;
  readonly matches: readonly Match[];
  readonly isTaken?: (match: Match) => boolean;
  readonly onChoose?: (lines: readonly number[], taken: boolean) => void;
}

/** A phone draws some hundred rows without a stop; the rest is one press away. */
const rowsAtOnce = 150;

export function ImportGroup({ title, hint, matches, isTaken, onChoose }: ImportGroupProps) {
  const [shown, setShown] = useState(rowsAtOnce);
  if (matches.length === 0) return null;
  // What is odd comes first: it is what somebody should look at.
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
                <RowWords match={match} />
              </label>
            ) : (
              <div class="import-row">
                <RowWords match={match} />
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

const isOdd = (match: Match): boolean =>
  match.row.doubts.length > 0 ||
  (match.type === 'moves' && !match.isSure) ||
  (match.type === 'new' && (match.sameName !== undefined || match.near !== undefined));

function RowWords({ match }: { readonly match: Match }) {
  const wording = useWording();
  return (
    <span class="import-words">
      <span class="strong">{rowTitle(match.row.values)}</span>
      {'differences' in match &&
        match.differences.map((difference) => (
          <span key={difference.field} class="small">
            {differenceWords(difference, wording)}
          </span>
        ))}
      <span class={isOdd(match) ? 'small tone-wait import-odd' : 'small soft'}>{rowWords(match)}</span>
    </span>
  );
}
