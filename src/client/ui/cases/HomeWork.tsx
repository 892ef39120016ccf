// On home: the way to what is due, with how much of it is late or for today.

import { useNotices } from '../notices/Notices.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { mayComeDown, usePostingWork } from '../posting/use-posting-work.ts';
import { hasRunning } from '../promises/use-kept.ts';
import { usePromises } from '../promises/use-promises.ts';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { useWork } from './use-work.ts';

/** Beyond so many cases in hand counting them would hold up what people came for; the page itself counts them all. */
const most = 300;
/** The same of dialogues with something in hand, and of notices. */
const mostDialogues = 100;

export function HomeWork() {
  const { tasks, left } = useWork(most);
  const toTakeDown = usePostingWork().filter(mayComeDown).length;
  const { all: promises } = usePromises(hasRunning, mostDialogues);
  const { notices, isOffice } = useNotices(mostDialogues);
  const countOf = (group: string) => tasks.filter((task) => task.group === group).length;
  const [late, today] = [countOf('overdue'), countOf('today') + toTakeDown];
  const due = promises.filter((one) => one.left !== undefined && one.left <= 0).length;
  const toAnnounce = isOffice ? 0 : notices.filter(({ missing }) => missing.length > 0).length;
  const news = [
    ...(left === 0 && late > 0 ? [t('home.workLate', { late, today })] : []),
    ...(left === 0 && late === 0 && today > 0 ? [t('home.workToday', { today })] : []),
    ...(due > 0 ? [t('home.workPromises', { n: due })] : []),
    ...(toAnnounce > 0 ? [t('home.workNotices', { n: toAnnounce })] : []),
  ];
  return (
    <LinkButton href={paths.work()} icon="calendar">
      {news.length > 0 ? `${t('work.title')}: ${news.join(', ')}` : t('work.title')}
    </LinkButton>
  );
}
