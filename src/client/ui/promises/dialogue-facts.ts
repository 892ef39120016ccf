// A dialogue's record as its limits see it: the days written down, and what postings and notices say.
import { type Bundle, rowsOf } from '../../../shared/core/bundle.ts';
import { type Day, isDay } from '../../../shared/rules/days.ts';
import type { DialogueFacts, DialogueHost } from '../../../shared/rules/dialogue/dialogue-clocks.ts';
import { noticedOn } from '../notices/noticed-on.ts';
import type { Kept } from './use-kept.ts';

/** @param notices all that are there: an invitation tells the people, a result sent to its villages publishes it */
export const dialogueFactsOf = (bundle: Bundle, notices: readonly Kept[]): DialogueFacts => {
  const { kind, values } = bundle.root;
  const result = noticedOn(bundle, notices, 'result');
  return {
    day: dayIn(values.date),
    by: kind === 'dialogue' ? hosts[String(values.form ?? 'dialogue')] : undefined,
    noticed: dayIn(values.noticeDate) ?? noticedOn(bundle, notices, 'invitation'),
    published: dayIn(values.resultNoticeDate) ?? result,
    posted: dayIn(values.resultPosted) ?? postedOn(bundle),
    sent: dayIn(values.resultSent) ?? result,
  };
};

const hosts: { readonly [form: string]: DialogueHost } = {
  dialogue: 'government',
  'party-dialogue': 'party',
};

const dayIn = (value: unknown): Day | undefined => (isDay(value) ? value : undefined);

/** The first day its result hung somewhere. */
const postedOn = (bundle: Bundle): Day | undefined =>
  rowsOf(bundle, 'posting')
    .filter(({ redacted, values }) => !redacted && values.what === 'result' && isDay(values.from))
    .map(({ values }) => String(values.from))
    .sort()[0];
