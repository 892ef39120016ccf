// Leaving the page flushes drafts.

import { describe, expect, it } from 'vitest';
import { flushOnLeaving } from '../../../src/client/store/drafts-on-leaving.ts';

describe('flushOnLeaving', () => {
  it('flushes surely on blur, leaving a field, hiding and leaving, not on showing, and stops when told', () => {
    const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    const later: (() => void)[] = [];
    const page = Object.assign(new EventTarget(), {
      document,
      setTimeout: (work: () => void) => later.push(work),
    });
    const asked: boolean[] = [];
    const flush = async (strict: boolean) => {
      asked.push(strict);
      return { ok: true, value: undefined } as const;
    };
    const stop = flushOnLeaving({ flush }, page as unknown as Window);
    page.dispatchEvent(new Event('blur'));
    document.dispatchEvent(new Event('focusout'));
    document.dispatchEvent(new Event('visibilitychange'));
    // A save that leaves its field comes before its flush.
    expect(asked).toEqual([true]);
    for (const work of later.splice(0)) work();
    expect(asked).toEqual([true, true]);
    document.visibilityState = 'hidden';
    document.dispatchEvent(new Event('visibilitychange'));
    page.dispatchEvent(new Event('pagehide'));
    expect(asked).toEqual([true, true, true, true]);
    stop();
    for (const name of ['blur', 'pagehide']) page.dispatchEvent(new Event(name));
    for (const name of ['focusout', 'visibilitychange']) document.dispatchEvent(new Event(name));
    expect([asked.length, later.length]).toEqual([4, 0]);
  });
});
