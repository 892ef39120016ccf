// What an administrator is told of the server's backups and disk.
import { beforeAll, describe, expect, it } from 'vitest';
import { alarms, latestCopy } from '../../../../src/client/ui/admin/keeping-words.ts';
import { loadTexts } from '../../../../src/client/ui/text/t.ts';
import { backupFailures } from '../../../../src/server/admin/backup-record.ts';
import type { KeepingResponse } from '../../../../src/shared/protocol/keeping.ts';

beforeAll(loadTexts);

const now = Date.parse('2026-11-23T15:00+07:00');
const daysAgo = (days: number) => now - days * 86_400_000;
const keeping = (more: Partial<KeepingResponse>): KeepingResponse => ({
  now,
  disk: 'good',
  backup: 'good',
  place: 'gan-dan',
  ...more,
});

describe('the words on how the server is kept', () => {
  it('are one quiet line when all is well', () => {
    const well = keeping({ goodAt: now - 3_600_000 });
    expect(alarms(well)).toEqual([]);
    expect(latestCopy(well)).toBe('Bản sao lưu gần nhất: 14:00, 23/11. Nơi để: thư mục “gan-dan”.');
  });

  it('say how old the last copy is, and what to do', () => {
    const old = keeping({ backup: 'old', goodAt: daysAgo(3), failure: 'place-missing' });
    expect(alarms(old)).toEqual([
      {
        kind: 'error',
        title: 'Đã lâu chưa có bản sao lưu mới',
        lines: [
          'Bản sao lưu gần nhất: 15:00, 20/11, cách đây 3 ngày. Nơi để: thư mục “gan-dan”.',
          expect.stringContaining('Cắm lại ổ đĩa'),
        ],
      },
    ]);
  });

  it('tell never from long ago, and a failure from both', () => {
    const title = (more: Partial<KeepingResponse>) => alarms(keeping(more))[0]?.title;
    expect(title({ backup: 'old' })).toBe('Chưa có bản sao lưu nào');
    expect(title({ backup: 'failed', goodAt: daysAgo(1), failure: 'stopped' })).toBe(
      'Lần sao lưu vừa rồi chưa xong',
    );
    expect(title({ backup: 'off' })).toBe('Chưa đặt sao lưu hằng ngày');
  });

  it('know what to do for every failure of this server, and for one of a newer', () => {
    const words = [...backupFailures, 'never-heard-of'].map(
      (failure) => alarms(keeping({ backup: 'old', failure }))[0]?.lines[0] ?? '',
    );
    expect(new Set(words).size).toBe(backupFailures.length);
    expect(words.at(-1)).toBe(words[backupFailures.indexOf('failed')]);
  });

  it('warn of a certificate that ends, with the day', () => {
    const [ending] = alarms(keeping({ goodAt: now, certificateEnd: now + 86_400_000 }));
    expect(ending?.lines[0]).toContain('15:00, 24/11');
  });

  it('warn of one disk for both, and of a full one', () => {
    const both = alarms(keeping({ goodAt: now, sameDisk: true, disk: 'low' }));
    expect(both.map(({ title }) => title)).toEqual([
      'Bản sao lưu nằm cùng ổ đĩa với sổ',
      'Ổ đĩa của máy chủ sắp đầy',
    ]);
  });
});
