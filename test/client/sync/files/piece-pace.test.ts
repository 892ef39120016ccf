// The size of the next piece of a file, by what the link carried before.
import { expect, it } from 'vitest';
import { createPiecePace } from '../../../../src/client/sync/files/piece-pace.ts';
import { maxPieceBytes } from '../../../../src/shared/protocol/upload.ts';

const open = () => {
  let nowMs = 0;
  const pace = createPiecePace(() => nowMs);
  const carry = (bytes: number, ms: number) => {
    nowMs += ms;
    pace.carried(bytes, ms);
  };
  return { pace, carry, pass: (ms: number) => void (nowMs += ms) };
};

it('begins with 16 KB, and then carries about eight seconds of the link', () => {
  const { pace, carry } = open();
  expect(pace.size()).toBe(16_000);
  carry(16_000, 6_400);
  expect(pace.size()).toBe(20_000);
});

it('grows step by step to what one request may carry, and shrinks to no less than 8 KB', () => {
  const { pace, carry } = open();
  carry(16_000, 50);
  expect(pace.size()).toBe(64_000);
  for (let n = 0; n < 5; n++) carry(pace.size(), 50);
  expect(pace.size()).toBe(maxPieceBytes);
  for (let n = 0; n < 20; n++) pace.failed();
  expect(pace.size()).toBe(8_000);
});

it('learns nothing bad of a link from the small end of a file', () => {
  const { pace, carry } = open();
  carry(200, 900);
  expect(pace.size()).toBe(16_000);
});

it('knows the speed of the last minute, and none after a minute of silence', () => {
  const { pace, carry, pass } = open();
  expect(pace.bytesPerSecond()).toBeUndefined();
  carry(10_000, 1_000);
  carry(30_000, 1_000);
  expect(pace.bytesPerSecond()).toBe(20_000);
  pass(60_000);
  expect(pace.bytesPerSecond()).toBeUndefined();
});
