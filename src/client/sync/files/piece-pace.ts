// How much of a file goes in one piece: some seconds' worth of what the link carried last, so that a cut costs little.
import { maxPieceBytes } from '../../../shared/protocol/upload.ts';

export type PiecePace = {
  /** Bytes of the next piece. */
  size(): number;
  /** The server has acknowledged a piece, `ms` after it set out. */
  carried(bytes: number, ms: number): void;
  /** The link did not carry a piece. */
  failed(): void;
  /** Over the last minute; undefined when nothing was carried in it. */
  bytesPerSecond(): number | undefined;
};

const firstBytes = 16_000;
const leastBytes = 8_000;
/** So long may one piece be under way. */
const targetMs = 8_000;
/** One good moment does not make a good link. */
const mostGrowth = 4;
const rememberedMs = 60_000;

/** @param nowMs a clock that only goes forward */
export const createPiecePace = (nowMs: () => number): PiecePace => {
  let size = firstBytes;
  let samples: { readonly atMs: number; readonly bytes: number; readonly ms: number }[] = [];
  const set = (bytes: number) => {
    size = Math.round(Math.min(maxPieceBytes, size * mostGrowth, Math.max(leastBytes, bytes)));
  };
  const recent = () => {
    samples = samples.filter(({ atMs }) => nowMs() - atMs < rememberedMs);
    return samples;
  };
  return {
    size: () => size,
    carried(bytes, ms) {
      samples = [...recent(), { atMs: nowMs(), bytes, ms: Math.max(1, ms) }];
      const fitting = (bytes / Math.max(1, ms)) * targetMs;
      // Of a file's small end, most of the time is the way there and back: it says nothing against the link.
      if (bytes >= size / 2 || fitting > size) set(fitting);
    },
    failed: () => set(size / 2),
    bytesPerSecond() {
      const sum = recent().reduce(
        (total, { bytes, ms }) => ({ bytes: total.bytes + bytes, ms: total.ms + ms }),
        { bytes: 0, ms: 0 },
      );
      return sum.ms > 0 ? (sum.bytes / sum.ms) * 1000 : undefined;
    },
  };
};
