// The camera as a stream of read QR texts: the browser's own detector where there is one, else a decoder in JavaScript.

export type CameraFailure = 'denied' | 'none';

export interface CameraEvents {
  readonly onStart: () => void;
  readonly onFail: (failure: CameraFailure) => void;
  /** @returns true when the text was what was wanted: the camera stops */
  readonly onText: (text: string) => boolean;
}

type ReadFrame = (video: HTMLVideoElement) => Promise<string | undefined>;

/** Frames are read one after another with a pause, so that a slow phone stays usable and cool. */
const pauseMs = 120;

/** Starts at once; the returned function stops it and frees the camera. */
export function watchCamera(video: HTMLVideoElement, events: CameraEvents): () => void {
  let stopped = false;
  let stream: MediaStream | undefined;
  const stop = () => {
    stopped = true;
    for (const track of stream?.getTracks() ?? []) track.stop();
    video.srcObject = null;
  };
  const run = async () => {
    stream = await navigator.mediaDevices.getUserMedia({
      video: { facingMode: 'environment', width: { ideal: 1280 } },
      audio: false,
    });
    if (stopped) return stop();
    video.srcObject = stream;
    await video.play();
    events.onStart();
    const read = await chooseReader();
    while (!stopped) {
      const text = await read(video);
      if (text !== undefined && !stopped && events.onText(text)) return stop();
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  };
  run().catch((error: unknown) => {
    stop();
    const denied = error instanceof DOMException && ['NotAllowedError', 'SecurityError'].includes(error.name);
    events.onFail(denied ? 'denied' : 'none');
  });
  return stop;
}

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

async function chooseReader(): Promise<ReadFrame> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
  const formats: readonly string[] = (await BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? [];
  if (BarcodeDetector && formats.includes('qr_code')) {
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    // A detector that fails at run time (its service missing on some phones) reads nothing; then the decoder takes over.
    let fallback: ReadFrame | undefined;
    return async (video) => {
      if (fallback) return fallback(video);
      try {
        return (await detector.detect(video))[0]?.rawValue;
      } catch {
        fallback = await loadDecoder();
        return undefined;
      }
    };
  }
  return loadDecoder();
}

async function loadDecoder(): Promise<ReadFrame> {
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    if (!context || video.videoWidth === 0) return undefined;
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    context.drawImage(video, 0, 0);
    try {
      return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height));
    } catch {
      return undefined; // no code in this frame
    }
  };
}
