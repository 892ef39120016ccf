// The result of a vote as it stands, under the thumb and in sight while numbers are typed.
import type { Result } from '../../../shared/rules/meeting/result-types.ts';
import { Mark } from '../parts/Mark.tsx';
import { resultLook } from './result-words.ts';

export function ResultBar({ result }: { readonly result: Result }) {
  const { tone, icon, words } = resultLook(result);
  const { mark } = result;
  return (
    <div class="roll-count" role="status">
      <Mark tone={tone} icon={icon}>
        {words}
      </Mark>
      {mark && mark.of > 0 && (
        <span class="quorum" aria-hidden="true">
          <i
            class={result.state === 'passed' ? 'quorum-done' : 'quorum-waits'}
            style={{ width: `${Math.min(100, (mark.have * 100) / mark.of)}%` }}
          />
          <i class="quorum-mark" style={{ left: `${(mark.need * 100) / mark.of}%` }} />
        </span>
      )}
    </div>
  );
}
