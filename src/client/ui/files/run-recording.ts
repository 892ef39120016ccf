// One recording from the first second to the attachment: sound goes to the disk in order, and whatever ends it, it is kept.
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Kept, PieceFailure, Recording, Recordings } from '../../store/files/recordings-api.ts';
import type { SaveFailure } from '../../store/records-api.ts';
import type { Microphone } from './microphone.ts';

/**
 * - kept: all of it, or up to where the phone was full or the file as long as a file may be
 * - empty: nothing was heard
 * - waiting: it lies on the phone in pieces and is kept when the record is next opened
 * - failed: nothing was recorded
 */
export type RecordingEnd =
  | { readonly type: 'kept'; readonly seconds: number; readonly cutBy?: PieceFailure['type'] }
  | { readonly type: 'empty' }
  | { readonly type: 'waiting'; readonly reason: SaveFailure['type'] | 'broken' }
  | { readonly type: 'failed'; readonly reason: PieceFailure['type'] | 'broken' };

export type RecordingRun = {
  readonly recordings: Recordings;
  readonly root: RecordId;
  readonly about?: RecordId | undefined;
  readonly now: () => number;
  readonly onEnd: (end: RecordingEnd) => void;
};

/** Starts; true once sound is being kept. The way to stop is the microphone's. */
export async function runRecording(microphone: Microphone, run: RecordingRun): Promise<boolean> {
  const { recordings, root, about, now, onEnd } = run;
  const begun = await recordings
    .begin({ root, format: microphone.format, ...(about && { about }) })
    .catch(() => undefined);
  if (!begun?.ok) {
    microphone.stop();
    onEnd({ type: 'failed', reason: begun?.error.type ?? 'broken' });
    return false;
  }
  const recording = begun.value;
  const beginning = now();
  let cutBy: PieceFailure['type'] | 'broken' | undefined;
  let written = Promise.resolve();
  const write = async (sound: Blob, atMs: number) => {
    // What comes after a gap cannot be played.
    if (cutBy) return;
    const bytes = new Uint8Array(await sound.arrayBuffer());
    const result = await recording.write(bytes, atMs).catch(() => undefined);
    if (result?.ok) return;
    cutBy = result?.error.type ?? 'broken';
    microphone.stop();
  };
  microphone.start(
    (sound) => {
      const atMs = now() - beginning;
      written = written.then(() => write(sound, atMs));
    },
    () => void written.then(() => keep(recording)).then((kept) => onEnd(endOf(kept, cutBy))),
  );
  return true;
}

const keep = (recording: Recording) =>
  recording.keep().catch(() => ({ ok: false as const, error: { type: 'broken' as const } }));

const endOf = (
  kept: Awaited<ReturnType<typeof keep>>,
  cutBy: PieceFailure['type'] | 'broken' | undefined,
): RecordingEnd => {
  if (!kept.ok) return { type: 'waiting', reason: kept.error.type };
  const value: Kept | undefined = kept.value;
  if (!value) return cutBy ? { type: 'failed', reason: cutBy } : { type: 'empty' };
  return { type: 'kept', seconds: value.seconds, ...(cutBy && cutBy !== 'broken' && { cutBy }) };
};
