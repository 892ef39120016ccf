// "Kế hoạch năm": the year's dialogues against the rule, what they still need, this month's days of receiving citizens, and
// when each village met last.
import { compareNames } from '../../../shared/core/vietnamese.ts';
import { daysLeft } from '../../../shared/rules/deadline.ts';
import type { DialogueHost } from '../../../shared/rules/dialogue/dialogue-clocks.ts';
import {
  conferenceOf,
  dialoguesOfYear,
  receptionDays,
  type Tally,
} from '../../../shared/rules/dialogue/year-plan.ts';
import type { Law } from '../../../shared/rules/law.ts';
import { useAccount } from '../account-context.ts';
import { leftTone, leftWords } from '../cases/case-words.ts';
import { lawInForce } from '../cases/law-in-force.ts';
import { isToConfirm } from '../cases/rule-words.ts';
import { titleText } from '../list/item-words.ts';
import { mayBegin } from '../own-kinds.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Mark } from '../parts/Mark.tsx';
import { Page } from '../parts/Page.tsx';
import { Section } from '../parts/Section.tsx';
import { paths } from '../routes.ts';
import { fullDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { DutyRow } from './DutyRow.tsx';
import { dialogueDays, meetingDays, openDuties, receiverDays } from './duties.ts';
import { isNotice, isOfThePlan, type Kept, useKept } from './use-kept.ts';
import { useToday } from './use-promises.ts';

export function Plan() {
  const { catalog, me } = useAccount();
  const { all, left } = useKept(isOfThePlan);
  const today = useToday();
  const law = lawInForce(catalog.directory.value);
  const year = today.slice(0, 4);
  const ofYear = all.filter(({ item }) => item.date.startsWith(year));
  const isOffice = mayBegin(me.value, 'reception');
  return (
    <Page
      title={t('plan.title', { year })}
      back={{ href: paths.work() }}
      actions={
        <LinkButton href={paths.newRecord('dialogue')} icon="plus">
          {t('plan.new')}
        </LinkButton>
      }
    >
      {left > 0 && (
        <p class="soft" role="status">
          {t('work.reading', { n: left })}
        </p>
      )}
      <Dialogues {...{ ofYear, law, today }} host="government" />
      {isOffice && <Dialogues {...{ ofYear, law, today }} host="party" />}
      {isOffice && <Reception {...{ all, law, today }} />}
      <Conferences {...{ all, law, today }} />
    </Page>
  );
}

interface PartProps {
  readonly law: Law;
  readonly today: string;
}

interface DialoguesProps extends PartProps {
  readonly ofYear: readonly Kept[];
  readonly host: DialogueHost;
}

/** A dialogue that is planned is a dialogue whose day is to come. */
function Dialogues({ ofYear, law, today, host }: DialoguesProps) {
  const { all: notices } = useKept(isNotice);
  const dialogues = ofYear
    .filter((one) => dialogueDays([one], host).length > 0)
    .sort((a, b) => (a.item.date < b.item.date ? -1 : 1));
  const tally = dialoguesOfYear(dialogueDays(dialogues, host), law, Number(today.slice(0, 4)), today, host);
  const duties = openDuties(dialogues, notices, law, today);
  return (
    <section class="group">
      <h2>{t(host === 'party' ? 'plan.partyDialogues' : 'plan.dialogues')}</h2>
      {tally && <TallyLine tally={tally} unit="times" />}
      <ul class="rows">
        {dialogues.map(({ item }) => (
          <li key={item.id}>
            <a class="row" href={paths.record(item.id)}>
              <span class="row-title">{titleText(item.title)}</span>
              <span class="row-meta small soft">
                {[fullDay(item.date), t(item.date > today ? 'plan.toCome' : 'plan.held')].join(' · ')}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {duties.length > 0 && (
        <>
          <h3>{t('plan.duties', { n: duties.length })}</h3>
          <ul class="rows">
            {duties.map((duty) => (
              <DutyRow key={`${duty.dialogue.item.id} ${duty.clock.duty}`} duty={duty} today={today} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Reception({ all, law, today }: PartProps & { readonly all: readonly Kept[] }) {
  const month = today.slice(0, 7);
  return (
    <section class="group">
      <h2>{t('plan.reception', { month: `${month.slice(5)}/${month.slice(0, 4)}` })}</h2>
      {(['chair', 'party-secretary'] as const).map((receiver) => {
        const tally = receptionDays(receiverDays(all, receiver), law, receiver, month, today);
        return tally && <TallyLine key={receiver} tally={tally} unit={receiver} />;
      })}
    </section>
  );
}

interface TallyLineProps {
  readonly tally: Tally;
  readonly unit: 'times' | 'chair' | 'party-secretary';
}

/** How many of how many, what is planned, and the article that asks it. */
function TallyLine({ tally: { need, have, planned, missing, rule }, unit }: TallyLineProps) {
  const isMet = have >= need;
  return (
    <div class="rows entry">
      <span class="row-state">
        <Mark
          tone={isMet ? 'done' : missing > 0 ? 'wait' : 'lead'}
          icon={isMet ? 'check' : 'calendar'}
          filled
        >
          {t(`plan.tally.${unit}`, { have, need })}
        </Mark>
        {planned > 0 && <span class="small">{t('plan.planned', { n: planned })}</span>}
        {missing > 0 && <span class="small">{t('plan.missing', { n: missing })}</span>}
      </span>
      <span class="small soft entry-text">{rule.citation}</span>
      {isToConfirm(rule) && <span class="small entry-text">{t('case.toConfirm')}</span>}
    </div>
  );
}

/** Every meeting of a village counts: the law's conference is one of them. */
function Conferences({ all, law, today }: PartProps & { readonly all: readonly Kept[] }) {
  const { catalog, me } = useAccount();
  const days = meetingDays(all);
  const { villages, ended } = catalog.directory.value;
  const isOffice = mayBegin(me.value, 'reception');
  const lines = [...villages]
    .filter(([id]) => !ended.has(id) && (isOffice || me.value.villages.includes(id)))
    .flatMap(([id, name]) => {
      const conference = conferenceOf(days.get(id) ?? [], law, today);
      return conference ? [{ id, name, conference }] : [];
    })
    .sort((a, b) => compareNames(a.name, b.name));
  const [first] = lines;
  if (!first) return null;
  return (
    <Section title={t('plan.conferences')}>
      <p class="small soft">
        {t('plan.conferencesDetail', {
          n: first.conference.rule.value,
          cite: first.conference.rule.citation,
        })}
      </p>
      <ul class="rows">
        {lines.map(({ id, name, conference: { last, due, planned } }) => (
          <li key={id} class="entry">
            <span class="entry-text strong">{name}</span>
            <span class="row-state small">
              {due === undefined ? (
                <Mark tone="wait" icon="calendar">
                  {t('plan.noMeeting')}
                </Mark>
              ) : (
                <Mark tone={leftTone(daysLeft(due, today))} icon="calendar">
                  {`${t('plan.lastMeeting', { day: fullDay(last ?? due) })} · ${leftWords(daysLeft(due, today))}`}
                </Mark>
              )}
              {planned && <span>{t('plan.nextMeeting', { day: fullDay(planned) })}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
