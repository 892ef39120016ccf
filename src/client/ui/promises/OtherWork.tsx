// In the list of work, besides the limits of cases: notices to announce, promises that come due, what dialogues still need;
// and the ways to the pages of each.
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { useAccount } from '../account-context.ts';
import { lawInForce } from '../cases/law-in-force.ts';
import { text } from '../kind-texts.ts';
import { NoticeRow, useNotices } from '../notices/Notices.tsx';
import { mayBegin } from '../own-kinds.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { DutyRow } from './DutyRow.tsx';
import { openDuties } from './duties.ts';
import { PromiseRow } from './PromiseRow.tsx';
import { inGroup, listed } from './promise-list.ts';
import { isDialogue, useKept } from './use-kept.ts';
import { useToday } from './use-promises.ts';

/** What should have been done longer ago is told by the year's plan. */
const longestLate = 60;
const soonDays = 7;

interface OtherWorkProps {
  /** Said where there is nothing else. */
  readonly nothing: ComponentChildren;
}

export function OtherWork({ nothing }: OtherWorkProps) {
  const { catalog } = useAccount();
  const { all: dialogues, left: unread } = useKept(isDialogue);
  const { notices, sent, isOffice, left } = useNotices();
  const today = useToday();
  const law = lawInForce(catalog.directory.value);
  const promises = useMemo(() => listed(dialogues, today), [dialogues, today]);
  const due = [...inGroup(promises, 'overdue'), ...inGroup(promises, 'soon')];
  const duties = useMemo(
    () =>
      (isOffice ? openDuties(dialogues, sent, law, today) : []).filter(
        ({ left }) => left >= -longestLate && left <= soonDays,
      ),
    [dialogues, sent, law, today, isOffice],
  );
  const isNothing = left + unread === 0 && due.length + duties.length === 0;
  // The office is reminded once a notice's day has come; a head from the start.
  const waiting = notices.filter(
    ({ missing, left }) => missing.length > 0 && (!isOffice || (left !== undefined && left <= 0)),
  );
  return (
    <>
      {isNothing && waiting.length === 0 && nothing}
      {waiting.length > 0 && (
        <section class="group">
          <h2>{t(isOffice ? 'work.noticesLate' : 'work.notices', { n: waiting.length })}</h2>
          <ul class="rows">
            {waiting.map((one) => (
              <NoticeRow key={one.kept.item.id} one={one} isOffice={isOffice} />
            ))}
          </ul>
        </section>
      )}
      {due.length > 0 && (
        <section class="group">
          <h2>{t('work.promises', { n: due.length })}</h2>
          <ul class="rows">
            {due.map((one) => (
              <PromiseRow key={one.row.id} one={one} />
            ))}
          </ul>
        </section>
      )}
      {duties.length > 0 && (
        <section class="group">
          <h2>{t('work.duties', { n: duties.length })}</h2>
          <ul class="rows">
            {duties.map((duty) => (
              <DutyRow key={`${duty.dialogue.item.id} ${duty.clock.duty}`} duty={duty} today={today} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Each with its page. */
export function OtherWorkLinks() {
  const { me } = useAccount();
  return (
    <nav class="buttons" aria-label={t('work.pages')}>
      <LinkButton href={paths.work('promises')} icon="check">
        {t('promise.title')}
      </LinkButton>
      <LinkButton href={paths.work('read')} icon="talk">
        {t('promise.readAloud')}
      </LinkButton>
      <LinkButton href={paths.work('notices')} icon="share">
        {t('notice.title')}
      </LinkButton>
      <LinkButton href={paths.work('plan')} icon="calendar">
        {t('plan.link')}
      </LinkButton>
      {mayBegin(me.value, 'voter-list') && (
        <LinkButton href={paths.list('voter-list')} icon="send">
          {text('list.of.voter-list')}
        </LinkButton>
      )}
    </nav>
  );
}
