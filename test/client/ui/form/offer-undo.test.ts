// An undo that did not work says why and can be tried again.
import { beforeAll, expect, it, vi } from 'vitest';
import { type Outcome, offerUndo } from '../../../../src/client/ui/form/offer-undo.ts';
import { createUndoQueue } from '../../../../src/client/ui/parts/undo-queue.ts';
import { loadTexts } from '../../../../src/client/ui/text/t.ts';

beforeAll(loadTexts);

const failures: (readonly [string, () => Promise<Outcome>])[] = [
  ['answers with a failure', async () => ({ ok: false, error: { type: 'storage-full' } })],
  ['breaks', () => Promise.reject(new Error('unexpected'))],
];

it.each(failures)('is offered again with the reason when it %s', async (_how, failing) => {
  const queue = createUndoQueue({ after: () => 0, cancel: () => undefined });
  const tries = [failing, async (): Promise<Outcome> => ({ ok: true })];
  offerUndo('Đã xóa', () => tries.shift()?.() ?? Promise.reject(), queue);
  queue.take();
  await vi.waitFor(() => expect(queue.current.value?.words).toMatch(/^Chưa hoàn tác được\. ./));
  queue.take();
  expect(tries).toEqual([]);
  expect(queue.current.value).toBeNull();
});
