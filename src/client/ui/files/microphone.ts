// The microphone as a stream of small pieces of sound, and the screen kept awake meanwhile.
import { err, ok, type Result } from '../../../shared/core/result.ts';
import type { RecordingFormat } from '../../store/files/pieces.ts';

/** denied: the person or the browser's settings say no · none: no microphone, or a browser that cannot record */
export type MicrophoneFailure = { readonly type: 'denied' | 'none' };

export interface Microphone {
  readonly format: RecordingFormat;
  /**
   * Begins. Ends by itself too, when the system takes the microphone away.
   * @param onSound each piece in order, also the last one, which comes before `onEnd`
   */
  start(onSound: (sound: Blob) => void, onEnd: () => void): void;
  /** Ends it and frees the microphone; harmless when it has ended. */
  stop(): void;
}

/** Opus where there is one: Safari has only MPEG-4. */
const formats: readonly (readonly [RecordingFormat, string])[] = [
  ['webm', 'audio/webm;codecs=opus'],
  ['ogg', 'audio/ogg;codecs=opus'],
  ['m4a', 'audio/mp4'],
];

/** Speech stays clear, and an hour is 11 MB. */
const bitsPerSecond = 24_000;
/** So much is lost at most when the browser is killed. */
const pieceMs = 1000;

/** Asks for the microphone. */
export async function openMicrophone(): Promise<Result<Microphone, MicrophoneFailure>> {
  const known = formats.find(([, type]) => globalThis.MediaRecorder?.isTypeSupported(type));
  if (!known || !navigator.mediaDevices) return err({ type: 'none' });
  const [format, mimeType] = known;
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 }, video: false });
    const free = () => {
      for (const track of stream.getTracks()) track.stop();
    };
    try {
      const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: bitsPerSecond });
      return ok(microphoneOf(recorder, format, free));
    } catch {
      free();
      return err({ type: 'none' });
    }
  } catch (error) {
    const isDenied =
      error instanceof DOMException && ['NotAllowedError', 'SecurityError'].includes(error.name);
    return err({ type: isDenied ? 'denied' : 'none' });
  }
}

const microphoneOf = (recorder: MediaRecorder, format: RecordingFormat, free: () => void): Microphone => ({
  format,
  start(onSound, onEnd) {
    recorder.ondataavailable = ({ data }) => {
      if (data.size > 0) onSound(data);
    };
    recorder.onstop = () => {
      free();
      onEnd();
    };
    recorder.start(pieceMs);
  },
  stop() {
    if (recorder.state === 'inactive') free();
    else recorder.stop();
  },
});

/** Keeps the screen on until called, where the browser can; a phone that was looked away from is asked again. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let isOver = false;
  const ask = async () => {
    if (isOver || document.visibilityState !== 'visible') return;
    // Refused when the battery is low: then the screen goes dark as always.
    lock = await navigator.wakeLock?.request('screen').catch(() => undefined);
    if (isOver) void lock?.release();
  };
  void ask();
  document.addEventListener('visibilitychange', ask);
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', ask);
    void lock?.release();
  };
}
