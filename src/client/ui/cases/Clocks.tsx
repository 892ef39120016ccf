// The time limits of a case: what is due, when, how that was counted and by which article.
import { type Clock, isDuty, isOpen } from '../../../shared/rules/case/clock-types.ts';
import type { Day } from '../../../shared/rules/days.ts';
import { daysLeft } from '../../../shared/rules/deadline.ts';
import { text } from '../kind-texts.ts';
import { Mark } from '../parts/Mark.tsx';
import { Section } from '../parts/Section.tsx';
import { fullDay } from '../text/format-date.ts';
import { language, t } from '../text/t.ts';
import { arithmeticWords, triggerWord } from './arithmetic.ts';
import { leftTone, leftWords } from './case-words.ts';
import { isToConfirm, ruleName } from './rule-words.ts';

interface ClocksProps {
  readonly clocks: readonly Clock[];
  readonly today: Day;
}

/** The nearest first; those that are met or have ceased to matter are folded away. */
export function Clocks({ clocks, today }: ClocksProps) {
  const open = clocks.filter(isOpen).sort((a, b) => (a.counted.due < b.counted.due ? -1 : 1));
  const over = clocks.filter((clock) => !isOpen(clock));
  if (clocks.length === 0) return null;
  return (
    <section class="group">
      <h2>{t('case.clocks')}</h2>
      {open.length === 0 && <p class="soft">{t('case.noClocks')}</p>}
      <ul class="rows">
        {open.map((clock) => (
          <li key={`${clock.rule.rule} ${clock.trigger}`} class="entry">
            <OpenClock clock={clock} today={today} />
          </li>
        ))}
      </ul>
      {over.length > 0 && (
        <Section title={t('case.clocksDone', { n: over.length })}>
          <ul class="rows">
            {over.map((clock) => (
              <li key={`${clock.rule.rule} ${clock.trigger}`} class="entry">
                <span class="entry-text">{ruleName(clock.rule.rule)}</span>
                <span class="small soft">{overWords(clock)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </section>
  );
}

export function OpenClock({ clock, today }: { readonly clock: Clock; readonly today: Day }) {
  const { rule, counted, stricter } = clock;
  const left = daysLeft(counted.due, today);
  return (
    <>
      <span class="entry-text">{ruleName(rule.rule)}</span>
      <span class="row-state small">
        {counted.stands ? (
          <Mark tone="still" icon="clock">
            {t('case.stands', { day: fullDay(counted.stands.since), n: counted.stands.left })}
          </Mark>
        ) : (
          <Mark
            tone={toneOf(clock, left)}
            icon={isBreach(clock, left) ? 'alert' : 'clock'}
            filled={left <= 0}
          >
            {`${endWords(clock, left)} · ${t('case.due', { day: fullDay(counted.due) })}`}
          </Mark>
        )}
      </span>
      <span class="small soft entry-text">{arithmeticOf(clock)}</span>
      {stricter && stricter.due < counted.due && (
        <span class="small entry-text">{t('case.stricter', { day: fullDay(stricter.due) })}</span>
      )}
      <span class="small entry-text">{atEndWords(clock, left)}</span>
      {isToConfirm(rule) && <span class="small entry-text">{t('case.toConfirm')}</span>}
    </>
  );
}

const isBreach = (clock: Clock, left: number): boolean => left < 0 && isDuty(clock);

const toneOf = (clock: Clock, left: number) =>
  left < 0 && !isBreach(clock, left) ? 'still' : leftTone(left);

/** What its end means, once that has come. */
const endWords = (clock: Clock, left: number): string =>
  left < 0 && !isDuty(clock) ? text(`case.end.${clock.atEnd}`) : leftWords(left);

/** What follows from its end, before it and after; a limit that stands still has no end in sight. */
const atEndWords = ({ atEnd, counted }: Clock, left: number): string =>
  text(`case.${left < 0 && !counted.stands ? 'pastEnd' : 'atEnd'}.${atEnd}`);

export const arithmeticOf = ({ counted, rule }: Clock): string =>
  arithmeticWords(counted, triggerWord(rule.trigger, language()), rule.citation, language());

const overWords = ({ done, ended, counted }: Clock): string => {
  if (done === undefined) return ended === undefined ? '' : t('case.ended', { day: fullDay(ended) });
  const late = -daysLeft(counted.due, done);
  return late > 0
    ? t('case.doneLate', { day: fullDay(done), n: late })
    : t('case.doneOn', { day: fullDay(done) });
};
