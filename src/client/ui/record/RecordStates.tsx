// Where a record is, in words, under its head: nothing is called received before its receipt is stored.
import { deletedField, fieldsWithOthers, isDeleted, isRevived } from '../../../shared/core/bundle.ts';
import { kinds } from '../../../shared/kinds/registry.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { kindLooks } from '../kind-looks.ts';
import { text } from '../kind-texts.ts';
import { Mark } from '../parts/Mark.tsx';
import { type SendState, StateLine } from '../parts/StateLine.tsx';
import { t } from '../text/t.ts';
import { countOf, waitingWords } from './waiting-words.ts';

/** All that is true of it, the most pressing first; a petition's stage stands with them. */
export function RecordStates({ view }: { readonly view: RecordView }) {
  const account = useAccount();
  const status = account.sync.status.value;
  const isSending = status.phase === 'sending' && view.state === 'sending';
  const states = statesOf(view, isSending);
  const { root } = view.bundle;
  // Where the case stood went with its events.
  const steps = root.redacted ? undefined : kinds[root.kind]?.steps?.(view.bundle);
  const stages = (steps && kindLooks[root.kind]?.stages?.(steps)) ?? [];
  return (
    <>
      <div class="buttons">
        {states.length === 0 && (
          <Mark tone="done" icon="check" filled>
            {t('state.atCommune')}
          </Mark>
        )}
        {states.map((state) => (
          <StateLine key={state.type} state={state} nowMs={account.now()} filled />
        ))}
        {stages.map(({ word, tone, icon }) => (
          <Mark key={word} tone={tone} icon={icon} filled>
            {t(word as 'stage.answered')}
          </Mark>
        ))}
        {isRevived(root) && (
          <Mark tone="wait" icon="history">
            {t('record.kept')}
          </Mark>
        )}
      </div>
      {!root.redacted &&
        waitingWords(view, status, isSending).map((line) => (
          <p key={line} class="small soft">
            {line}
          </p>
        ))}
    </>
  );
}

function statesOf(view: RecordView, isSending: boolean): readonly SendState[] {
  const { root, rows } = view.bundle;
  if (root.redacted) return [{ type: 'redacted' }];
  const states: SendState[] = [];
  const reason = view.refused[0]?.reason;
  if (reason) states.push({ type: 'refused', reason: lowerFirst(text(`refusal.${reason}`)) });
  if (view.unsent > 0) states.push(isSending ? { type: 'sending', ...countOf(view) } : { type: 'pending' });
  else if (view.parked > 0) states.push({ type: 'receivedLater' });
  else if (view.receivedAt !== undefined)
    states.push({ type: 'received', atMs: view.receivedAt, of: countOf(view) });
  const forked = [root, ...Object.values(rows)].some(
    (state) =>
      !isDeleted(state) && fieldsWithOthers(state).filter((field) => field !== deletedField).length > 0,
  );
  return forked ? [...states, { type: 'forked' }] : states;
}

const lowerFirst = (words: string): string =>
  words.charAt(0).toLocaleLowerCase('vi') + words.slice(1).replace(/\.$/, '');
