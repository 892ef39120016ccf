// A photo made again for the record: turned upright, as large as its use needs, without place or camera in it.
import type { What } from '../../store/files/files-api.ts';

export interface PreparedPhoto {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly thumb: Uint8Array<ArrayBuffer>;
}

interface Size {
  /** The longer side, px. */
  readonly side: number;
  readonly quality: number;
}

/** A written page stays legible; a photo looks well on any phone and is some 200 KB. */
const sizes: { readonly [what in What]?: Size } = {
  paper: { side: 2000, quality: 0.7 },
  photo: { side: 1600, quality: 0.72 },
};
const small: Size = { side: 200, quality: 0.6 };

/** Two JPEGs of a picture; null when the browser cannot read it. */
export async function preparePhoto(picture: Blob, what: 'photo' | 'paper'): Promise<PreparedPhoto | null> {
  // Drawing keeps the pixels alone: what the camera wrote beside them (place, time, owner) is gone.
  const bitmap = await createImageBitmap(picture, { imageOrientation: 'from-image' }).catch(() => null);
  if (!bitmap) return null;
  try {
    const content = await drawn(bitmap, sizes[what] ?? small);
    const thumb = await drawn(bitmap, small);
    return content && thumb && { content, thumb };
  } finally {
    bitmap.close();
  }
}

/** The small picture of something already drawn. */
export const drawThumb = (source: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer> | null> =>
  drawn(source, small);

async function drawn(
  source: ImageBitmap | HTMLCanvasElement,
  { side, quality }: Size,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const scale = Math.min(1, side / Math.max(source.width, source.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(source.width * scale));
  canvas.height = Math.max(1, Math.round(source.height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  // JPEG has no transparency: without paper under it, it would be black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(source, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  // A phone of little memory: a canvas holds its pixels until it is made small.
  canvas.width = canvas.height = 0;
  return blob && new Uint8Array(await blob.arrayBuffer());
}
