// An offer to undo stays long enough, waits while it is being read, and is taken once.
import { expect, test } from 'vitest';
import { createUndoQueue } from '../../../../src/client/ui/parts/undo-queue.ts';

function queueWithClock() {
  const waiting = new Map<number, () => void>();
  let made = 0;
  const queue = createUndoQueue({
    after: (_ms, work) => {
      made += 1;
      waiting.set(made, work);
      return made;
    },
    cancel: (timer) => waiting.delete(timer as number),
  });
  const timePasses = () => {
    for (const work of [...waiting.values()]) work();
    waiting.clear();
  };
  return { queue, timePasses };
}

test('an offer ends when its time is over', () => {
  const { queue, timePasses } = queueWithClock();
  queue.offer({ words: 'Đã xóa', undo: () => undefined });
  expect(queue.current.value?.words).toBe('Đã xóa');
  timePasses();
  expect(queue.current.value).toBeNull();
});

test('its time stands still while it is held', () => {
  const { queue, timePasses } = queueWithClock();
  queue.offer({ words: 'Đã xóa', undo: () => undefined });
  queue.hold();
  timePasses();
  expect(queue.current.value).not.toBeNull();
  queue.release();
  timePasses();
  expect(queue.current.value).toBeNull();
});

test('a new offer has its whole time', () => {
  const { queue } = queueWithClock();
  const undone: string[] = [];
  queue.offer({ words: 'một', undo: () => undone.push('một') });
  queue.offer({ words: 'hai', undo: () => undone.push('hai') });
  queue.take();
  queue.take();
  expect(undone).toEqual(['hai']);
});
