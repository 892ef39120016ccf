// The pictures a paper names, read from this phone for the Word file.
import { mediaTypes } from '../../../shared/protocol/upload.ts';
import type { ReadPicture } from '../../export/docx/sizes.ts';
import type { Picture, PrintDocument, Signature } from '../../export/print-document.ts';
import type { Files } from '../../store/files/files-api.ts';

export const picturesOf = ({ blocks }: PrintDocument): readonly Picture[] =>
  blocks.flatMap((block) => {
    if (block.type === 'photos') return block.photos.map(({ picture }) => picture);
    return block.type === 'signatures' ? block.columns.flatMap(drawnOf) : [];
  });

/** What this phone does not hold, or cannot draw, is left out: the paper says it in words. */
export async function readPictures(
  paper: PrintDocument,
  files: Files,
): Promise<ReadonlyMap<string, ReadPicture>> {
  const read = new Map<string, ReadPicture>();
  for (const { file, format } of picturesOf(paper)) {
    const bytes = await files.open(file).catch(() => undefined);
    const size = bytes && (await sizeOf(new Blob([bytes], { type: mediaTypes[format] })));
    if (bytes && size) read.set(file, { bytes, ...size });
  }
  return read;
}

const drawnOf = ({ drawn }: Signature): readonly Picture[] =>
  Object.values(drawn ?? {}).map(({ picture }) => picture);

const sizeOf = async (picture: Blob): Promise<Omit<ReadPicture, 'bytes'> | undefined> => {
  const bitmap = await createImageBitmap(picture).catch(() => undefined);
  if (!bitmap) return undefined;
  const { width, height } = bitmap;
  bitmap.close();
  return { width, height };
};
