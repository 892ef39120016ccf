// Which fields a form offers this person, and which options: no more than he may write (decisions 10 and 11).
import { may } from '../../../shared/access/access.ts';
import type { Facts, Scope } from '../../../shared/access/facts.ts';
import { fieldsOf, type KindDefinition } from '../../../shared/kinds/define-kind.ts';
import { kindLooks } from '../kind-looks.ts';

/** @param facts of the record; for a new one as it will be */
export const offersOf =
  (kind: KindDefinition, recordKind: string, scope: Scope, facts: Facts) =>
  (name: string): boolean => {
    const field = fieldsOf(kind, recordKind)?.[name];
    if (!field || field.retired || field.type === 'link') return false;
    if (kindLooks[kind.name]?.given?.includes(name)) return false;
    if (facts.denunciation) return field.classifiedSafe === true && !isType(kind, recordKind, name);
    if (recordKind === kind.name && name === kind.sharedField) return may(scope, 'share', facts);
    if (isPaperCode(kind, recordKind, name)) return false;
    return true;
  };

const testOf = (kind: KindDefinition, recordKind: string) =>
  recordKind === kind.name ? kind.isDenunciation : kind.rows[recordKind]?.isDenunciation;

/** The choice that makes a record or row a denunciation is made by the question, never by a field. */
const isType = (kind: KindDefinition, recordKind: string, name: string): boolean =>
  testOf(kind, recordKind)?.({ [name]: 'denunciation' }) === true;

/** The code of the paper file belongs to denunciations alone. */
const isPaperCode = (kind: KindDefinition, recordKind: string, name: string): boolean =>
  testOf(kind, recordKind) !== undefined && name === 'paperCode';

/** Options that no form offers: nothing ordinary turns into a denunciation by an edit. */
export const withheldOptions = (
  kind: KindDefinition,
  recordKind: string,
): { readonly [field: string]: readonly string[] } => {
  const found = Object.keys(fieldsOf(kind, recordKind) ?? {}).find((name) => isType(kind, recordKind, name));
  return found === undefined ? {} : { [found]: ['denunciation'] };
};
