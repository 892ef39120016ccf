// What of a meeting's agenda counts as decided: the one rule for the screen, what is read aloud, large letters and the paper.
import type { Json } from '../core/json.ts';
import type { Result } from '../rules/meeting/result-types.ts';
import type { Values } from './define-kind.ts';

/** A village's own meeting, which the law measures; where no form was chosen it is one. */
export const isOfVillage = ({ form }: Values): boolean => isEmpty(form) || form === 'village-meeting';

/**
 * A village's vote decides when it passed; what was only agreed on without any vote is the meeting's word. Of other meetings the
 * law sets no mark: what they wrote down is decided.
 * @param item values of the agenda item
 */
export const isDecided = (
  item: Values,
  { state, isVoted }: Pick<Result, 'state' | 'isVoted'>,
  ofVillage: boolean,
): boolean => {
  if (!ofVillage || state === 'passed') return true;
  return !isVoted && isEmpty(item.voting) && (isEmpty(item.matter) || item.matter === 'other');
};

const isEmpty = (value: Json | undefined): boolean => value === undefined || value === null || value === '';
