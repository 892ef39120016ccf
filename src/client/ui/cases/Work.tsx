// What is due in all cases of this notebook: overdue, today, soon; and the same for the phone's calendar.
import { useAccount } from '../account-context.ts';
import { text } from '../kind-texts.ts';
import { Notices } from '../notices/Notices.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page } from '../parts/Page.tsx';
import { Section } from '../parts/Section.tsx';
import { PostingWork } from '../posting/PostingWork.tsx';
import { usePostingWork } from '../posting/use-posting-work.ts';
import { OtherWork, OtherWorkLinks } from '../promises/OtherWork.tsx';
import { Plan } from '../promises/Plan.tsx';
import { Promises } from '../promises/Promises.tsx';
import { ReadOut } from '../promises/ReadOut.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { CalendarButton } from './CalendarButton.tsx';
import { LongCases } from './LongCases.tsx';
import { MoreRows } from './MoreRows.tsx';
import { TaskRow } from './TaskRow.tsx';
import { useWork } from './use-work.ts';
import { type Group, groups } from './work-list.ts';

interface WorkProps {
  /** 'long': the register of long and complex cases; promises and notices; the year's plan. */
  readonly page?: string | undefined;
}

/** What is far off or stands still is folded away. */
const folded: readonly Group[] = ['later', 'standing'];

export default function Work({ page }: WorkProps) {
  if (page === 'long') return <LongCases />;
  if (page === 'promises') return <Promises />;
  if (page === 'read') return <ReadOut />;
  if (page === 'notices') return <Notices />;
  if (page === 'plan') return <Plan />;
  return <Due />;
}

function Due() {
  const { now } = useAccount();
  const { tasks, left, today } = useWork();
  const postings = usePostingWork();
  return (
    <Page title={t('work.title')} back={{ href: paths.home }}>
      {left > 0 && (
        <p class="soft" role="status">
          {t('work.reading', { n: left })}
        </p>
      )}
      {groups.map((group) => {
        const some = tasks.filter((task) => task.group === group);
        if (some.length === 0) return null;
        const list = (
          <MoreRows rows={some}>
            {(task) => (
              <TaskRow
                key={`${task.petition.item.id} ${task.content} ${task.clock.rule.rule} ${task.clock.trigger}`}
                task={task}
                today={today}
              />
            )}
          </MoreRows>
        );
        const title = `${text(`work.${group}`)} · ${some.length}`;
        return folded.includes(group) ? (
          <Section key={group} title={title}>
            {list}
          </Section>
        ) : (
          <section key={group} class="group">
            <h2>{title}</h2>
            {list}
          </section>
        );
      })}
      <OtherWork
        nothing={
          tasks.length + postings.length === 0 &&
          left === 0 && (
            <EmptyState icon="calendar" title={t('work.none')}>
              {t('work.noneDetail')}
            </EmptyState>
          )
        }
      />
      <PostingWork tasks={postings} />
      <OtherWorkLinks />
      <div class="buttons">
        <LinkButton href={paths.work('long')} icon="alert">
          {t('work.long')}
        </LinkButton>
      </div>
      {tasks.length > 0 && <CalendarButton tasks={tasks} now={now} />}
    </Page>
  );
}
