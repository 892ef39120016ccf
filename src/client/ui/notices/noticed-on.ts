// When the villages of a dialogue were sent a notice of it.
import { type Bundle, isDeleted } from '../../../shared/core/bundle.ts';
import { type Day, isDay } from '../../../shared/rules/days.ts';
import type { Kept } from '../promises/use-kept.ts';

/** The day of the first notice of that form that went to all villages of the dialogue; none while some were left out. */
export const noticedOn = (
  { root }: Bundle,
  notices: readonly Kept[],
  form: 'result' | 'invitation',
): Day | undefined => {
  const villages = idsIn(root.values.villages);
  return notices
    .filter(({ bundle }) => {
      const { values, redacted } = bundle.root;
      const sent = idsIn(values.villages);
      return (
        !redacted &&
        !isDeleted(bundle.root) &&
        values.form === form &&
        rootOf(values.dialogue) === root.id &&
        villages.every((id) => sent.includes(id)) &&
        isDay(values.date)
      );
    })
    .map(({ bundle }) => String(bundle.root.values.date))
    .sort()[0];
};

const idsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

const rootOf = (link: unknown): unknown =>
  typeof link === 'object' && link !== null && 'root' in link ? link.root : undefined;
