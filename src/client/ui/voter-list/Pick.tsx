// Which opinions belong to a group: a tap puts one in, another takes it out. What is in another group says so.
import { may } from '../../../shared/access/access.ts';
import { factsOf } from '../../../shared/access/facts.ts';
import { isDeleted } from '../../../shared/core/bundle.ts';
import { naturalId } from '../../../shared/core/ids.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { villagesText } from '../list/item-words.ts';
import { Chip } from '../parts/Chip.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page } from '../parts/Page.tsx';
import { wordsOf } from '../promises/promise-words.ts';
import { isDialogue, useKept } from '../promises/use-kept.ts';
import { paths } from '../routes.ts';
import { fullDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { type Asked, askedAt, groupOfOpinion } from './groups.ts';

interface PickProps {
  readonly view: RecordView;
  readonly name: string;
}

export default function Pick({ view: { bundle }, name }: PickProps) {
  const { me, records } = useAccount();
  const { all, left } = useKept(isDialogue);
  const { problem, attempt } = useAttempt();
  const root = bundle.root.id;
  const group = bundle.rows[name.slice('pick-'.length)];
  const isOpen = group?.kind === 'group' && !isDeleted(group) && may(me.value, 'write', factsOf(bundle));
  const asked = isOpen ? askedAt(all) : [];
  const of = groupOfOpinion(bundle);
  const toggle = ({ row, dialogue }: Asked) =>
    attempt(() =>
      of.get(row.id) === group?.id
        ? records.edit(root, naturalId(root, 'source', row.id), { group: null })
        : records.addRow(root, 'source', {
            opinion: row.id,
            group: group?.id ?? null,
            dialogue: { root: dialogue.item.id, row: row.id },
          }),
    );
  return (
    <Page
      title={t('voters.pick')}
      sub={group && wordsOf(group, 'title')}
      back={{ href: paths.record(root) }}
      actions={
        <LinkButton href={paths.record(root)} kind="primary" icon="check">
          {t('rows.done')}
        </LinkButton>
      }
    >
      <Problem words={problem} />
      {asked.length === 0 && left === 0 && (
        <EmptyState icon="talk" title={t('voters.none')}>
          {t('voters.noneDetail')}
        </EmptyState>
      )}
      <ul class="rows">
        {asked.map((one) => (
          <li key={one.row.id} class="entry">
            <Choice one={one} chosen={of.get(one.row.id)} own={group?.id} onToggle={() => void toggle(one)} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

interface ChoiceProps {
  readonly one: Asked;
  /** The group it is in. */
  readonly chosen: string | undefined;
  readonly own: string | undefined;
  readonly onToggle: () => void;
}

function Choice({ one: { row, villages, dialogue }, chosen, own, onToggle }: ChoiceProps) {
  const { catalog } = useAccount();
  const isOwn = chosen !== undefined && chosen === own;
  return (
    <>
      <span class="entry-text">{wordsOf(row, 'text')}</span>
      <span class="small soft">
        {`${villagesText(villages, catalog.directory.value)} · ${fullDay(dialogue.item.date)}`}
      </span>
      {chosen !== undefined && !isOwn && <span class="small">{t('voters.elsewhere')}</span>}
      <div class="chips">
        <Chip on={isOwn} onPress={onToggle}>
          {t(isOwn ? 'voters.in' : 'voters.out')}
        </Chip>
      </div>
    </>
  );
}
