// What each kind of save writes: pure functions from the record as shown to changes.

import { stateOf } from '../../shared/core/apply.ts';
import { isDeleted, isRevived } from '../../shared/core/bundle.ts';
import type { Change } from '../../shared/core/change.ts';
import { naturalId, type RecordId } from '../../shared/core/ids.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { createChange, editChange, type SeenHeads, type Values } from '../../shared/core/write.ts';
import { kinds } from '../../shared/kinds/registry.ts';
import { caseCode } from './case-code.ts';
import type { Plan, SaveContext } from './plan-all.ts';
import type { NewRow, RowDraft, SaveFailure } from './records-api.ts';

type Planned = Result<Plan, SaveFailure>;

/** A new record with its rows. A kind with a field `code` of type code gets the next case code, unless one is given. */
export const planCreate = (
  context: SaveContext,
  kind: string,
  values: Values,
  rows: readonly NewRow[],
  numbering: { readonly letters: string; readonly from: string },
): Planned => {
  const isNumbered = kinds[kind]?.fields.code?.type === 'code' && !values.code;
  const cases = context.cases + 1;
  const code = isNumbered && caseCode(numbering.letters, context.year, numbering.from, cases);
  const creation = createChange(context, { kind }, code ? { ...values, code } : values);
  // A millisecond apart, so that the steps of a case that came on one day stay in the order they were given in.
  const made: RecordId[] = [];
  const rowChanges = rows.map((row, place) => {
    const values = typeof row.values === 'function' ? row.values(made) : row.values;
    const later = { ...context, now: () => context.now() + 1 + place };
    const change = newRow(later, creation.record, kind, { kind: row.kind, values });
    made.push(change.record);
    return change;
  });
  return ok({ changes: [creation, ...rowChanges], record: creation.record, ...(code && { cases }) });
};

/** A new row; where a natural key names one that is there already, an edit of that one. */
export const planAddRow = (context: SaveContext, row: RowDraft): Planned => {
  const { shown } = context;
  if (!shown) return err({ type: 'gone' });
  const change = newRow(context, shown.root.id, shown.root.kind, row);
  if (!stateOf(shown, change.record)) return ok({ changes: [change], record: change.record });
  return planEdit(context, change.record, ownValues(shown.root.kind, row), []);
};

const newRow = (context: SaveContext, root: RecordId, kind: string, row: RowDraft): Change => {
  const keyField = kinds[kind]?.rows[row.kind]?.naturalKey;
  const key = keyField === undefined ? undefined : row.values[keyField];
  const named = typeof key === 'string' ? { naturalId: naturalId(root, row.kind, key) } : {};
  return createChange(context, { kind: row.kind, root, ...named }, ownValues(kind, row));
};

/** A natural key that is no field of the row stands in its id alone. */
const ownValues = (kind: string, { kind: rowKind, values }: RowDraft): Values => {
  const { naturalKey, fields } = kinds[kind]?.rows[rowKind] ?? {};
  if (naturalKey === undefined || fields?.[naturalKey]) return values;
  const { [naturalKey]: _key, ...own } = values;
  return own;
};

export const planEdit = (
  context: SaveContext,
  record: RecordId,
  values: Values,
  settled: readonly string[],
  seen: SeenHeads = {},
): Planned => {
  const { shown } = context;
  const state = shown && stateOf(shown, record);
  if (!shown || !state || state.redacted || shown.root.redacted) return err({ type: 'gone' });
  const change = editChange(
    context,
    shown,
    record,
    withSettled(state.values, values, settled),
    settled,
    seen,
  );
  return ok({ changes: change ? [change] : [], record });
};

/** A field may be settled by keeping what is shown. */
const withSettled = (shown: Values, values: Values, settled: readonly string[]): Values => ({
  ...Object.fromEntries(settled.map((field) => [field, shown[field] ?? null])),
  ...values,
});

/** Deletes, or undoes it. Already so: nothing to write. */
export const planDelete = (context: SaveContext, record: RecordId, deleted: boolean): Planned => {
  const { shown } = context;
  const state = shown && stateOf(shown, record);
  if (!shown || !state) return err({ type: 'gone' });
  const isSo = deleted ? isDeleted(state) : !isDeleted(state) && !isRevived(state);
  return isSo ? ok({ changes: [], record }) : planEdit(context, record, { deleted }, ['deleted']);
};
