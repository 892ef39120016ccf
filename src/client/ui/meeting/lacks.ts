// What is still missing from minutes that are about to be closed: said, never a wall.
import {
  type Bundle,
  fieldsWithOthers,
  headsOf,
  isDeleted,
  type RecordState,
} from '../../../shared/core/bundle.ts';
import { isClosedField, isOfMeeting } from '../../../shared/kinds/closed-snapshot.ts';
import { missingFields } from '../../../shared/kinds/define-kind.ts';
import { minutes } from '../../../shared/kinds/minutes.ts';
import { isElection } from '../../../shared/rules/meeting/counters.ts';
import { fieldLabel } from '../field-texts.ts';
import { rowName } from '../record/row-name.ts';
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
    ...versionsIn(bundle).map((what) => t('close.lack.versions', { what })),
    ...items.flatMap((row) => lacksOfItem(wordsIn(row.values, 'title'), row, shown)),
    ...(wordsIn(values, 'end') === '' ? [t('close.lack.end')] : []),
    ...(values.readBack === true ? [] : [t('close.lack.readBack')]),
    ...(isChangedSinceSigned(bundle) ? [t('close.lack.changed')] : []),
    ...(unsigned > 0 ? [t('close.lack.signed', { n: unsigned })] : []),
  ];
};

const lacksOfItem = (
  title: string,
  { id, values }: ReturnType<typeof standingRows>[number],
  shown: ShownMeeting,
): readonly string[] => {
  const item = shown.meeting.items.find((one) => one.id === id);
  const result = item && shown.resultOf(item);
  if (!item || !result?.isVoted) return [];
  if (typeof values.matter !== 'string') return [t('close.lack.matter', { title })];
  const barred = barredCounters(shown.bundle, item, shown.entries).flatMap(({ as, name }) =>
    as === 'candidate' ? [name] : [],
  );
  // Who was elected is the decision of an election.
  const isUndecided =
    result.state === 'passed' && !isElection(item.matter) && wordsIn(values, 'decision') === '';
  return [
    ...(barred.length > 0 ? [t('close.lack.team', { title, names: barred.join(', ') })] : []),
    ...(result.state === 'wrong' ? [t('close.lack.wrong', { title })] : []),
    ...(result.state === 'unfinished' ? [t('close.lack.unfinished', { title })] : []),
    ...(isUndecided ? [t('close.lack.decision', { title })] : []),
  ];
};

/** Where phones wrote different words or numbers and nobody has chosen: 'Làm đường · Đồng ý'. */
const versionsIn = (bundle: Bundle): readonly string[] => {
  const found = statesOfMeeting(bundle).flatMap((state) =>
    fieldsWithOthers(state)
      .filter((field) => isClosedField(state.kind, field))
      .map((field) => [rowName(bundle, state), fieldLabel(state.kind, field)].filter(Boolean).join(' · ')),
  );
  return [...new Set(found)];
};

/** Written down while people sign. */
const whileSigning = new Set(['end', 'readBack', 'agreed', 'chair', 'secretary', 'frontHead', 'witnesses']);

/** Whether somebody signed words or numbers that are not those of now; by the clocks of the phones. */
const isChangedSinceSigned = (bundle: Bundle): boolean => {
  const signed = standingRows(bundle, 'attachment').filter(({ values }) => values.what === 'signature');
  if (signed.length === 0) return false;
  const first = Math.min(...signed.map(({ at }) => at));
  return statesOfMeeting(bundle).some(
    (state) =>
      (state !== bundle.root && state.at > first) ||
      Object.keys(state.heads ?? {}).some(
        (field) =>
          isClosedField(state.kind, field) &&
          !whileSigning.has(field) &&
          headsOf(state, field).some(({ at }) => at > first),
      ),
  );
};

/** The minutes and their rows, without files and what follows the meeting. */
const statesOfMeeting = (bundle: Bundle): readonly RecordState[] => [
  bundle.root,
  ...Object.values(bundle.rows).filter(
    (row) => row.kind !== 'attachment' && !row.redacted && !isDeleted(row) && isOfMeeting(row, bundle),
  ),
];
