// A film of a QR code for Chromium's pretended camera: one Y4M frame, held up to it for ever.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import encodeQR from 'qr';

const width = 640;
const height = 480;
const dark = 16;
const light = 235;

/** @returns the file's path; give it to `openPhone({ camera })` */
export async function filmQr(text: string): Promise<string> {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const square = Math.floor(height / rows.length);
  const luma = Buffer.alloc(width * height, light);
  rows.forEach((row, y) => {
    row.forEach((isDark, x) => {
      if (!isDark) return;
      for (let line = y * square; line < (y + 1) * square; line++)
        luma.fill(dark, line * width + x * square, line * width + (x + 1) * square);
    });
  });
  const chroma = Buffer.alloc((width * height) / 2, 128);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\nFRAME\n`);
  const file = join(await mkdtemp(join(tmpdir(), 'gan-dan-film-')), 'qr.y4m');
  await writeFile(file, Buffer.concat([head, luma, chroma]));
  return file;
}
