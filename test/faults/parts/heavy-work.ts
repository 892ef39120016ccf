// Photos taken and meetings recorded without end, so that a kill meets them: what stood there before it must be there after.
import { expect } from 'vitest';
import type { Pick } from '../../../src/shared/demo/pick.ts';
import type { Phone } from '../../e2e/support/browser.ts';
import { takePhoto } from '../../e2e/support/photo.ts';
import { openRecord } from '../../e2e/support/writing.ts';
import { pass } from './trials.ts';

export interface HeavyWork {
  /** What the phone has shown as kept: photos, and seconds of recordings. */
  readonly kept: { photos: number; recordings: number; seconds: number };
  /** When the recording under way was first shown as running, by this machine's clock. */
  readonly recordingSince: number | undefined;
  takePhotos(): Promise<never>;
  record(): Promise<void>;
  /** After a kill: finds what was kept. @returns ms of sound that were lost */
  findPhotos(): Promise<void>;
  findRecording(killedAt: number): Promise<number>;
}

/** Shorter than this nothing may be on the disk yet. */
const firstPieceMs = 3000;

/** @param root a record of its own */
export function createHeavyWork(phone: Phone, root: string, dice: Pick): HeavyWork {
  const kept = { photos: 0, recordings: 0, seconds: 0 };
  let taken = 0;
  let isTaking = false;
  let recordingSince: number | undefined;
  const photos = () => phone.page.locator('.file', { hasText: 'Ảnh' });
  const recordings = () => phone.page.locator('.file', { hasText: 'Ghi âm' });

  const takePhotos = async () => {
    await openRecord(phone.page, root);
    for (;;) {
      isTaking = true;
      taken += 1;
      await takePhoto(phone.page, 'Chụp ảnh', `${taken}.jpg`, 1400, 7 + dice.number(0, 1_000_000));
      while ((await photos().count()) === kept.photos) await pass(20);
      isTaking = false;
      kept.photos += 1;
      while ((await photos().filter({ hasText: 'Đã nhận' }).count()) < kept.photos) await pass(50);
    }
  };
  const record = async () => {
    await openRecord(phone.page, root);
    await phone.page.getByRole('button', { name: 'Ghi âm', exact: true }).click();
    await phone.page.getByRole('timer').waitFor();
    recordingSince = Date.now();
    await phone.page.waitForEvent('close', { timeout: 0 });
  };
  const findPhotos = async () => {
    await openRecord(phone.page, root);
    await expect.poll(() => photos().count(), { timeout: 20_000 }).toBeGreaterThanOrEqual(kept.photos);
    // One that was being taken may have been kept just before the kill.
    const count = await photos().count();
    expect(count).toBeLessThanOrEqual(kept.photos + (isTaking ? 1 : 0));
    isTaking = false;
    kept.photos = count;
  };
  const findRecording = async (killedAt: number) => {
    const ranMs = recordingSince === undefined ? 0 : killedAt - recordingSince;
    recordingSince = undefined;
    await openRecord(phone.page, root);
    await phone.page.getByRole('button', { name: 'Ghi âm', exact: true }).waitFor();
    if (ranMs > firstPieceMs) await expect.poll(() => recordings().count()).toBeGreaterThan(kept.recordings);
    // What is found at once is shown at once; otherwise nothing was there to be found.
    else await pass(1500);
    const lengths = (await recordings().allTextContents()).map(secondsIn);
    const seconds = lengths.reduce((sum, one) => sum + one, 0);
    expect(lengths.length).toBeLessThanOrEqual(kept.recordings + 1);
    const found = seconds - kept.seconds;
    Object.assign(kept, { recordings: lengths.length, seconds });
    return Math.max(0, ranMs - found * 1000);
  };
  return {
    kept,
    get recordingSince() {
      return recordingSince;
    },
    takePhotos,
    record,
    findPhotos,
    findRecording,
  };
}

/** 'Ghi âm · 1:05' */
const secondsIn = (text: string): number => {
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec(text) ?? [];
  return Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
};
