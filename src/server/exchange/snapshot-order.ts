// In which order a snapshot brings records: what a notebook cannot do without first, then what is due, newest first.
import { type Bundle, isDeleted } from '../../shared/core/bundle.ts';
import { stepsOf } from '../../shared/kinds/petition-events.ts';
import { kinds } from '../../shared/kinds/registry.ts';
import { petitionState } from '../../shared/rules/petition-flow.ts';

/** More lines than any log will have: a place is a rank and, within it, how late the record was made. */
const span = 1_000_000_000_000;

/**
 * The place of a record: the directory, petitions that wait for an answer, other records, what was deleted or withdrawn;
 * the newest of each first. A record only ever moves back (a petition opened again keeps its later place), so that a snapshot under way misses none; one that moves while
 * it is read may come twice, which changes nothing on the phone. No two records stand in one place.
 * @param seq the line that left it so; of a new record the one that made it @param before its place until then
 */
export const placeOf = (bundle: Bundle, seq: number, before?: number): number => {
  const madeLate = before === undefined ? span - seq : before % span;
  return Math.max(before ?? 0, rankOf(bundle) * span + madeLate);
};

const rankOf = (bundle: Bundle): number => {
  const { root } = bundle;
  if (kinds[root.kind]?.access === 'directory') return 0;
  if (isDeleted(root) || root.redacted) return 3;
  return isWaitingPetition(bundle) ? 1 : 2;
};

const isWaitingPetition = (bundle: Bundle): boolean => {
  if (bundle.root.kind !== 'petition') return false;
  const { stage } = petitionState(stepsOf(bundle));
  return stage === 'received' || stage === 'in-hand';
};
