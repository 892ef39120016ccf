// Where a promise stands, in a word or two: its state or how long is left, and whether it came back.
import { Mark } from '../parts/Mark.tsx';
import { t } from '../text/t.ts';
import type { Listed } from './promise-list.ts';
import { promiseLook } from './promise-words.ts';

export function PromiseMark({ one }: { readonly one: Pick<Listed, 'promise' | 'left'> }) {
  const { promise, left } = one;
  const { tone, icon, words } = promiseLook(promise, left);
  return (
    <>
      <Mark tone={tone} icon={icon} filled={tone === 'late'}>
        {words}
      </Mark>
      {promise.reopened > 0 && promise.state !== 'resolved' && (
        <Mark tone="wait" icon="undo">
          {t('promise.reopenedTimes', { n: promise.reopened })}
        </Mark>
      )}
      {promise.toRead.length > 0 && promise.state !== 'answered' && (
        <Mark tone="wait" icon="talk">
          {t('promise.notHeard', { n: promise.toRead.length })}
        </Mark>
      )}
    </>
  );
}
