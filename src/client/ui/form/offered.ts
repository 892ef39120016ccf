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
    if (!field || field.retired || (field.type === 'link' && !field.picked)) return false;
    if (isGiven(kind, recordKind, name)) return false;
    if (facts.denunciation) return field.classifiedSafe === true && !isType(kind, recordKind, name);
    if (recordKind === kind.name && name === kind.sharedField) return may(scope, 'share', facts);
    if (isPaperCode(kind, recordKind, name)) return false;
    if (recordKind === kind.name && name === kind.villagesField) return !isOfHisVillage(scope, facts);
    return true;
  };

/** Whether no plain form asks it: the case code, what an event names, what a screen of its own asks. */
export const isGiven = (kind: KindDefinition, recordKind: string, name: string): boolean => {
  const field = fieldsOf(kind, recordKind)?.[name];
  if (field?.screen || (field?.type === 'code' && field.made)) return true;
  return (
    kindLooks[kind.name]?.given?.includes(recordKind === kind.name ? name : `${recordKind}.${name}`) === true
  );
};

/** The villages a form offers: all, or for one who is only a village head his own. */
export const offersVillage = ({ roles, villages }: Scope, village: string): boolean =>
  roles.includes('officer') || roles.includes('leader') || villages.includes(village);

/** Whether a village is still one on this day: from the day it was merged or split it is offered no more. */
export const standsOn = (ended: ReadonlyMap<string, string>, day: string, village: string): boolean =>
  (ended.get(village) ?? '9999-12-31') > day;

/** The scope with the villages that still are: who serves a merged village also reads the records of the earlier ones. */
export const scopeOn = (scope: Scope, ended: ReadonlyMap<string, string>, day: string): Scope => ({
  ...scope,
  villages: scope.villages.filter((village) => standsOn(ended, day, village)),
});

/** Who has one village need not say that it is this one. */
const isOfHisVillage = (scope: Scope, { villages: [first, ...others] }: Facts): boolean => {
  const [own, ...more] = scope.villages;
  if (own === undefined || more.length > 0 || first !== own || others.length > 0) return false;
  return !scope.roles.includes('officer') && !scope.roles.includes('leader');
};

const testOf = (kind: KindDefinition, recordKind: string) =>
  recordKind === kind.name ? kind.isDenunciation : kind.rows[recordKind]?.isDenunciation;

/** The choice that makes a record or row a denunciation is made by the question, never by a field. */
const isType = (kind: KindDefinition, recordKind: string, name: string): boolean =>
  testOf(kind, recordKind)?.({ [name]: 'denunciation' }) === true;

/** The code of a paper file, and of an event's paper, belongs to denunciations alone: others say it in words. */
export const isPaperCode = (kind: KindDefinition, recordKind: string, name: string): boolean => {
  if (name === 'paperCode') return testOf(kind, recordKind) !== undefined;
  return kind.isDenunciation !== undefined && kind.rows[recordKind]?.fields[name]?.type === 'code';
};

/** Options that no form offers: nothing ordinary turns into a denunciation by an edit. */
export const withheldOptions = (
  kind: KindDefinition,
  recordKind: string,
): { readonly [field: string]: readonly string[] } => {
  const found = Object.keys(fieldsOf(kind, recordKind) ?? {}).find((name) => isType(kind, recordKind, name));
  return found === undefined ? {} : { [found]: ['denunciation'] };
};
