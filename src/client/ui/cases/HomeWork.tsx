// On home: the way to what is due, with how much of it is late or for today.
import { LinkButton } from '../parts/LinkButton.tsx';
import { mayComeDown, usePostingWork } from '../posting/use-posting-work.ts';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { useWork } from './use-work.ts';

/** Beyond so many cases in hand counting them would hold up what people came for; the page itself counts them all. */
const most = 300;

export function HomeWork() {
  const { tasks, left } = useWork(most);
  const toTakeDown = usePostingWork().filter(mayComeDown).length;
  const countOf = (group: string) => tasks.filter((task) => task.group === group).length;
  const [late, today] = [countOf('overdue'), countOf('today') + toTakeDown];
  const isNews = left === 0 && late + today > 0;
  return (
    <LinkButton href={paths.work()} icon="calendar">
      {isNews
        ? `${t('work.title')}: ${late > 0 ? t('home.workLate', { late, today }) : t('home.workToday', { today })}`
        : t('work.title')}
    </LinkButton>
  );
}
