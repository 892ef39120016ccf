// How a posting stands, in words; and what a new one is called and where it hangs, as the record holds it.
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import type { Posting } from '../../../shared/rules/posting.ts';
import type { PostingDuty } from '../../../shared/rules/posting-duties.ts';
import type { IconName } from '../parts/icon-paths.ts';
import type { Tone } from '../parts/Mark.tsx';
import type { Labels } from '../print/form-words.ts';
import { fullDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';

export type PostingWords = { readonly tone: Tone; readonly icon: IconName; readonly words: string };

/** @param taken the day it came down */
export const postingWords = (
  { state, until, left = 0, hung = 0, short = 0 }: Posting,
  taken: string,
): PostingWords => {
  switch (state) {
    case 'planned':
      return { tone: 'still', icon: 'clock', words: t('postings.planned') };
    case 'hanging':
      return {
        tone: 'wait',
        icon: 'clock',
        words: left === 0 ? t('postings.lastDay') : t('postings.hanging', { n: left }),
      };
    case 'may-come-down':
      return until === undefined
        ? { tone: 'lead', icon: 'clock', words: t('postings.noRule', { n: hung }) }
        : { tone: 'done', icon: 'check', words: t('postings.mayComeDown') };
    case 'taken':
      return { tone: 'done', icon: 'check', words: t('postings.taken', { day: fullDay(taken), n: hung }) };
    case 'taken-early':
      return {
        tone: 'late',
        icon: 'alert',
        words: t('postings.takenEarly', { day: fullDay(taken), n: short }),
      };
  }
};

/** The record's own words are Vietnamese whatever the app speaks: they stand on the proof. */
export const newPosting = (
  { what, item }: PostingDuty,
  { root, rows }: Bundle,
  labels: Labels,
  thon: string,
): Values => {
  const about = (item === undefined ? undefined : rows[item]?.values.title) ?? root.values.subject;
  const label = labels.option('posting', 'what', undefined, what);
  return {
    what,
    title: typeof about === 'string' && about !== '' ? `${label}: ${about}`.slice(0, 300) : label,
    places: root.kind === 'minutes' ? `Nhà văn hoá, điểm sinh hoạt cộng đồng của ${thon}` : 'Trụ sở UBND xã',
    ...(item !== undefined && { item }),
  };
};
