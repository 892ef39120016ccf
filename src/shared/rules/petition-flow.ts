// Where a petition's case stands, derived from its events (domain 2.4); never stored.

export type PetitionStage = 'received' | 'answered' | 'resolved';

export type PetitionState = {
  readonly stage: PetitionStage;
  /** Marked complex at some step: longer limits apply (a later issue). */
  readonly complex: boolean;
};

/**
 * The state of a case whose events have these steps: the furthest stage any event reached. The order of the steps does
 * not matter, so that events written offline on several phones give the same state wherever they arrive first.
 * @param steps the `step` of each event ('received', 'answered', 'resolved', 'marked-complex', 'note'); others are ignored
 */
export const petitionState = (steps: readonly string[]): PetitionState => ({
  stage: steps.includes('resolved') ? 'resolved' : steps.includes('answered') ? 'answered' : 'received',
  complex: steps.includes('marked-complex'),
});
