// How large a meeting may be and still be closed, and sent in one change.
import { expect, test } from 'vitest';
import { naturalId } from '../../../src/shared/core/ids.ts';
import { readSnapshot, snapshotOf } from '../../../src/shared/kinds/closed-snapshot.ts';
import { slipKey } from '../../../src/shared/kinds/meeting-of.ts';
import { longestSnapshot } from '../../../src/shared/kinds/meeting-rows.ts';
import { maxChangeChars } from '../../../src/shared/protocol/change-schema.ts';
import { shippedLaw } from '../../support/meetings.ts';
import { minutesMade, minutesOf, root, rowMade } from '../../support/minutes-records.ts';

const digest = '0'.repeat(51);
const idFrom = (letter: string, n: number) => `${letter}${String(n).padStart(15, '0')}`;

const lengthOf = (households: number, files: number, bySlips = 0) => {
  const ids = Array.from({ length: households }, (_, at) => idFrom('H', at));
  const bundle = minutesOf(
    minutesMade({ subject: 'Làm đường' }),
    rowMade('item', 'T', { title: 'Đóng góp làm đường', discussion: 'Bà con bàn. '.repeat(300) }),
    ...ids.map((id, at) => ({
      ...rowMade('attendance', `A${at}`, { presence: 'present', name: 'Lò Văn Thí Dụ' }),
      record: naturalId(root, 'attendance', id),
    })),
    ...Array.from({ length: bySlips }, (_, at) => idFrom('S', at)).flatMap((item) =>
      ids.map((id, at) => ({
        ...rowMade('slip', `L${item.slice(-3)}${at}`, {
          given: '2026-11-24',
          returned: `2026-11-2${4 + (at % 5)}`,
        }),
        record: naturalId(root, 'slip', slipKey(item, id)),
      })),
    ),
    ...Array.from({ length: files }, (_, at) =>
      rowMade('attachment', `F${at}`, {
        what: 'photo',
        file: digest,
        thumb: digest,
        format: 'jpeg',
        bytes: 200_000,
      }),
    ),
  );
  const text = snapshotOf(bundle, {
    commune: 'xã Búng Lao',
    villages: [{ id: idFrom('V', 1), name: 'bản Co Nghịu' }],
    households: ids.map((id, number) => ({ id, name: 'Lò Văn Thí Dụ', number })),
    law: shippedLaw,
  });
  const slips = readSnapshot(text)?.rows.filter(({ kind }) => kind === 'slip');
  expect(slips).toHaveLength(households * bySlips);
  return { text: text.length, sent: JSON.stringify(text).length };
};

test('300 households with 40 files fit well, 600 still do; a change can carry the longest text', () => {
  const usual = lengthOf(300, 40);
  const large = lengthOf(600, 40);
  console.info(usual, large);
  expect(usual.text).toBeLessThan(longestSnapshot / 1.5);
  expect(large.text).toBeLessThan(longestSnapshot);
  expect(large.sent).toBeLessThan(maxChangeChars - 1_000);
  // Of the characters a text is made of, at most so many are doubled by quoting it.
  expect((large.sent / large.text) * longestSnapshot).toBeLessThan(maxChangeChars - 1_000);
});

test('300 households that voted on four items by slips, with 40 files, fit too', () => {
  const bySlips = lengthOf(300, 40, 4);
  console.info(bySlips);
  expect(bySlips.text).toBeLessThan(longestSnapshot / 1.5);
  expect(bySlips.sent).toBeLessThan(maxChangeChars - 1_000);
});
