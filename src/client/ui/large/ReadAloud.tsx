// What a village is to hear, in letters for a whole room: without names, as on every screen that a room sees.
import type { RecordId } from '../../../shared/core/ids.ts';
import { Page } from '../parts/Page.tsx';
import type { Listed } from '../promises/promise-list.ts';
import { followUpWord, promiseLook, resultText, wordsOf } from '../promises/promise-words.ts';
import { readHref } from '../promises/read-href.ts';
import { useAwake } from '../promises/use-awake.ts';
import { fullDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';

interface ReadAloudProps {
  readonly village: RecordId;
  readonly name: string;
  /** Answers it has not heard. */
  readonly some: readonly Listed[];
  /** What is still being done. */
  readonly running: readonly Listed[];
}

export function ReadAloud({ village, name, some, running }: ReadAloudProps) {
  useAwake(true);
  return (
    <div class="large-room">
      <Page title={t('promise.readAloud')} sub={name} back={{ href: readHref(village) }}>
        {some.length === 0 && <p class="large-text">{t('promise.readNone')}</p>}
        {some.map((one, at) => (
          <div key={one.row.id} class="group">
            <p class="large-text">{`${at + 1}. ${wordsOf(one.row, 'text')}`}</p>
            <p class="large-text strong">{answerWords(one)}</p>
          </div>
        ))}
        {running.length > 0 && <p class="large-text strong">{t('promise.running', { n: running.length })}</p>}
        {running.map(({ row, promise, left }, at) => (
          <div key={row.id} class="group">
            <p class="large-text">{`${at + 1}. ${wordsOf(row, 'text')}`}</p>
            <p class="large-text strong">{dueWords(promise.due, promiseLook(promise, left).words)}</p>
          </div>
        ))}
      </Page>
    </div>
  );
}

const answerWords = ({ dialogue, row, promise }: Listed): string => {
  const { result } = promise;
  const what = result
    ? t('promise.resultOn', { what: followUpWord(result.step), day: fullDay(result.date) })
    : '';
  return [what, resultText(dialogue.bundle, row, promise)].filter(Boolean).join(' ');
};

const dueWords = (due: string | undefined, words: string): string =>
  due === undefined ? words : [t('promise.due', { day: fullDay(due) }), words].join(' · ');
