// "Thông báo": for a village head what to announce, for the office where it was not announced yet.
import { useAccount } from '../account-context.ts';
import { leftTone, leftWords } from '../cases/case-words.ts';
import { titleText } from '../list/item-words.ts';
import { mayBegin } from '../own-kinds.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Mark } from '../parts/Mark.tsx';
import { Page } from '../parts/Page.tsx';
import { isNotice, useKept } from '../promises/use-kept.ts';
import { useToday } from '../promises/use-promises.ts';
import { paths } from '../routes.ts';
import { fullDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { type ListedNotice, listedNotices } from './notice-list.ts';

/** @param most as `useKept` */
export function useNotices(most?: number) {
  const { me } = useAccount();
  const { all, left } = useKept(isNotice, most);
  const isOffice = mayBegin(me.value, 'notice');
  const notices = listedNotices(all, useToday(), isOffice ? undefined : me.value.villages);
  return { notices, sent: all, left, isOffice };
}

export function Notices() {
  const { notices, left, isOffice } = useNotices();
  return (
    <Page
      title={t('notice.title')}
      back={{ href: paths.work() }}
      actions={
        isOffice && (
          <LinkButton href={paths.newRecord('notice')} kind="primary" icon="plus">
            {t('new.notice')}
          </LinkButton>
        )
      }
    >
      {left > 0 && (
        <p class="soft" role="status">
          {t('work.reading', { n: left })}
        </p>
      )}
      {notices.length === 0 && left === 0 && (
        <EmptyState icon="share" title={t('notice.none')}>
          {t(isOffice ? 'notice.noneOffice' : 'notice.noneHead')}
        </EmptyState>
      )}
      <ul class="rows">
        {notices.map((one) => (
          <NoticeRow key={one.kept.item.id} one={one} isOffice={isOffice} />
        ))}
      </ul>
    </Page>
  );
}

interface NoticeRowProps {
  readonly one: ListedNotice;
  readonly isOffice: boolean;
}

/** To the office where it is missing, by name while they are few; to a head that he is to announce it. */
export function NoticeRow({ one, isOffice }: NoticeRowProps) {
  const { catalog } = useAccount();
  const { villages } = catalog.directory.value;
  const { kept, missing, left } = one;
  const names = missing.slice(0, mostNamed).map((id) => villages.get(id) ?? t('who.unknown'));
  const more = missing.length - names.length;
  const where = more > 0 ? `${names.join(', ')} +${more}` : names.join(', ');
  return (
    <li>
      <a class="row" href={paths.record(kept.item.id)}>
        <span class="row-title">{titleText(kept.item.title)}</span>
        <span class="row-meta small soft">{kept.item.date === '' ? '' : fullDay(kept.item.date)}</span>
        <span class="row-state small">
          {missing.length === 0 ? (
            <Mark tone="done" icon="check">
              {t('notice.announced')}
            </Mark>
          ) : (
            <Mark
              tone={left === undefined ? 'wait' : leftTone(left)}
              icon="clock"
              filled={left !== undefined && left < 0}
            >
              {isOffice ? t('notice.notIn', { where }) : t('notice.toAnnounce')}
            </Mark>
          )}
          {left !== undefined && <span>{leftWords(left)}</span>}
        </span>
      </a>
    </li>
  );
}

const mostNamed = 3;
