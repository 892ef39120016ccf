// Settings are checked at start, in plain words.
import { describe, expect, test } from 'vitest';
import { isSecureAddress, readSettings } from '../../src/server/settings.ts';
import { insecureWarning } from '../../src/server/start.ts';

const problemsOf = (environment: { [name: string]: string }) => {
  const read = readSettings(environment);
  return read.ok ? [] : read.error.problems;
};

describe('settings', () => {
  test('need nothing set; empty variables count as not set', () => {
    const read = readSettings({ PORT: '', PUBLIC_URL: '' });
    expect(read).toMatchObject({
      ok: true,
      value: { port: 8787, host: 'localhost', publicUrl: 'http://localhost:8787', trustProxy: false },
    });
  });

  test.each([
    [{ PORT: 'eighty' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ PUBLIC_URL: 'xa.example.vn' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'https://xa.example.vn/app' }, 'PUBLIC_URL'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ TLS_CERT: 'a.pem' }, 'TLS_CERT'],
    [{ BACKUP_DIR: '/mnt/usb', BACKUP_HOUR: '24' }, 'BACKUP_HOUR'],
  ])('%o is refused and named', (environment, name) => {
    expect(problemsOf(environment as { [name: string]: string })).toEqual([expect.stringContaining(name)]);
  });

  test('automatic backups need a second place, and happen at noon unless told otherwise', () => {
    expect(readSettings({ BACKUP_HOUR: '3' })).toMatchObject({ value: { backup: undefined } });
    const backupOf = (environment: object) => {
      const read = readSettings({ BACKUP_DIR: '/mnt/usb/gan-dan', ...environment });
      return read.ok ? read.value.backup : undefined;
    };
    expect(backupOf({})).toEqual({ folder: expect.stringContaining('gan-dan'), hour: 12 });
    expect(backupOf({ BACKUP_HOUR: '3' })?.hour).toBe(3);
  });

  test('the public address loses its last slash', () => {
    expect(readSettings({ PUBLIC_URL: 'https://xa.example.vn/' })).toMatchObject({
      value: { publicUrl: 'https://xa.example.vn' },
    });
  });

  test('people are warned when the address is not secure', () => {
    expect(['https://xa.vn', 'http://localhost:8080', 'http://127.0.0.1'].map(isSecureAddress)).toEqual([
      true,
      true,
      true,
    ]);
    expect(insecureWarning('http://192.168.1.5:8080')).toMatch(/CẢNH BÁO.*WARNING/s);
    expect(insecureWarning('https://xa.vn')).toBeUndefined();
  });
});
