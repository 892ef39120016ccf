// When the notebook locks by itself, and when it must not.
import { describe, expect, it } from 'vitest';
import { watchDisuse } from '../../../../src/client/ui/session/disuse.ts';

const minute = 60_000;

function setUp() {
  let now = 0;
  let tick: () => void = () => undefined;
  let locks = 0;
  const document = new EventTarget() as EventTarget & { visibilityState: DocumentVisibilityState };
  document.visibilityState = 'visible';
  const stop = watchDisuse(
    {
      document: document as unknown as Document,
      now: () => now,
      every: (_ms, work) => {
        tick = work;
        return () => {
          tick = () => undefined;
        };
      },
    },
    () => {
      locks += 1;
    },
  );
  return {
    stop,
    locks: () => locks,
    pass(ms: number) {
      now += ms;
      tick();
    },
    /** Time passes while the phone sleeps: no timer runs. */
    sleep(ms: number) {
      now += ms;
    },
    touch: () => document.dispatchEvent(new Event('pointerdown')),
    show(state: DocumentVisibilityState) {
      document.visibilityState = state;
      document.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

describe('the lock after disuse', () => {
  it('waits ten minutes from the last touch', () => {
    const page = setUp();
    page.pass(9 * minute);
    page.touch();
    page.pass(9 * minute);
    expect(page.locks()).toBe(0);
    page.pass(2 * minute);
    expect(page.locks()).toBe(1);
  });

  it('comes after five minutes out of sight, also when the phone slept', () => {
    const page = setUp();
    page.show('hidden');
    page.sleep(6 * minute);
    page.show('visible');
    expect(page.locks()).toBe(1);
  });

  it('does not come for the camera: a minute away counts as use', () => {
    const page = setUp();
    page.pass(9.5 * minute);
    page.show('hidden');
    page.pass(minute);
    page.show('visible');
    page.pass(9 * minute);
    expect(page.locks()).toBe(0);
  });

  it('does not come any more once it is stopped', () => {
    const page = setUp();
    page.stop();
    page.pass(20 * minute);
    page.show('hidden');
    page.show('visible');
    expect(page.locks()).toBe(0);
  });
});
