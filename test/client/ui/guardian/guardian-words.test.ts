// What the page of this device says of each state, and that it never says more than is known.
import { beforeAll, describe, expect, it } from 'vitest';
import {
  copyOf,
  keepingOf,
  offlineOf,
  roomOf,
  waitingOf,
} from '../../../../src/client/ui/guardian/guardian-words.ts';
import { loadTexts } from '../../../../src/client/ui/text/t.ts';

beforeAll(loadTexts);

const now = Date.UTC(2026, 10, 12, 8, 0); // 15:00 in Vietnam
const days = (count: number) => now - count * 86_400_000;
const megabyte = 1024 * 1024;
const work = { unsent: 0, parked: 0, refused: 0, unreadable: 0 };

describe('keeping', () => {
  it('is calm only once the browser has promised', () => {
    expect(keepingOf('promised', false)).toEqual({
      tone: 'done',
      icon: 'check',
      words: 'Trình duyệt hứa giữ ghi chép, không tự xóa.',
    });
    expect(keepingOf('unknown', false).tone).toBe('still');
    expect(keepingOf('refused', false).tone).toBe('wait');
  });
  it('says another way once asking has not helped', () =>
    expect(keepingOf('refused', true).todo).toContain('Cài ứng dụng vào màn hình chính'));
});

describe('room', () => {
  it('says what is used and what is left', () =>
    expect(roomOf({ usedBytes: 3.2 * megabyte, freeBytes: 6122 * megabyte })).toMatchObject({
      tone: 'done',
      words: 'Đã dùng 4 MB, còn 6.122 MB.',
    }));
  it('warns before a save fails', () =>
    expect(roomOf({ usedBytes: megabyte, freeBytes: 5 * megabyte })).toMatchObject({ tone: 'wait' }));
  it('invents nothing where the browser is silent', () =>
    expect(roomOf(undefined).words).toBe('Trình duyệt này không cho biết còn bao nhiêu chỗ.'));
});

describe('the safe copy', () => {
  const all = { any: true, uncovered: 0 };
  it('is said with its age in days', () => {
    expect(copyOf({ copy: all, askedAt: days(0), now })).toMatchObject({
      tone: 'done',
      words:
        'Mọi ghi chép xã đã nhận từ máy này đều nằm trong bản sao an toàn của xã. Xã báo như thế hôm nay (15:00, 12/11).',
    });
    expect(copyOf({ copy: all, askedAt: days(2), now }).words).toContain('2 ngày trước (15:00, 10/11)');
  });
  it('is not trusted for ever', () =>
    expect(copyOf({ copy: all, askedAt: days(8), now })).toMatchObject({ tone: 'wait' }));
  it('is not claimed before the commune has said so', () => {
    expect(copyOf({ copy: all, askedAt: undefined, now }).words).toBe(
      'Máy này chưa lần nào cập nhật xong với xã.',
    );
    expect(copyOf({ copy: { any: false, uncovered: 3 }, askedAt: now, now })).toMatchObject({ tone: 'wait' });
  });
  it('leaves out the files that wait, and says so', () => {
    const files = { unsent: 40, bytes: 1, refused: 0, inPieces: 1, uncovered: 2, found: [] };
    expect(copyOf({ copy: all, askedAt: now, files, now })).toMatchObject({
      tone: 'still',
      todo: 'Chưa kể 43 tệp (ảnh, ghi âm, chữ ký) còn chờ gửi hoặc chờ sao lưu.',
    });
  });
  it('names what no copy holds yet, and asks for help only when a daily backup has failed', () => {
    const copy = (age: number) => ({ any: true, uncovered: 4, oldestAt: days(age) });
    expect(copyOf({ copy: copy(0), askedAt: now, now }).tone).toBe('still');
    expect(copyOf({ copy: copy(3), askedAt: now, now })).toMatchObject({
      tone: 'still',
      words: '4 ghi chép xã đã nhận, chưa vào bản sao an toàn; lâu nhất 3 ngày.',
    });
    expect(copyOf({ copy: copy(4), askedAt: now, now })).toMatchObject({ tone: 'wait' });
  });
});

describe('what waits', () => {
  it('is nothing only when nothing does, the unreadable included', () => {
    expect(waitingOf(work, now).map(({ words }) => words)).toEqual(['Không có gì đang chờ trên máy này.']);
    expect(waitingOf({ ...work, unreadable: 1 }, now)).toEqual([]);
  });
  it('is not nothing while files wait, or a recording lies in pieces', () => {
    const files = {
      unsent: 40,
      bytes: 9,
      oldestAt: days(1),
      refused: 0,
      inPieces: 1,
      uncovered: 0,
      found: [],
    };
    expect(waitingOf({ ...work, files }, now).map(({ words }) => words)).toEqual([
      'Chưa gửi 40 tệp (ảnh, ghi âm, chữ ký), lâu nhất từ 15:00, 11/11.',
      '1 đoạn ghi âm còn nằm từng phần: đang ghi, hoặc bị ngắt giữa chừng.',
    ]);
  });
  it('is not said to go by itself where the commune keeps apart what this device sends', () => {
    const [told] = waitingOf({ ...work, unsent: 1 }, now, true);
    expect(told).toMatchObject({ words: expect.stringContaining('Chưa gửi 1') });
    expect(told?.todo).toBeUndefined();
  });
  it('is counted by where it is', () =>
    expect(
      waitingOf({ ...work, unsent: 4, parked: 2, refused: 1, oldestUnsentAt: days(1) }, now).map(
        ({ words }) => words,
      ),
    ).toEqual([
      'Chưa gửi 4 ghi chép, lâu nhất từ 15:00, 11/11.',
      '2 ghi chép xã đã nhận, chờ cập nhật.',
      '1 ghi chép bị từ chối.',
    ]));
});

it('"ready offline" is said only when every part is on the device', () => {
  expect(offlineOf('all').words).toContain('Sẵn sàng ngoại tuyến');
  for (const part of ['core', 'none'] as const)
    expect(offlineOf(part).words).not.toContain('Sẵn sàng ngoại tuyến');
});
