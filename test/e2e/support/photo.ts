// A photo as a camera hands it to the page.
import type { Page } from 'playwright-core';

/** A picture as large as a camera's: noise, so that it does not shrink to nothing. */
export const picture = (page: Page, width: number, height: number, noise: number): Promise<Buffer> =>
  page
    .evaluate(
      async ([wide, high, start]) => {
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [wide, high];
        const pen = canvas.getContext('2d');
        if (!pen) throw new Error('No canvas');
        const image = pen.createImageData(wide, high);
        let seed = start;
        for (let at = 0; at < image.data.length; at += 4) {
          seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
          image.data.set([(at / 4) % 255, seed % 64, at % 199, 255], at);
        }
        pen.putImageData(image, 0, 0);
        const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
        return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
      },
      [width, height, noise] as [number, number, number],
    )
    .then((bytes) => Buffer.from(bytes));

/** Hands a picture to the button with these words, as the camera does. @param width px @param noise another number makes another picture */
export const takePhoto = async (
  page: Page,
  words: string,
  name: string,
  width = 2400,
  noise = 7,
): Promise<void> => {
  const buffer = await picture(page, width, (width / 4) * 3, noise);
  await page.getByLabel(words, { exact: true }).setInputFiles({ name, mimeType: 'image/jpeg', buffer });
};
