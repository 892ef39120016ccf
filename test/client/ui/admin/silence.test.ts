// Which devices the office is told of first, and in which words.
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Device,
  inOrder,
  isSilent,
  oldUnsentDays,
  reportWords,
  silentAfterDays,
} from '../../../../src/client/ui/admin/silence.ts';
import { chooseLanguage, loadTexts } from '../../../../src/client/ui/text/t.ts';

beforeAll(loadTexts);

const now = Date.parse('2026-11-23T15:00+07:00');
const daysAgo = (days: number) => now - days * 86_400_000;
const device = (more: Partial<Device> = {}): Device => ({
  enrolment: 'E',
  from: 'K1',
  person: 'P',
  device: '',
  app: '1',
  enrolledAt: daysAgo(100),
  lastSeenAt: now,
  unsent: 0,
  cursor: 1,
  quarantined: 0,
  ...more,
});

describe('a device is silent', () => {
  test('when it was not heard of for a week, or never since it was enrolled', () => {
    expect(isSilent(device({ lastSeenAt: daysAgo(silentAfterDays) }), now)).toBe(true);
    expect(isSilent(device({ lastSeenAt: daysAgo(silentAfterDays) + 1 }), now)).toBe(false);
    const { lastSeenAt: _, ...never } = device({ enrolledAt: daysAgo(8) });
    expect(isSilent(never, now)).toBe(true);
    expect(isSilent({ ...never, enrolledAt: daysAgo(1) }, now)).toBe(false);
  });

  test('when it speaks, and what it holds unsent is old', () => {
    const old = { oldestUnsentAt: daysAgo(oldUnsentDays) };
    expect(isSilent(device({ unsent: 1, ...old }), now)).toBe(true);
    expect(isSilent(device({ unsent: 0, ...old }), now)).toBe(false);
    expect(isSilent(device({ unsent: 0, files: 40, ...old }), now)).toBe(true);
    expect(isSilent(device({ unsent: 1, oldestUnsentAt: daysAgo(1) }), now)).toBe(false);
  });

  test('never when it was stopped or its person has left', () => {
    const long = { lastSeenAt: daysAgo(60) };
    expect(isSilent(device({ ...long, revokedAt: daysAgo(50) }), now)).toBe(false);
    expect(isSilent(device({ ...long, left: true }), now)).toBe(false);
  });
});

describe('what a device last said', () => {
  test('is said in one line, and nothing of what is well', async () => {
    const all = device({
      lastSeenAt: daysAgo(12),
      unsent: 3,
      oldestUnsentAt: daysAgo(15),
      freeMb: 40,
      clockOffMin: -120,
    });
    expect(reportWords(all, now)).toBe(
      '12 ngày chưa liên lạc · còn 3 việc chưa gửi, cũ nhất 15 ngày · máy còn 40 MB · đồng hồ lệch 2 giờ',
    );
    expect(reportWords(device(), now)).toBe('');
    expect(reportWords(device({ unsent: 2, oldestUnsentAt: now }), now)).toBe('còn 2 việc chưa gửi');
    expect(reportWords(device({ files: 40, oldestUnsentAt: daysAgo(2) }), now)).toBe(
      'còn 40 tệp chưa gửi, cũ nhất 2 ngày',
    );
    await chooseLanguage('en');
    expect(reportWords(all, now)).toBe(
      'not heard of for 12 days · 3 unsent, the oldest for 15 d · 40 MB left on it · clock off by 2 hours',
    );
    await chooseLanguage('vi');
  });

  test.each([
    [15, '15 phút'],
    [90, '2 giờ'],
    [2 * 24 * 60, '2 ngày'],
  ])('of a clock that is %i minutes off', (clockOffMin, span) => {
    expect(reportWords(device({ clockOffMin }), now)).toBe(`đồng hồ lệch ${span}`);
  });
});

test('the longest silent come first, then what waits to be looked at, and what was stopped comes last', () => {
  const named = {
    well: device(),
    stopped: device({ revokedAt: now, lastSeenAt: daysAgo(90) }),
    apart: device({ quarantined: 2 }),
    week: device({ lastSeenAt: daysAgo(7) }),
    month: device({ lastSeenAt: daysAgo(30) }),
    unsent: device({ unsent: 1, oldestUnsentAt: daysAgo(15) }),
  };
  const names = Object.entries(named);
  const ordered = inOrder(Object.values(named), now).map(
    (one) => names.find(([, known]) => known === one)?.[0],
  );
  expect(ordered).toEqual(['month', 'unsent', 'week', 'apart', 'well', 'stopped']);
});
