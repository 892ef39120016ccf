// Where a petition's case stands, derived from its events (domain 2.4); never stored.

export type PetitionStage = 'received' | 'in-hand' | 'passed-on' | 'withdrawn' | 'answered' | 'resolved';

export type PetitionState = {
  readonly stage: PetitionStage;
  /** Marked complex at some step: longer limits apply (a later issue). */
  readonly complex: boolean;
};

/** From the furthest a case can come to the nearest, with the steps that bring it there. */
const reached: readonly (readonly [PetitionStage, readonly string[]])[] = [
  ['resolved', ['resolved']],
  ['answered', ['answered', 'decided']],
  ['withdrawn', ['withdrawn']],
  ['passed-on', ['guided', 'forwarded', 'returned', 'filed']],
  ['in-hand', ['accepted', 'verifying', 'site-visit', 'dialogue', 'extended', 'suspended', 'resumed']],
];

/**
 * The state of a case whose events have these steps: the furthest stage any event reached. The order of the steps does
 * not matter, so that events written offline on several phones give the same state wherever they arrive first.
 * @param steps the `step` of each event; those that say nothing of the stage are ignored
 */
export const petitionState = (steps: readonly string[]): PetitionState => ({
  stage: reached.find(([, by]) => by.some((step) => steps.includes(step)))?.[0] ?? 'received',
  complex: steps.includes('marked-complex'),
});
