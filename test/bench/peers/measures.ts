// The measures, what they are read from, and what they must and should be: issue targets as ratios to reference (d).
import type { LinkShape } from './link.ts';
import type { Cost, StepName } from './scenario.ts';

/** 400 ms a round trip each. */
export const shapes: { readonly [ground in Ground]: LinkShape | undefined } = {
  plain: undefined,
  '2g': { roundTripMs: 400, downKbps: 50, upKbps: 20 },
  '3g': { roundTripMs: 400, downKbps: 400, upKbps: 400 },
  many: undefined,
};

/** plain: as fast as the machine · many: the same with ten times the records. */
export type Ground = 'plain' | '2g' | '3g' | 'many';

export interface Measure {
  /** For `--measure`, which takes the beginning of a name too. */
  readonly name: string;
  readonly text: string;
  readonly ground: Ground;
  readonly step: StepName;
  readonly of: keyof Cost;
  /** Ratios to (d), or with `absolute` the figure itself. */
  readonly must: number;
  readonly aim: number;
  readonly absolute?: true;
}

export const measures: readonly Measure[] = [
  line('first-push-bytes', 'First push: bytes', 'plain', 'push', 'bytes', 0.88, 0.82),
  line('first-push-2g', 'First push: wall at 2G', '2g', 'push', 'ms', 0.9, 0.84),
  line('first-push-3g', 'First push: wall at 3G', '3g', 'push', 'ms', 0.95, 0.88),
  line('first-pull-bytes', 'First pull: bytes', 'plain', 'pull', 'bytes', 0.8, 0.65),
  line('ten-push-bytes', '10 changed records: bytes', 'plain', 'push-10', 'bytes', 0.5, 0.3),
  line('ten-push-2g', '10 changed records: wall at 2G', '2g', 'push-10', 'ms', 0.6, 0.4),
  line('ten-push-3g', '10 changed records: wall at 3G', '3g', 'push-10', 'ms', 0.9, 0.8),
  line('ten-pull-bytes', 'Pull of 10 changes: bytes', 'plain', 'pull-10', 'bytes', 0.5, 0.35),
  {
    ...line('nothing-requests', 'Nothing changed: requests', 'plain', 'nothing', 'requests', 1, 1),
    absolute: true,
  },
  line('nothing-bytes', 'Nothing changed: bytes', 'plain', 'nothing', 'bytes', 0.95, 0.9),
  line('many-push', '10,000 records: push wall', 'many', 'push', 'ms', 1, 0.7),
  line('many-pull', '10,000 records: pull wall', 'many', 'pull', 'ms', 1, 0.7),
  {
    ...line('heap', 'JS heap with search over 10,000, MB', 'many', 'search', 'heapMb', 25, 15),
    absolute: true,
  },
];

/** @param wanted names or their beginnings; none: all */
export const chosenMeasures = (wanted: readonly string[]): readonly Measure[] =>
  wanted.length === 0
    ? measures
    : measures.filter(({ name }) => wanted.some((start) => name.startsWith(start)));

function line(
  name: string,
  text: string,
  ground: Ground,
  step: StepName,
  of: keyof Cost,
  must: number,
  aim: number,
): Measure {
  return { name, text, ground, step, of, must, aim };
}
