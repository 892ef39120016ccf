// Where a petition's case stands, coarsely, for lists: all that the way to home carries. The whole state is `case/fold-case`,
// which this agrees with (a property test); never stored (domain 2.4).

export type PetitionStage = 'received' | 'in-hand' | 'passed-on' | 'withdrawn' | 'answered' | 'resolved';

export type PetitionState = {
  readonly stage: PetitionStage;
  /** Marked complex at some step: longer limits apply. */
  readonly complex: boolean;
};

/** The steps that bring a case to a stage, and the stages they may follow. */
const reached: readonly (readonly [PetitionStage, readonly string[], from: string])[] = [
  ['in-hand', ['accepted', 'verifying'], 'received'],
  [
    'passed-on',
    ['guided', 'forwarded', 'returned', 'refused', 'not-eligible', 'to-investigators'],
    'received',
  ],
  ['answered', ['decided', 'concluded', 'answered'], 'received in-hand'],
  ['withdrawn', ['withdrawn', 'stopped'], 'received in-hand'],
  ['resolved', ['enforced', 'archived'], 'answered'],
  ['received', ['continued'], 'withdrawn'],
];

/**
 * The state of a case whose standing events have these steps: of those that exclude each other the first counts, so that
 * events written offline on several phones give the same state wherever they arrive first.
 * @param steps the `step` of each event, by its date, then as written
 */
export const petitionState = (steps: readonly string[]): PetitionState => ({
  stage: steps.reduce<PetitionStage>(
    (stage, step) => reached.find(([, by, from]) => by.includes(step) && from.includes(stage))?.[0] ?? stage,
    'received',
  ),
  complex: steps.includes('marked-complex'),
});
