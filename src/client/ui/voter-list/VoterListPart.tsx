// On the page of a list of voters' opinions: the groups with what is in each, and what is written back to the opinions.
import { useState } from 'preact/hooks';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { villagesText } from '../list/item-words.ts';
import { MakeNotice } from '../notices/MakeNotice.tsx';
import { Button } from '../parts/Button.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Notice } from '../parts/Notice.tsx';
import { wordsOf } from '../promises/promise-words.ts';
import { isDialogue, useKept } from '../promises/use-kept.ts';
import { useToday } from '../promises/use-promises.ts';
import { paths } from '../routes.ts';
import { fullDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { answering, askedAt, type Group, groupsOf, type Step, sendingUp, villagesOf } from './groups.ts';
import { noticeOfGroup } from './notice-of-group.ts';

interface VoterListPartProps {
  readonly view: RecordView;
  readonly mayWrite: boolean;
}

export function VoterListPart({ view: { bundle }, mayWrite }: VoterListPartProps) {
  const { all } = useKept(isDialogue);
  const today = useToday();
  const { root } = bundle;
  const groups = groupsOf(bundle, askedAt(all));
  const up = sendingUp(groups, bundle);
  return (
    <>
      {groups.map((group) => (
        <OneGroup key={group.row.id} {...{ group, mayWrite, today }} root={root.id} />
      ))}
      {mayWrite && (
        <>
          <WriteBack steps={up}>{t('voters.sendUp', { n: up.length })}</WriteBack>
          <WriteBack steps={answering(groups, today)}>
            {t('voters.answer', { n: answering(groups, today).length })}
          </WriteBack>
        </>
      )}
    </>
  );
}

interface OneGroupProps {
  readonly group: Group;
  readonly root: string;
  readonly mayWrite: boolean;
  readonly today: string;
}

function OneGroup({ group, root, mayWrite }: OneGroupProps) {
  const { catalog } = useAccount();
  const { row, asked } = group;
  return (
    <section class="group">
      <h2>{`${wordsOf(row, 'title')} · ${t('voters.count', { n: asked.length })}`}</h2>
      <ul class="rows">
        {asked.map(({ row: opinion, dialogue, villages }) => (
          <li key={opinion.id} class="entry">
            <span class="entry-text">{wordsOf(opinion, 'text')}</span>
            <span class="small soft">
              {`${villagesText(villages, catalog.directory.value)} · ${fullDay(dialogue.item.date)}`}
            </span>
          </li>
        ))}
      </ul>
      <div class="buttons">
        {mayWrite && (
          <LinkButton href={paths.record(root, `pick-${row.id}`)} icon="plus">
            {t('voters.pick')}
          </LinkButton>
        )}
        {wordsOf(row, 'answer') !== '' && (
          <MakeNotice values={(day) => noticeOfGroup(root, row, villagesOf(group), day)}>
            {t('notice.makeAnswer')}
          </MakeNotice>
        )}
      </div>
    </section>
  );
}

interface WriteBackProps {
  readonly steps: readonly Step[];
  readonly children: string;
}

/** One press writes to each opinion what became of it; nothing where nothing is to be written. */
function WriteBack({ steps, children }: WriteBackProps) {
  const { records } = useAccount();
  const { problem, attempt } = useAttempt();
  const [count, setCount] = useState(0);
  const write = async () => {
    const all = steps.map(({ root, values }) => ({
      type: 'addRow' as const,
      root,
      rowKind: 'follow-up',
      values,
    }));
    if (await attempt(() => records.saveAll(all))) setCount(steps.length);
  };
  return (
    <div class="group">
      {count > 0 && (
        <Notice kind="good" live>
          {t('voters.written', { n: count })}
        </Notice>
      )}
      {steps.length > 0 && (
        <div class="buttons">
          <Button kind="primary" icon="check" onPress={() => void write()}>
            {children}
          </Button>
        </div>
      )}
      <Problem words={problem} />
    </div>
  );
}
