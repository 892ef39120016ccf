// Whether a denunciation's record may name the denouncer (decision 10). Asked when a change is judged, never to show one.
import { type Bundle, deletedField, type RecordState } from '../core/bundle.ts';
import { fieldsOf, isEmpty, type KindDefinition, type Values } from './define-kind.ts';
import type { Field } from './fields.ts';
import { isOpaqueCode } from './opaque-code.ts';

/**
 * Whether a record of type tố cáo may name the denouncer: a field not marked safe was ever written, in the record or in
 * a row, even if it is empty by now, for the log still holds what it held, or a typed code holds what may be a name or a
 * person's number: such a record must be redacted and written anew (Law on Denunciation Art. 8, 47, 56; decision 10).
 */
export const leaksDenunciation = (kind: KindDefinition, bundle: Bundle): boolean => {
  const whole = isEver(kind.isDenunciation, bundle.root);
  return [bundle.root, ...Object.values(bundle.rows)].some(
    (state) => (whole || isEver(kind.rows[state.kind]?.isDenunciation, state)) && namesSomebody(kind, state),
  );
};

const namesSomebody = (kind: KindDefinition, state: RecordState): boolean => {
  const fields = fieldsOf(kind, state.kind) ?? {};
  return Object.keys(state.values).some((name) => {
    if (name === deletedField) return false;
    const field = fields[name];
    return field?.classifiedSafe ? isTelling(field, state, name) : everHeld(state, name);
  });
};

/** A code somebody typed, in any version, that points to more than a paper. */
const isTelling = (field: Field, state: RecordState, name: string): boolean =>
  field.type === 'code' &&
  !field.made &&
  [state.values[name], ...(state.heads?.[name] ?? []).map((head) => head.value)].some(
    (value) => typeof value === 'string' && value !== '' && !isOpaqueCode(value),
  );

/** Whether any version of the state, shown or kept beside, passes the test. */
const isEver = (test: ((values: Values) => boolean) | undefined, state: RecordState): boolean => {
  if (!test) return false;
  const versions = Object.entries(state.heads ?? {}).flatMap(([field, heads]) =>
    heads.slice(1).map((head) => ({ ...state.values, [field]: head.value ?? null })),
  );
  return [state.values, ...versions].some(test);
};

const everHeld = (state: RecordState, field: string): boolean =>
  !isEmpty(state.values[field]) || state.heads?.[field] !== undefined;
