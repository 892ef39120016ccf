// On a dialogue's page: its limits with their arithmetic and article, its promises, the notices made of it.
import { daysLeft } from '../../../shared/rules/deadline.ts';
import {
  type DialogueClock,
  dialogueClocks,
  dutyState,
} from '../../../shared/rules/dialogue/dialogue-clocks.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { arithmeticWords, triggerWord } from '../cases/arithmetic.ts';
import { leftTone, leftWords } from '../cases/case-words.ts';
import { lawInForce } from '../cases/law-in-force.ts';
import { isToConfirm } from '../cases/rule-words.ts';
import { text } from '../kind-texts.ts';
import { MakeNotice } from '../notices/MakeNotice.tsx';
import { noticeOfInvitation, noticeOfResult } from '../notices/make-notice.ts';
import { Mark } from '../parts/Mark.tsx';
import { fullDay } from '../text/format-date.ts';
import { language, t } from '../text/t.ts';
import { dialogueFactsOf } from './dialogue-facts.ts';
import { PromiseRow } from './PromiseRow.tsx';
import { listed } from './promise-list.ts';
import { isNotice, useKept } from './use-kept.ts';
import { useToday } from './use-promises.ts';

interface DialoguePartProps {
  readonly view: RecordView;
  readonly mayWrite: boolean;
}

export function DialoguePart({ view }: DialoguePartProps) {
  const { catalog } = useAccount();
  const today = useToday();
  const { bundle } = view;
  const { all: notices } = useKept(isNotice);
  const law = lawInForce(catalog.directory.value);
  const clocks = dialogueClocks(dialogueFactsOf(bundle, notices), law);
  const { date } = bundle.root.values;
  const isToCome = typeof date === 'string' && date > today;
  const item = catalog.items.value.find(({ id }) => id === bundle.root.id);
  const promises = item ? listed([{ item, bundle }], today).filter(({ promise }) => promise.promised) : [];
  return (
    <>
      {clocks.length > 0 && (
        <section class="group">
          <h2>{t('case.clocks')}</h2>
          <ul class="rows">
            {clocks.map((clock) => (
              <li key={clock.duty} class="entry">
                <DutyClock clock={clock} today={today} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {promises.length > 0 && (
        <section class="group">
          <h2>{t('promise.many', { n: promises.length })}</h2>
          <ul class="rows">
            {promises.map((one) => (
              <PromiseRow key={one.row.id} one={one} />
            ))}
          </ul>
        </section>
      )}
      <div class="buttons">
        {isToCome ? (
          <MakeNotice values={(day) => noticeOfInvitation(bundle, day)}>
            {t('notice.makeInvitation')}
          </MakeNotice>
        ) : (
          <MakeNotice values={(day) => noticeOfResult(bundle, day)}>{t('notice.makeResult')}</MakeNotice>
        )}
      </div>
    </>
  );
}

interface DutyClockProps {
  readonly clock: DialogueClock;
  readonly today: string;
}

export function DutyClock({ clock, today }: DutyClockProps) {
  const { duty, rule, due, done } = clock;
  const state = dutyState(clock, today);
  const left = daysLeft(due, today);
  const end =
    done !== undefined
      ? state === 'late'
        ? t('case.doneLate', { day: fullDay(done), n: daysLeft(done, due) })
        : t('case.doneOn', { day: fullDay(done) })
      : `${leftWords(left)} · ${t('case.due', { day: fullDay(due) })}`;
  const tone = done !== undefined ? (state === 'late' ? 'still' : 'done') : leftTone(left);
  return (
    <>
      <span class="entry-text">{text(`dialogue.duty.${duty}`)}</span>
      <span class="row-state small">
        <Mark tone={tone} icon={done ? 'check' : left < 0 ? 'alert' : 'clock'} filled={!done && left <= 0}>
          {end}
        </Mark>
      </span>
      <span class="small soft entry-text">{dutyArithmetic(clock)}</span>
      {isToConfirm(rule) && <span class="small entry-text">{t('case.toConfirm')}</span>}
    </>
  );
}

/** What is counted backwards in words of its own: 'đối thoại 20/10 − 7 ngày → 13/10/2026, Điều 43 …'. */
export const dutyArithmetic = ({ counted, rule, trigger, due }: DialogueClock): string =>
  counted
    ? arithmeticWords(counted, triggerWord(rule.trigger, language()), rule.citation, language())
    : t('dialogue.before', {
        day: fullDay(trigger).slice(0, 5),
        n: rule.value,
        due: fullDay(due),
        cite: rule.citation,
      });
