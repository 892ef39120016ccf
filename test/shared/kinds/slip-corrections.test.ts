// The day a slip came back, corrected: it counts by the right one, and the one first written is kept.
import { describe, expect, test } from 'vitest';
import { closedOf } from '../../../src/shared/kinds/closed-minutes.ts';
import { meetingOf, slipKey } from '../../../src/shared/kinds/meeting-of.ts';
import { slipCorrections, wrongCorrection } from '../../../src/shared/kinds/slip-corrections.ts';
import { idOf } from '../../support/bundles.ts';
import { closing } from '../../support/closings.ts';
import { judged, mine } from '../../support/judged.ts';
import { householdsNamed } from '../../support/meetings.ts';
import { keyed, minutesMade, minutesOf, rowMade } from '../../support/minutes-records.ts';

const households = householdsNamed(1, 6);
const [house = ''] = households;
const slip = slipKey(idOf('T'), house);
const item = rowMade('item', 'T', { title: 'Làm đường', voting: 'slips', slipsDeadline: '2026-11-12' });
const late = keyed('slip', slip, { given: '2026-11-10', returned: '2026-11-15' });
const right = {
  ...keyed('slip', slip, { returned: '2026-11-12' }),
  seen: 99,
  bases: { returned: [late.id] },
};
const correction = rowMade('slip-correction', 'C', {
  slip,
  was: '2026-11-15',
  returned: '2026-11-12',
  reason: 'ghi nhầm ngày',
});

describe('a corrected slip', () => {
  const before = minutesOf(minutesMade(), item, late);
  const after = minutesOf(minutesMade(), item, late, correction, right);

  test('counts by the day as it stands; what stood there before is kept', () => {
    expect(meetingOf(before, households).items[0]?.slips).toMatchObject({ returned: [], late: [house] });
    expect(meetingOf(after, households).items[0]?.slips).toMatchObject({ returned: [house] });
    expect(slipCorrections(after, idOf('T'))).toMatchObject([
      { slip, was: '2026-11-15', returned: '2026-11-12', reason: 'ghi nhầm ngày' },
    ]);
    expect(slipCorrections(after, idOf('U'))).toEqual([]);
  });

  test('is closed with what stood there before', () => {
    const closed = closedOf(minutesOf(minutesMade(), item, late, correction, right, closing('X', after)));
    expect(closed?.later).toEqual([]);
    expect(slipCorrections(closed?.bundle ?? before, idOf('T'))).toHaveLength(1);
  });

  test('is never rewritten', () => {
    expect(
      judged(['head'], minutesOf(minutesMade({ villages: [mine] }), item, correction), {
        ...correction,
        id: idOf('E'),
        set: { was: '2026-11-14' },
      }),
    ).toBe('append-only');
  });
});

test.each([
  [{ returned: '2026-11-12', reason: 'nhầm' }, undefined],
  [{ returned: '', reason: 'chưa nộp' }, undefined],
  [{ returned: '2026-11-15', reason: 'nhầm' }, 'same'],
  [{ returned: '2026-11-09', reason: 'nhầm' }, 'before-given'],
  [{ returned: '2026-11-24', reason: 'nhầm' }, 'to-come'],
  [{ returned: '2026-11-12', reason: ' ' }, 'no-reason'],
] as const)('%j is %s', (written, wrong) => {
  const stood = { given: '2026-11-10', was: '2026-11-15' };
  expect(wrongCorrection(stood, written, '2026-11-23')).toBe(wrong);
});
