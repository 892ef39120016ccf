// What is said of where a file is: "received" only of what the commune told this phone.
import { signal } from '@preact/signals-core';
import { beforeAll, expect, it } from 'vitest';
import type { Upload } from '../../../../src/client/store/files/files-api.ts';
import { fileStateOf } from '../../../../src/client/ui/files/file-words.ts';
import { loadTexts } from '../../../../src/client/ui/text/t.ts';

beforeAll(loadTexts);

const now = Date.UTC(2026, 10, 12, 8, 0); // 15:00 in Vietnam
const upload: Upload = { root: 'R', row: 'W', sent: 0, bytes: 200 };
const files = (waiting: readonly [string, Upload][], received: readonly [string, number][] = []) => ({
  waiting: signal<ReadonlyMap<string, Upload>>(new Map(waiting)),
  received: signal<ReadonlyMap<string, number>>(new Map(received)),
});

it('nothing is said of what this phone did not send, nor while its files are not open', () => {
  expect(fileStateOf(files([]), 'A', now)).toBeNull();
  expect(fileStateOf(undefined, 'A', now)).toBeNull();
  expect(fileStateOf(null, 'A', now)).toBeNull();
});

it('a file is received at the time the commune said so, and waits again where it has lost it', () => {
  expect(fileStateOf(files([], [['A', now - 60_000]]), 'A', now)).toMatchObject({
    tone: 'done',
    words: 'Đã nhận lúc 14:59, 12/11',
  });
  expect(fileStateOf(files([['A', upload]], [['A', 1]]), 'A', now)?.words).toBe('Chưa gửi');
});

it('on its way it says how far, and refused that it cannot be sent', () => {
  expect(fileStateOf(files([['A', { ...upload, sent: 50 }]]), 'A', now)?.words).toBe('Đang gửi 25%');
  const refused = fileStateOf(files([['A', { ...upload, refused: 'wrong-type' }]]), 'A', now);
  expect(refused).toMatchObject({ tone: 'wait', words: 'Không gửi được' });
});
