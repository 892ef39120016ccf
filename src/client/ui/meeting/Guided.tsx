// What the law asks before a vote and after it: each step with its limit, how that is counted, and whether it was done.
import { naturalId } from '../../../shared/core/ids.ts';
import { lastDayOf } from '../../../shared/kinds/meeting-days.ts';
import { prepFactsOf, prepKey } from '../../../shared/kinds/meeting-preparation.ts';
import { minutes } from '../../../shared/kinds/minutes.ts';
import type { ItemFacts, Matter } from '../../../shared/rules/meeting/meeting-types.ts';
import {
  clockState,
  effectiveFrom,
  freezeOf,
  type MeetingClock,
  needsRecognition,
  type PrepStep,
  prepOf,
} from '../../../shared/rules/meeting/preparation.ts';
import type { Result } from '../../../shared/rules/meeting/result-types.ts';
import { fieldLabel, optionLabel } from '../field-texts.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { DateField } from '../form/DateField.tsx';
import { Mark, type Tone } from '../parts/Mark.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Section } from '../parts/Section.tsx';
import { useWording } from '../record/use-record.ts';
import { fullDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { citedWords } from './Cited.tsx';
import { clockArithmetic } from './clock-words.ts';
import { LineField } from './LineField.tsx';
import type { ShownMeeting } from './use-meeting.ts';
import type { Writing } from './use-writing.ts';
import { wordsIn } from './values-in.ts';

interface GuidedProps {
  readonly writing: Writing;
  readonly item: ItemFacts;
  readonly result: Result;
  readonly shown: ShownMeeting;
}

export function Guided({ writing, item, result, shown }: GuidedProps) {
  const { law, today, isOver } = shown;
  const facts = prepFactsOf(writing.bundle, item, result.state);
  const clocks = prepOf(facts, law);
  const before = clocks.filter(({ direction }) => direction === 'before');
  const after = clocks.filter(({ direction }) => direction === 'after');
  const open = before.filter((clock) => ['open', 'overdue'].includes(clockState(clock, today))).length;
  const list = (some: readonly MeetingClock[]) => (
    <ul class="rows" hidden={some.length === 0}>
      {some.map((clock) => (
        <li key={clock.step} class="entry">
          <Clock {...{ clock, writing, item, today }} />
        </li>
      ))}
    </ul>
  );
  const plain = (when: 'before' | 'after') =>
    plainSteps[when][item.matter]
      // Posted again only after somebody complained.
      ?.filter((step) => step !== 'poverty-posted-again' || facts.done['poverty-complaint'] !== undefined)
      .map((step) => <PlainStep key={step} {...{ step, writing, today }} done={facts.done[step] ?? ''} />);
  return (
    <>
      {isOver && !result.isVoted && (
        <Notice title={t('prep.notVoted')}>
          <p>{t('prep.notVotedDetail', { day: fullDay(lastDayOf(shown.bundle) ?? item.day) })}</p>
        </Notice>
      )}
      {before.length > 0 && (result.isVoted || !isOver) && (
        <Section
          title={t('prep.before')}
          {...(open > 0 ? { todo: t('prep.open', { n: open }) } : { summary: t('prep.allDone') })}
        >
          {list(before)}
          {plain('before')}
        </Section>
      )}
      {(after.length > 0 || plainSteps.after[item.matter]) && (
        <section class="group">
          <h2>{t('prep.after')}</h2>
          {list(after)}
          {plain('after')}
        </section>
      )}
      {result.state === 'passed' && <Recognition {...{ writing, item, result }} />}
    </>
  );
}

/** Said before anything else of an election that is still to be held; afterwards it is too late to ask. */
export function Freeze({ item, shown }: Pick<GuidedProps, 'item' | 'shown'>) {
  const freeze = shown.isOver ? undefined : freezeOf(item.matter, shown.law, item.day);
  if (!freeze) return null;
  return (
    <Notice kind="warn" title={t('prep.freeze')}>
      <p>{t('prep.freezeDetail')}</p>
      <p class="small">{citedWords(freeze)}</p>
    </Notice>
  );
}

interface ClockProps {
  readonly clock: MeetingClock;
  readonly writing: Writing;
  readonly item: ItemFacts;
  readonly today: string;
}

/** Kept in the item itself, or as a posting; everything else is a line of the preparation. */
const itemSteps: readonly PrepStep[] = ['sent', 'recognised'];

function Clock({ clock, writing, item, today }: ClockProps) {
  const { step, counted, done } = clock;
  const { tone, words } = standing(clock, today);
  const root = writing.bundle.root.id;
  const isOfItem = itemSteps.includes(step);
  const isRecognised = step === 'recognised';
  const write = (day: string) =>
    isOfItem
      ? writing.write(item.id, { [step]: day === '' ? null : day })
      : writing.write(naturalId(root, 'preparation', prepKey(step, item.id)), {
          date: day === '' ? null : day,
        });
  return (
    <>
      <span class="entry-text">{t(`prep.step.${step}`)}</span>
      <span class="row-state small">
        <Mark tone={tone} icon={tone === 'done' ? 'check' : tone === 'late' ? 'alert' : 'clock'}>
          {words}
        </Mark>
      </span>
      <span class="small soft entry-text">{clockArithmetic(clock)}</span>
      {counted.provisional && <span class="small soft">{t('prep.provisional')}</span>}
      {!isRecognised && (
        <Section title={done === undefined ? t('prep.writeDay') : t('prep.changeDay')}>
          <DateField label={t('prep.day')} value={done ?? ''} onChange={write} today={today} />
        </Section>
      )}
    </>
  );
}

const standing = (clock: MeetingClock, today: string): { readonly tone: Tone; readonly words: string } => {
  const { counted, done = '' } = clock;
  const due = fullDay(counted.due);
  switch (clockState(clock, today)) {
    case 'done':
      return { tone: 'done', words: t('prep.done', { day: fullDay(done) }) };
    case 'done-late':
      return { tone: 'late', words: t('prep.doneLate', { day: fullDay(done), due }) };
    case 'early':
      return { tone: 'late', words: t('prep.early', { day: fullDay(done), due }) };
    case 'overdue':
      return { tone: 'late', words: t('prep.overdue', { due }) };
    case 'open':
      return { tone: 'wait', words: t(clock.atEnd === 'may-come-down' ? 'prep.hangs' : 'prep.due', { due }) };
  }
};

/** Steps without a limit of their own: only their day is written down, and what follows is counted from it. */
const plainSteps: {
  readonly [when in 'before' | 'after']: { readonly [matter in Matter]?: readonly PrepStep[] };
} = {
  before: { 'elect-head': ['candidates'], poverty: ['survey'] },
  after: { poverty: ['poverty-posted', 'poverty-complaint', 'poverty-posted-again'] },
};

interface PlainStepProps {
  readonly step: PrepStep;
  readonly done: string;
  readonly writing: Writing;
  readonly today: string;
}

function PlainStep({ step, done, writing, today }: PlainStepProps) {
  const row = naturalId(writing.bundle.root.id, 'preparation', step);
  return (
    <Section title={t(`prep.step.${step}`)} {...(done !== '' && { summary: fullDay(done) })}>
      <DateField
        label={t('prep.day')}
        value={done}
        onChange={(day) => writing.write(row, { date: day === '' ? null : day })}
        today={today}
      />
    </Section>
  );
}

const answerField = minutes.rows.item?.fields.recognition;
const answers = answerField?.type === 'choice' ? answerField.options : [];

/** The commune's answer, and from when the decision holds. */
function Recognition({ writing, item, result }: Pick<GuidedProps, 'writing' | 'item' | 'result'>) {
  const { today } = useWording();
  const values = writing.bundle.rows[item.id]?.values ?? {};
  const isAsked = needsRecognition(item.matter);
  const give = (field: string) => (value: string) =>
    writing.write(item.id, { [field]: value === '' ? null : value });
  const recognised = values.recognition === 'refused' ? '' : wordsIn(values, 'recognised');
  const effective = wordsIn(values, 'effective');
  const from = effectiveFrom(item.matter, {
    decided: prepFactsOf(writing.bundle, item, result.state).decided ?? item.day,
    ...(effective !== '' && { effective }),
    ...(recognised !== '' && { recognised }),
  });
  return (
    <>
      {isAsked && wordsIn(values, 'sent') !== '' && (
        <section class="card" aria-label={t('prep.recognition')}>
          <h2>{t('prep.recognition')}</h2>
          <ChoiceField
            label={fieldLabel('item', 'recognition')}
            options={answers.map((value) => ({
              value,
              label: answerField ? optionLabel('item', 'recognition', answerField, value) : value,
            }))}
            value={wordsIn(values, 'recognition') || null}
            onChange={(chosen) => writing.write(item.id, { recognition: chosen })}
          />
          <DateField
            label={fieldLabel('item', 'recognised')}
            value={wordsIn(values, 'recognised')}
            onChange={give('recognised')}
            today={today}
          />
          <LineField
            label={fieldLabel('item', 'recognitionNumber')}
            value={wordsIn(values, 'recognitionNumber')}
            onChange={give('recognitionNumber')}
          />
        </section>
      )}
      <p>
        {values.recognition === 'refused'
          ? t('prep.refused')
          : from === undefined
            ? t('prep.effectWaits')
            : t('prep.effect', { day: fullDay(from) })}
      </p>
    </>
  );
}
