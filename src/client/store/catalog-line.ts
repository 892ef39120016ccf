// A record as home shows it, read off its kind's brief. What only lists, figures and search ask of it is added once home is
// drawn (catalog-item.ts). Pure.
import { type Bundle, isDeleted } from '../../shared/core/bundle.ts';
import type { Json } from '../../shared/core/json.ts';
import { briefs } from '../../shared/kinds/briefs.ts';
import { titleOf } from '../../shared/kinds/define-kind.ts';
import type { Item } from './catalog-api.ts';
import type { RecordView } from './records-api.ts';

/** The line of a record; null for what is never listed: the directory, deleted records (unless the deletion was refused), unknown kinds. */
export const lineOf = ({ bundle, state, mine }: RecordView): Item | null => {
  const { root } = bundle;
  const kind = briefs[root.kind];
  if (!kind || kind.access === 'directory' || (isDeleted(root) && state !== 'refused')) return null;
  const { values } = root;
  const textIn = (field: string | undefined) => textOf(values[field ?? '']);
  const code = textIn('code');
  const choice = textIn(kind.type?.field);
  const steps = kind.steps?.(bundle) ?? [];
  return {
    id: root.id,
    kind: root.kind,
    title: titleOf(kind, values),
    date: textIn(kind.dateField),
    villages: listOf(values[kind.villagesField ?? '']),
    state,
    touched: newestOf(bundle),
    rows: 0,
    steps,
    choices: kind.type && choice !== '' ? { [kind.type.field]: choice } : {},
    missing: 0,
    alike: `${root.kind} ${state} false ${steps.join()}`,
    by: root.by,
    mine,
    ...(code !== '' && { code }),
    ...(kind.register && { values }),
    ...(root.redacted && { redacted: true as const }),
    ...(isDeleted(root) && { deleted: true as const }),
  };
};

export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** One id is a list of one. */
const listOf = (value: Json | undefined): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');

/** The time of the newest thing written to it, ms. */
const newestOf = ({ root, rows }: Bundle): number => {
  let newest = 0;
  for (const state of [root, ...Object.values(rows)]) {
    newest = Math.max(newest, state.at);
    for (const heads of Object.values(state.heads ?? {})) newest = Math.max(newest, heads[0]?.at ?? 0);
  }
  return newest;
};
