// What a step asks of who takes it, and the limit it answers: said beside the form, never a wall.
import type { Condition, Offer } from '../../../shared/rules/case/offers.ts';
import { text } from '../kind-texts.ts';
import { t } from '../text/t.ts';
import { ruleName } from './rule-words.ts';

/** Said by the form itself, where the field stands. */
const said: readonly Condition[] = ['names-an-event', 'by-leader'];

export function Conditions({ offer }: { readonly offer: Offer | undefined }) {
  if (!offer) return null;
  const conditions = offer.conditions.filter((condition) => !said.includes(condition));
  if (conditions.length === 0 && !offer.clock && !offer.paper) return null;
  return (
    <ul class="small points">
      {conditions.map((condition) => (
        <li key={condition}>{text(`condition.${condition}`)}</li>
      ))}
      {offer.paper && <li>{t('case.paper', { what: t(`paper.${offer.paper}`) })}</li>}
      {offer.clock && <li>{t('case.answers', { what: ruleName(offer.clock) })}</li>}
    </ul>
  );
}
