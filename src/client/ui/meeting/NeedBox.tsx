// What a vote takes, said before it is held: pass mark with its denominator, and how many must be there.
import type { Meeting } from '../../../shared/kinds/meeting-of.ts';
import type { ItemFacts } from '../../../shared/rules/meeting/meeting-types.ts';
import type { Result } from '../../../shared/rules/meeting/result-types.ts';
import { Notice } from '../parts/Notice.tsx';
import { t } from '../text/t.ts';
import { Cited } from './Cited.tsx';
import { needWords } from './result-words.ts';

interface NeedBoxProps {
  readonly item: ItemFacts;
  readonly result: Result;
  readonly meeting: Meeting;
}

export function NeedBox({ item, result: { mark, quorum }, meeting: { roll, differs } }: NeedBoxProps) {
  if (!mark) return <Notice kind="warn">{t('vote.noLaw')}</Notice>;
  const households = differs.find(({ field }) => field === 'households');
  const people = differs.find(({ field }) => field === 'attendeesCount');
  return (
    <section class="need" aria-label={t('vote.needTitle')}>
      <p class="need-words">{needWords(mark)}</p>
      {(item.matter === 'elect-head' || (item.seats ?? 1) > 1) && <p class="small">{t('vote.needEach')}</p>}
      <Cited row={mark.row}>{t('vote.cited')}</Cited>
      {quorum && (
        <Cited row={quorum.row}>
          {quorum.missing > 0
            ? t('vote.quorumMissing', {
                need: quorum.need,
                of: roll.households,
                have: quorum.have,
                n: quorum.missing,
              })
            : t('vote.quorumThere', { need: quorum.need, of: roll.households, have: quorum.have })}
        </Cited>
      )}
      {mark.base === 'attendees' && mark.of === 0 && <p class="small">{t('vote.attendeesFirst')}</p>}
      {people && mark.base === 'attendees' && (
        <p class="small">
          {t('vote.attendeesDiffer', {
            written: people.written,
            counted: people.counted,
            of: roll.attendees,
          })}
        </p>
      )}
      {mark.base === 'households' && roll.households === 0 && (
        <p class="small">{t('vote.householdsFirst')}</p>
      )}
      {households && mark.base === 'households' && (
        <p class="small">
          {t('vote.householdsDiffer', {
            written: households.written,
            counted: households.counted,
            of: roll.households,
          })}
        </p>
      )}
    </section>
  );
}
