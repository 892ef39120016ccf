// The order in which names are read: by the roll, those put off last, and nobody skipped or read twice.
import { describe, expect, it } from 'vitest';
import {
  afterAnswer,
  beginning,
  currentOf,
  type Reading,
  waitingOf,
} from '../../../../src/client/ui/household/next-name.ts';
import type { Presence, RollEntry } from '../../../../src/client/ui/household/roll.ts';

const roll = (...all: readonly (Presence | undefined)[]): readonly RollEntry[] =>
  all.map((presence, at) => ({ id: String(at + 1), presence }) as RollEntry);

const four = roll(undefined, undefined, undefined, undefined);

/** Answers for whoever is on the screen: c called, l put off. */
const read = (entries: readonly RollEntry[], steps: string): { names: string; reading: Reading } => {
  let reading = beginning;
  let names = '';
  for (const step of steps) {
    const current = currentOf(entries, reading);
    if (!current) break;
    names += current.id;
    reading = afterAnswer(reading, current.id, step === 'c' ? 'called' : 'later', entries);
  }
  return { names, reading };
};

describe('names that are read', () => {
  it.each([
    ['all answer', 'cccc', '1234'],
    ['one put off comes last', 'clcccc', '12342'],
    ['several, as they were put off', 'llcccc', '123412'],
    ['put off again', 'lcccl', '12341'],
  ])('%s', (_, steps, names) => {
    expect(read(four, steps).names).toBe(names);
  });

  it('end when all were called', () => {
    expect(currentOf(four, read(four, 'cccc').reading)).toBeUndefined();
    expect(currentOf([], beginning)).toBeUndefined();
  });

  it('leave out who was called before, or on another phone', () => {
    expect(read(roll('present', undefined, 'excused', undefined), 'cc').names).toBe('24');
  });

  it('stay on the screen though another phone calls the same household, and go on after it', () => {
    const { reading } = read(four, 'c');
    const now = roll('present', 'absent', 'present', undefined);
    expect(currentOf(now, reading)?.id).toBe('2');
    expect(afterAnswer(reading, '2', 'called', now).current).toBe('4');
  });

  it('can go back to the last one, and on from there', () => {
    const { reading } = read(four, 'cc');
    const back = { ...reading, current: reading.last };
    expect(currentOf(four, back)?.id).toBe('2');
    expect(afterAnswer(back, '2', 'called', four).current).toBe('3');
  });

  it('count who is left', () => {
    expect(waitingOf(four, read(four, 'cl').reading).map(({ id }) => id)).toEqual(['3', '4', '2']);
  });
});
