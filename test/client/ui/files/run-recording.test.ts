// One recording from the microphone to the attachment, without a browser: whatever ends it, the microphone is free and the sound kept.
import { describe, expect, it } from 'vitest';
import type {
  PieceFailure,
  Recording,
  Recordings,
} from '../../../../src/client/store/files/recordings-api.ts';
import type { SaveFailure } from '../../../../src/client/store/records-api.ts';
import type { Microphone } from '../../../../src/client/ui/files/microphone.ts';
import { type RecordingEnd, runRecording } from '../../../../src/client/ui/files/run-recording.ts';
import { err, ok } from '../../../../src/shared/core/result.ts';

type Faults = {
  readonly begin?: 'storage-full' | 'throws';
  readonly fromPiece?: number;
  readonly write?: PieceFailure['type'] | 'throws';
  readonly keep?: SaveFailure['type'] | 'throws';
};

/** A microphone that speaks when told to, and a disk that remembers what came in which order. */
function setUp(faults: Faults = {}) {
  const steps: string[] = [];
  let say: (sound: Blob) => void = () => undefined;
  let end: () => void = () => undefined;
  let isFree = false;
  const microphone: Microphone = {
    format: 'webm',
    start(onSound, onEnd) {
      [say, end] = [onSound, onEnd];
    },
    stop() {
      if (isFree) return;
      isFree = true;
      end();
    },
  };
  let pieces = 0;
  const recording: Recording = {
    async write(sound, atMs) {
      const isBad = faults.write !== undefined && pieces + 1 >= (faults.fromPiece ?? 1);
      if (isBad && faults.write === 'throws') throw new Error('locked');
      if (isBad && faults.write !== undefined && faults.write !== 'throws')
        return err({ type: faults.write });
      pieces += 1;
      steps.push(`${new TextDecoder().decode(sound)}@${atMs}`);
      return ok(undefined);
    },
    async keep() {
      steps.push('keep');
      if (faults.keep === 'throws') throw new Error('locked');
      if (faults.keep) return err({ type: faults.keep } as SaveFailure);
      return ok(pieces === 0 ? undefined : { row: 'R', seconds: pieces });
    },
  };
  const recordings: Recordings = {
    async begin() {
      if (faults.begin === 'throws') throw new Error('locked');
      return faults.begin ? err({ type: faults.begin }) : ok(recording);
    },
    recover: async () => ({ kept: [], left: [] }),
    recoverAll: async () => ({ kept: [], left: [] }),
  };
  let now = 500;
  let ended: (end: RecordingEnd) => void;
  const end$ = new Promise<RecordingEnd>((resolve) => {
    ended = resolve;
  });
  const run = () =>
    runRecording(microphone, { recordings, root: 'A', now: () => now, onEnd: (what) => ended(what) });
  const speak = (text: string) => {
    now += 1000;
    say(new Blob([text]));
  };
  return { run, speak, microphone, steps, end: end$, isFree: () => isFree, takeAway: () => end() };
}

describe('a recording', () => {
  it('puts the pieces on the disk in order, and is kept after the last', async () => {
    const { run, speak, microphone, steps, end } = setUp();
    expect(await run()).toBe(true);
    for (const word of ['một', 'hai', 'ba']) speak(word);
    microphone.stop();
    expect(await end).toEqual({ type: 'kept', seconds: 3 });
    expect(steps).toEqual(['một@1000', 'hai@2000', 'ba@3000', 'keep']);
  });

  it('is kept when the system takes the microphone away', async () => {
    const { run, speak, takeAway, end } = setUp();
    await run();
    speak('một');
    takeAway();
    expect(await end).toEqual({ type: 'kept', seconds: 1 });
  });

  it('in which nothing was heard is none', async () => {
    const { run, microphone, end } = setUp();
    await run();
    microphone.stop();
    expect(await end).toEqual({ type: 'empty' });
  });

  it.each(['storage-full', 'too-long'] as const)(
    'ends by itself at %s, and what came before is kept',
    async (write) => {
      const { run, speak, steps, end, isFree } = setUp({ write, fromPiece: 2 });
      await run();
      for (const word of ['một', 'hai', 'ba']) speak(word);
      expect(await end).toEqual({ type: 'kept', seconds: 1, cutBy: write });
      expect(steps).toEqual(['một@1000', 'keep']);
      expect(isFree()).toBe(true);
    },
  );

  it('that cannot become an attachment yet waits in its pieces, and says why', async () => {
    for (const [keep, reason] of [
      ['storage-full', 'storage-full'],
      ['throws', 'broken'],
    ] as const) {
      const { run, speak, microphone, end } = setUp({ keep });
      await run();
      speak('một');
      microphone.stop();
      expect(await end).toEqual({ type: 'waiting', reason });
    }
  });

  it.each([
    [{ begin: 'storage-full' }, 'storage-full'],
    [{ begin: 'throws' }, 'broken'],
    [{ write: 'storage-full' }, 'storage-full'],
    [{ write: 'throws' }, 'broken'],
  ] as const)('that never was (%o) frees the microphone and says so', async (faults, reason) => {
    const { run, speak, end, isFree } = setUp(faults);
    if (await run()) speak('một');
    expect(await end).toEqual({ type: 'failed', reason });
    expect(isFree()).toBe(true);
  });
});
