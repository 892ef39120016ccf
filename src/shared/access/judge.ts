// Whether a change may be accepted: known and valid fields, who may write what, append-only events, decision 10.
import { stateOf } from '../core/apply.ts';
import type { Bundle } from '../core/bundle.ts';
import { deletedField } from '../core/bundle.ts';
import { type Change, isCreation } from '../core/change.ts';
import { sameJson } from '../core/json.ts';
import { checkSet, fieldsOf, type KindDefinition, leaksDenunciation } from '../kinds/define-kind.ts';
import { kinds } from '../kinds/registry.ts';
import { type Action, may } from './access.ts';
import { factsOf, type Scope } from './facts.ts';

/** Why a change is refused; closed list, also on the wire. The phone says each in plain words. */
export type RefusalType =
  | 'not-allowed'
  | 'invalid'
  | 'append-only'
  | 'classified'
  | 'deleted'
  | 'redacted'
  | 'id-reused';

export type Judgement =
  | { readonly type: 'accept' }
  | { readonly type: 'refuse'; readonly reason: RefusalType }
  /** A kind or field this side does not know: kept until it does. */
  | { readonly type: 'unknown-shape' };

const accept: Judgement = { type: 'accept' };
const refuse = (reason: RefusalType): Judgement => ({ type: 'refuse', reason });

/** What this side's own knowledge of kinds says of the change's shape, before any record is looked at. */
export const judgeShape = (change: Change, rootKind: string | undefined): Judgement => {
  const isRoot = change.record === change.root;
  const kind = kinds[isRoot ? change.kind : (rootKind ?? '')];
  if (!kind || !fieldsOf(kind, change.kind)) return { type: 'unknown-shape' };
  if (isRoot && change.kind !== kind.name) return refuse('invalid');
  const problems = checkSet(kind, change.kind, change.set);
  if (problems.some((problem) => problem.type === 'unknown-field')) return { type: 'unknown-shape' };
  return problems.length > 0 ? refuse('invalid') : accept;
};

/** Whether this person may turn `before` into `after` by this change. `before` is null for a new root. */
export const judgeChange = (scope: Scope, change: Change, before: Bundle | null, after: Bundle): Judgement => {
  const kind = kinds[after.root.kind];
  if (!kind) return { type: 'unknown-shape' };
  if (before && stateOf(before, change.record) && stateOf(before, change.record)?.kind !== change.kind)
    return refuse('invalid');
  if (before && isRewriteOfEvent(kind, change, before)) return refuse('append-only');
  if (!mayDo(scope, change, before, after)) return refuse('not-allowed');
  if (change.redact === undefined && leaksDenunciation(kind, after)) return refuse('classified');
  return accept;
};

const isRewriteOfEvent = (kind: KindDefinition, change: Change, before: Bundle): boolean =>
  change.redact === undefined &&
  kind.rows[change.kind]?.appendOnly === true &&
  (!isCreation(change) || stateOf(before, change.record) !== undefined);

const mayDo = (scope: Scope, change: Change, before: Bundle | null, after: Bundle): boolean => {
  if (!before) return may(scope, 'create', factsOf(after));
  const factsBefore = factsOf(before);
  const actions = actionsOf(change);
  if (!actions.every((action) => may(scope, action, factsBefore))) return false;
  if (change.redact !== undefined) return true;
  const factsAfter = factsOf(after);
  const shares = !sameJson([...factsBefore.shared], [...factsAfter.shared]);
  if (shares && !may(scope, 'share', factsBefore)) return false;
  return may(scope, 'write', factsAfter);
};

const actionsOf = (change: Change): readonly Action[] => {
  if (change.redact !== undefined) return ['redact'];
  if (change.record === change.root && change.set[deletedField] !== undefined) return ['delete'];
  return ['write'];
};
