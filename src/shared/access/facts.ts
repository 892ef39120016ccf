// What access depends on: facts of a record, and who is asking.
import type { Bundle } from '../core/bundle.ts';
import type { RecordId } from '../core/ids.ts';
import { kinds } from '../kinds/registry.ts';
import type { Role } from '../kinds/roles.ts';

/** What the access table needs to know of a record; kept beside it on the server, derived on the phone. */
export type Facts = {
  readonly kind: string;
  /** The person who made it. */
  readonly by: RecordId;
  readonly villages: readonly RecordId[];
  readonly shared: readonly RecordId[];
  /** Of type tố cáo (decision 10). */
  readonly denunciation: boolean;
};

/** A person's scope: what the server derives from the person's record. */
export type Scope = {
  readonly person: RecordId;
  readonly roles: readonly Role[];
  readonly villages: readonly RecordId[];
};

const idList = (value: unknown): readonly RecordId[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** The facts of a bundle, by the values shown (decision 5: access is evaluated on the current record). */
export const factsOf = (bundle: Bundle): Facts => {
  const { kind, by, values } = bundle.root;
  const definition = kinds[kind];
  const list = (field: string | undefined) => {
    if (field === undefined) return [];
    return idList(definition?.fields[field]?.type === 'ref' ? [values[field]] : values[field]);
  };
  return {
    kind,
    by,
    villages: list(definition?.villagesField),
    shared: list(definition?.sharedField),
    denunciation: definition?.isDenunciation?.(values) ?? false,
  };
};
