// A meeting that was closed, and what came after: a vote written over, a tick of a second phone, taken up in part. Invented.
import type { Bundle, RecordState } from '../../src/shared/core/bundle.ts';
import { readSnapshot, snapshotOf } from '../../src/shared/kinds/closed-snapshot.ts';
import type { Values } from '../../src/shared/kinds/define-kind.ts';
import { laterOf, laterText } from '../../src/shared/kinds/later-minutes.ts';
import { lawOf } from '../../src/shared/rules/law.ts';
import { idOf } from './bundles.ts';
import { shortHashOf } from './closings.ts';
import { household } from './printed-households.ts';
import { eightySeven, failedMeeting } from './printed-meetings.ts';

const snapshot = snapshotOf(failedMeeting, {
  commune: 'Xã Búng Lao',
  villages: [{ id: idOf('VA'), name: 'Bản Xuân Tre' }],
  households: [...eightySeven].map(([id, one]) => ({ id, ...one })),
  law: lawOf([]),
});
export const closedHash = shortHashOf(snapshot);

const row = (id: string, kind: string, values: Values, at = 90): RecordState =>
  ({ ...failedMeeting.root, id: idOf(id), kind, values, at, last: { [idOf(id)]: at } }) as RecordState;

const changed = (bundle: Bundle, id: string, values: Values): Bundle => {
  const before = bundle.rows[id];
  if (!before) throw new Error('no row');
  return {
    ...bundle,
    rows: { ...bundle.rows, [id]: { ...before, values: { ...before.values, ...values } } },
  };
};

const withRow = (bundle: Bundle, one: RecordState): Bundle => ({
  ...bundle,
  rows: { ...bundle.rows, [one.id]: one },
});

export const closedMeeting: Bundle = withRow(
  failedMeeting,
  row('C1', 'closing', { date: '2026-11-20', at: '10:50', snapshot, hash: closedHash }),
);

/** Somebody writes 58 over the 57, and a phone that was away brings one more household. */
const ticked = changed(
  changed(closedMeeting, idOf('I1'), { votesFor: 58 }),
  `${idOf('R')}.attendance.${household(61)}`,
  { presence: 'present' },
);

const known = readSnapshot(snapshot);
if (!known) throw new Error('no snapshot');
const later = laterOf(known, ticked);

/** The tick is taken up, the vote is not. */
export const amendedMeeting: Bundle = withRow(
  ticked,
  row(
    'A1',
    'addendum',
    {
      date: '2026-11-21',
      text: 'Hộ ông Tòng Văn Lả có mặt, máy thứ hai gửi về sau khi chốt',
      differs: laterText(later.filter(({ kind }) => kind === 'attendance')),
      adopted: 'ABCDEFGHJK',
    },
    95,
  ),
);
