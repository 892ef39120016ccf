// What is kept apart, as the office may read it: in the words of its kind, and no more than the access table allows.
import { may } from '../../shared/access/access.ts';
import { type Facts, factsOf, type Scope } from '../../shared/access/facts.ts';
import { applyEntry } from '../../shared/core/apply.ts';
import { type Bundle, deletedField } from '../../shared/core/bundle.ts';
import { type Change, isCreation, pendingSeq } from '../../shared/core/change.ts';
import type { RecordId } from '../../shared/core/ids.ts';
import { titleOf } from '../../shared/kinds/define-kind.ts';
import { leaksDenunciation } from '../../shared/kinds/leaks-denunciation.ts';
import { kinds } from '../../shared/kinds/registry.ts';
import { changeSchema } from '../../shared/protocol/change-schema.ts';
import type { QuarantineItem } from '../../shared/protocol/quarantine.ts';
import type { Enrolment, Quarantined, Tx } from '../store/store.ts';

/** A quarantined change with its record as it is, and as it would be with all that is kept apart. */
export type Apart = {
  readonly item: Quarantined;
  /** Undefined: this version cannot read it. */
  readonly change?: Change;
  readonly facts: readonly Facts[];
  readonly bundle?: Bundle;
};

/** Lays all changes, in the order they came, over the records they write to. */
export const readApart = async (
  tx: Tx,
  items: readonly Quarantined[],
  { person: by, from }: Pick<Enrolment, 'person' | 'from'>,
): Promise<readonly Apart[]> => {
  const before = new Map<RecordId, Facts>();
  const after = new Map<RecordId, Bundle>();
  const read = items.map((item) => ({ item, parsed: changeSchema.safeParse(JSON.parse(item.body)) }));
  for (const { parsed } of read) {
    if (!parsed.success) continue;
    const change = parsed.data;
    const { root } = change;
    const stored = after.has(root) ? undefined : await tx.bundles.get(root);
    if (stored) {
      before.set(root, stored.facts);
      after.set(root, stored.bundle);
    }
    const applied = applyEntry(after.get(root) ?? null, { seq: pendingSeq, by, from, at: change.at, change });
    if (applied.ok) after.set(root, applied.value);
  }
  return read.map(({ item, parsed }) => {
    const bundle = parsed.success ? after.get(parsed.data.root) : undefined;
    const was = before.get(item.root);
    const facts = [...(was ? [was] : []), ...(bundle ? [factsOf(bundle)] : [])];
    return { item, facts, ...(parsed.success && { change: parsed.data }), ...(bundle && { bundle }) };
  });
};

const maySee = (scope: Scope, { facts }: Apart): boolean =>
  facts.length > 0 && facts.every((one) => may(scope, 'see', one));

/** Who may not read it may not destroy it; what nobody can read here is nobody's secret. */
export const mayDiscard = (scope: Scope, apart: Apart): boolean =>
  apart.facts.length === 0 || maySee(scope, apart);

/** Of a denunciation, and of what could name a denouncer, nothing but its kind (decision 10). */
const isClassified = ({ facts, bundle }: Apart): boolean => {
  const kind = kinds[bundle?.root.kind ?? ''];
  return (
    facts.some(({ denunciation }) => denunciation) || (!!kind && !!bundle && leaksDenunciation(kind, bundle))
  );
};

/** One line of the office's list. */
export const toItem = (scope: Scope, apart: Apart): QuarantineItem => {
  const { item, change, bundle } = apart;
  const common = { id: item.id, arrivedAt: item.at, ...(item.held && { held: item.held }) };
  if (!change) return { ...common, kind: '', does: 'edit', hidden: 'unreadable' };
  const line = { ...common, kind: change.kind, does: deedOf(change), writtenAt: change.at } as const;
  const rootKind = bundle?.root.kind;
  const placed = { ...line, ...(rootKind !== undefined && rootKind !== change.kind && { rootKind }) };
  if (!bundle || !maySee(scope, apart)) return { ...placed, hidden: bundle ? 'rights' : 'unreadable' };
  if (isClassified(apart)) return { ...placed, hidden: 'classified' };
  const fields = line.does === 'edit' ? Object.keys(change.set) : [];
  const [title, text] = [titleOfRoot(bundle), textOf(change, bundle)];
  return { ...placed, ...(title && { title }), ...(text && { text }), ...(fields.length > 0 && { fields }) };
};

const deedOf = (change: Change): QuarantineItem['does'] => {
  if (change.redact !== undefined) return 'redact';
  if (isCreation(change)) return 'create';
  if (!(deletedField in change.set)) return 'edit';
  return change.set[deletedField] === true ? 'delete' : 'restore';
};

const titleOfRoot = ({ root }: Bundle): string => {
  const kind = kinds[root.kind];
  return kind ? titleOf(kind, root.values) : '';
};

const mostText = 200;

/** Of a row the first text that search would find it by; a masked number is asked for where it is looked at. */
const textOf = ({ record, root, set }: Change, bundle: Bundle): string => {
  const row = record === root ? undefined : bundle.rows[record];
  const { search = [], fields = {} } = kinds[bundle.root.kind]?.rows[row?.kind ?? ''] ?? {};
  const texts = search
    .filter((field) => !fields[field]?.masked)
    .map((field) => set[field] ?? row?.values[field]);
  const found = texts.find((value) => typeof value === 'string' && value !== '');
  return typeof found === 'string' ? found.slice(0, mostText) : '';
};
