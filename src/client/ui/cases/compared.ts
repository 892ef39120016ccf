// What is compared of a petition, out of its record or of the form it is being written in.
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Json } from '../../../shared/core/json.ts';
import { petition } from '../../../shared/kinds/petition.ts';
import type { Compared } from '../../../shared/rules/duplicates.ts';
import { mergedInto } from '../../../shared/rules/villages-of-the-day.ts';
import { useAccount } from '../account-context.ts';
import { usePastVillages } from '../list/use-past-villages.ts';
import { linksOf } from '../record/row-links.ts';
import { dayOf } from '../text/format-date.ts';

/** Villages as they are today. */
export type Today = (villages: readonly RecordId[]) => readonly RecordId[];

export const comparedOf = (
  id: RecordId,
  values: { readonly [field: string]: Json },
  villagesToday: Today,
  isGuided = false,
): Compared => {
  const textOf = (field: string) => (typeof values[field] === 'string' ? values[field] : '');
  const { villages } = values;
  const related = linksOf(petition.fields, values).find(({ name }) => name === 'related');
  return {
    id,
    type: textOf('type'),
    sender: textOf('sender'),
    idNumber: textOf('idNumber'),
    phone: textOf('phone'),
    villages: villagesToday(Array.isArray(villages) ? villages.map(String) : []),
    against: textOf('against'),
    summary: textOf('summary'),
    paperCode: textOf('paperCode'),
    isSentOn: values.source === 'forwarded' || textOf('sentBy') !== '',
    isGuided,
    ...(related && { related: related.link.root }),
  };
};

/** Undefined while it is not yet known which villages were merged into which. */
export function useVillagesToday(): Today | undefined {
  const { now } = useAccount();
  const { known, isRead } = usePastVillages();
  return isRead ? (villages) => mergedInto(villages, known, dayOf(now())) : undefined;
}
