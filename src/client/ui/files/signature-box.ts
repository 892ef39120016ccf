// A box to sign in with a finger, pen or mouse, and the two pictures that are kept of what is drawn.
import SignaturePad from 'signature_pad';

export interface SignaturePictures {
  /** Dark on white, cut to the ink. */
  readonly content: Uint8Array<ArrayBuffer>;
  readonly thumb: Uint8Array<ArrayBuffer>;
}

export interface SignatureBox {
  clear(): void;
  /** Undefined while nothing is drawn. */
  pictures(): Promise<SignaturePictures | undefined>;
  close(): void;
}

/** Pictures are PNG of at most so many bytes: a signature goes before everything but words. */
const maxBytes = 30_000;
const widest = 900;
const thumbWidth = 200;
const margin = 12;
const ink = '#14173a';

/** @param onDrawn after each stroke, and with false after clearing */
export function openSignatureBox(
  canvas: HTMLCanvasElement,
  onDrawn: (isDrawn: boolean) => void,
): SignatureBox {
  const pad = new SignaturePad(canvas, { penColor: ink, minWidth: 0.8, maxWidth: 2.8 });
  let width = fitDots(canvas);
  pad.clear();
  pad.addEventListener('endStroke', () => onDrawn(true));
  // The box keeps its shape, so that a turned phone shows the same strokes larger or smaller.
  const watch = new ResizeObserver(() => {
    const { offsetWidth } = canvas;
    if (offsetWidth === width || offsetWidth === 0) return;
    const strokes = pad.toData();
    const ratio = offsetWidth / width;
    width = fitDots(canvas);
    pad.fromData(strokes.map((stroke) => scaled(stroke, ratio)));
  });
  watch.observe(canvas);
  return {
    clear() {
      pad.clear();
      onDrawn(false);
    },
    pictures: async () => (pad.isEmpty() ? undefined : picturesOf(canvas)),
    close() {
      watch.disconnect();
      pad.off();
    },
  };
}

/** Gives the canvas a dot for each dot of the screen; this empties it. @returns its width, px */
function fitDots(canvas: HTMLCanvasElement): number {
  const { offsetWidth, offsetHeight } = canvas;
  const dots = Math.max(devicePixelRatio, 1);
  canvas.width = Math.round(offsetWidth * dots);
  canvas.height = Math.round(offsetHeight * dots);
  canvas.getContext('2d')?.scale(dots, dots);
  return offsetWidth;
}

type Stroke = ReturnType<SignaturePad['toData']>[number];

const scaled = (stroke: Stroke, ratio: number): Stroke => ({
  ...stroke,
  minWidth: stroke.minWidth * ratio,
  maxWidth: stroke.maxWidth * ratio,
  points: stroke.points.map((point) => ({ ...point, x: point.x * ratio, y: point.y * ratio })),
});

async function picturesOf(canvas: HTMLCanvasElement): Promise<SignaturePictures | undefined> {
  const cut = inkOf(canvas);
  if (!cut) return undefined;
  let width = Math.min(cut.width, widest);
  let content = await pictureOf(canvas, cut, width, 'image/png');
  while (content.byteLength > maxBytes && width > 100) {
    width = Math.round(width * 0.75);
    content = await pictureOf(canvas, cut, width, 'image/png');
  }
  return { content, thumb: await pictureOf(canvas, cut, Math.min(cut.width, thumbWidth), 'image/jpeg') };
}

type Cut = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The smallest rectangle with all ink in it, in dots, with a margin. */
function inkOf(canvas: HTMLCanvasElement): Cut | undefined {
  const { width, height } = canvas;
  const dots = canvas.getContext('2d')?.getImageData(0, 0, width, height).data;
  if (!dots) return undefined;
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (dots[(y * width + x) * 4 + 3] === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  if (right < 0) return undefined;
  const x = left - margin;
  const y = top - margin;
  return { x, y, width: right + 1 + margin - x, height: bottom + 1 + margin - y };
}

async function pictureOf(
  canvas: HTMLCanvasElement,
  cut: Cut,
  width: number,
  type: 'image/png' | 'image/jpeg',
): Promise<Uint8Array<ArrayBuffer>> {
  const picture = document.createElement('canvas');
  const ratio = width / cut.width;
  picture.width = width;
  picture.height = Math.max(1, Math.round(cut.height * ratio));
  const context = picture.getContext('2d');
  if (!context) throw new Error('No canvas to draw on');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, picture.width, picture.height);
  context.scale(ratio, ratio);
  context.drawImage(canvas, -cut.x, -cut.y);
  const blob = await new Promise<Blob | null>((resolve) => picture.toBlob(resolve, type, 0.7));
  if (!blob) throw new Error('No picture of the canvas');
  return new Uint8Array(await blob.arrayBuffer());
}
