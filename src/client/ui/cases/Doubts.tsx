// What is odd about a petition's cases, said once each; who brings it can be put right with one press.
import { type Doubt, doubtsOf } from '../../../shared/rules/case/doubts.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { offerUndo } from '../form/offer-undo.ts';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { t } from '../text/t.ts';
import { doubtWords, groupWord } from './doubt-words.ts';
import type { ShownCases } from './use-case.ts';

interface DoubtsProps {
  readonly view: RecordView;
  readonly shown: ShownCases;
  readonly mayWrite: boolean;
}

export function Doubts({ view, shown: { cases, law }, mayWrite }: DoubtsProps) {
  // What is odd about the paper is odd about each of its contents.
  const said = new Map(
    cases.flatMap(({ facts, state }) =>
      doubtsOf(facts, state, law).map((doubt) => [doubtWords(doubt, facts), doubt] as const),
    ),
  );
  if (said.size === 0) return null;
  return (
    <Notice kind="warn" title={t('doubt.title')}>
      {[...said].map(([words, doubt]) => (
        <div key={words} class="group">
          <p>{words}</p>
          {mayWrite && <TakeGroup view={view} doubt={doubt} />}
        </div>
      ))}
    </Notice>
  );
}

function TakeGroup({ view, doubt }: { readonly view: RecordView; readonly doubt: Doubt }) {
  const { records } = useAccount();
  const { problem, attempt } = useAttempt();
  if (doubt.type !== 'group-differs') return null;
  const { id } = view.bundle.root;
  const what = groupWord(doubt.group);
  const write = (signatories: string) => records.edit(id, id, { signatories });
  const take = async () => {
    if (await attempt(() => write(doubt.group)))
      offerUndo(t('group.taken', { what }), () => write(doubt.said));
  };
  return (
    <>
      <div class="buttons">
        <Button onPress={() => void take()}>{t('group.take', { what })}</Button>
      </div>
      <Problem words={problem} />
    </>
  );
}
