// Whether a denunciation's record may name the denouncer (decision 10). Asked when a change is judged, never to show one.
import { type Bundle, deletedField, type RecordState } from '../core/bundle.ts';
import { fieldsOf, isEmpty, type KindDefinition } from './define-kind.ts';

/**
 * Whether a record of type tố cáo may name the denouncer: a field not marked safe was ever written, in the record or in
 * a row, even if it is empty by now, for the log still holds what it held: such a record must be redacted and written
 * anew (Law on Denunciation Art. 8, 47, 56; decision 10).
 */
export const leaksDenunciation = (kind: KindDefinition, bundle: Bundle): boolean => {
  if (!mayBeDenunciation(kind, bundle.root)) return false;
  return [bundle.root, ...Object.values(bundle.rows)].some((state) => {
    const fields = fieldsOf(kind, state.kind) ?? {};
    return Object.keys(state.values).some(
      (name) => name !== deletedField && !fields[name]?.classifiedSafe && everHeld(state, name),
    );
  });
};

const mayBeDenunciation = (kind: KindDefinition, root: RecordState): boolean => {
  const test = kind.isDenunciation;
  if (!test) return false;
  const versions = Object.entries(root.heads ?? {}).flatMap(([field, heads]) =>
    heads.slice(1).map((head) => ({ ...root.values, [field]: head.value ?? null })),
  );
  return [root.values, ...versions].some(test);
};

const everHeld = (state: RecordState, field: string): boolean =>
  !isEmpty(state.values[field]) || state.heads?.[field] !== undefined;
