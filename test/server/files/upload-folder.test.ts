// The uploads of a week are thousands of notes: those not finished are known without reading them all again.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createUploadFolder, type Kept } from '../../../src/server/files/upload-folder.ts';
import { newFolder } from './file-office.ts';

const kept = (id: string): Kept => ({
  id: id.repeat(16),
  ref: { root: 'R'.repeat(16), row: 'W'.repeat(16), file: '0'.repeat(51) },
  size: 10,
  enrolment: 'E',
});

test('a note is read once, and what is begun, finished, handed on and removed after that is known', () => {
  const folder = newFolder();
  const [a, b, c, d] = ['A', 'B', 'C', 'D'].map(kept) as [Kept, Kept, Kept, Kept];
  const before = createUploadFolder(folder);
  for (const one of [a, b]) before.create(one);
  before.finish(b);
  const uploads = createUploadFolder(folder);
  expect(uploads.unfinished()).toEqual([a]);
  writeFileSync(join(folder, `${a.id}.json`), 'no note');
  expect(uploads.unfinished()).toEqual([a]);
  for (const one of [c, d]) uploads.create(one);
  uploads.finish(c);
  expect(uploads.handTo(d, 'F').enrolment).toBe('F');
  expect(uploads.unfinished()).toEqual([a, { ...d, enrolment: 'F' }]);
  uploads.remove(a.id);
  expect(uploads.unfinished()).toEqual([{ ...d, enrolment: 'F' }]);
});
