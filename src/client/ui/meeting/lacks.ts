// What is still missing from minutes that are about to be closed: said, never a wall.
import type { Bundle } from '../../../shared/core/bundle.ts';
import { missingFields } from '../../../shared/kinds/define-kind.ts';
import { minutes } from '../../../shared/kinds/minutes.ts';
import { fieldLabel } from '../field-texts.ts';
import { t } from '../text/t.ts';
import { barredCounters } from './counters.ts';
import { signersOf } from './signers.ts';
import type { ShownMeeting } from './use-meeting.ts';
import { standingRows } from './use-writing.ts';
import { wordsIn } from './values-in.ts';

/** In the order in which they are seen to. */
export const lacksOf = (bundle: Bundle, shown: ShownMeeting): readonly string[] => {
  const { values } = bundle.root;
  const fields = missingFields(minutes, bundle.root).map((name) => fieldLabel('minutes', name));
  const items = standingRows(bundle, 'item');
  const unsigned = signersOf(bundle).filter(({ signed }) => signed === 'no').length;
  return [
    ...(fields.length > 0
      ? [t('close.lack.fields', { what: fields.join(', ').toLocaleLowerCase('vi') })]
      : []),
    ...(items.length === 0 ? [t('close.lack.items')] : []),
    ...items.flatMap((row) => lacksOfItem(wordsIn(row.values, 'title'), row, shown)),
    ...(wordsIn(values, 'end') === '' ? [t('close.lack.end')] : []),
    ...(values.readBack === true ? [] : [t('close.lack.readBack')]),
    ...(unsigned > 0 ? [t('close.lack.signed', { n: unsigned })] : []),
  ];
};

const lacksOfItem = (
  title: string,
  { id, values }: ReturnType<typeof standingRows>[number],
  shown: ShownMeeting,
): readonly string[] => {
  const item = shown.meeting.items.find((one) => one.id === id);
  if (!item || typeof values.matter !== 'string') return [];
  const result = shown.resultOf(item);
  if (!result.isVoted) return [];
  const barred = barredCounters(shown.bundle, item, shown.entries).flatMap(({ as, name }) =>
    as === 'candidate' ? [name] : [],
  );
  const isUndecided = result.state === 'passed' && wordsIn(values, 'decision') === '';
  return [
    ...(barred.length > 0 ? [t('close.lack.team', { title, names: barred.join(', ') })] : []),
    ...(result.state === 'wrong' ? [t('close.lack.wrong', { title })] : []),
    ...(result.state === 'unfinished' ? [t('close.lack.unfinished', { title })] : []),
    ...(isUndecided ? [t('close.lack.decision', { title })] : []),
  ];
};
