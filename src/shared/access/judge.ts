// Whether a change may be accepted: known and valid fields, who may write what, append-only events, decision 10.
import { stateOf } from '../core/apply.ts';
import type { Bundle } from '../core/bundle.ts';
import { deletedField } from '../core/bundle.ts';
import { type Change, isCreation } from '../core/change.ts';
import { isNaturalId, naturalId, naturalKeyOf } from '../core/ids.ts';
import { checkSet } from '../kinds/check-set.ts';
import { fieldsOf, type KindDefinition } from '../kinds/define-kind.ts';
import { leaksDenunciation } from '../kinds/leaks-denunciation.ts';
import { kinds } from '../kinds/registry.ts';
import { type Action, may } from './access.ts';
import { type Facts, factsOf, type Scope } from './facts.ts';
import { isHeld, isOfWithdrawn, sealsOf, sealsWithdrawn } from './sealed.ts';
import { mayTakeStep } from './steps.ts';

/** Why a change is refused; closed list, also on the wire. The phone says each in plain words. */
export type RefusalType =
  | 'not-allowed'
  | 'invalid'
  | 'append-only'
  | 'classified'
  | 'deleted'
  | 'redacted'
  | 'id-reused'
  /** A sealed text whose hash is not its own, or that is none of this record (said by the server alone). */
  | 'wrong-seal'
  /** It seals a record (closes minutes) while another enrolment holds the right to. */
  | 'not-holder'
  /** What is to be withdrawn or deleted still stands in a sealed text: that has to be withdrawn first. */
  | 'sealed';

export type Judgement =
  | { readonly type: 'accept' }
  | { readonly type: 'refuse'; readonly reason: RefusalType }
  /** A kind or field this side does not know: kept until it does. */
  | { readonly type: 'unknown-shape' };

const accept: Judgement = { type: 'accept' };
const refuse = (reason: RefusalType): Judgement => ({ type: 'refuse', reason });

/**
 * What this side's own knowledge of kinds says of the change's shape, before any record is looked at. `rootKind` is the
 * kind of the bundle a row is written to (a row whose bundle is missing is parked, not judged). A value that does not
 * fit is an unknown shape too: a newer version may have added an option or raised a limit.
 */
export const judgeShape = (change: Change, rootKind: string | undefined): Judgement => {
  const isRoot = change.record === change.root;
  if (!isConsistent(change)) return refuse('invalid');
  const kind = kinds[isRoot ? change.kind : (rootKind ?? '')];
  if (!kind || !fieldsOf(kind, change.kind)) return { type: 'unknown-shape' };
  if (!isRoot && change.kind === kind.name) return refuse('invalid');
  if (isNaturalId(change.record) && !kind.rows[change.kind]?.naturalKey) return { type: 'unknown-shape' };
  return checkSet(kind, change.kind, change.set).length > 0 ? { type: 'unknown-shape' } : accept;
};

/** What no version writes: a redaction with values, a record made deleted or redacted, another record's natural key. */
const isConsistent = ({ redact, set, ...change }: Change): boolean => {
  if (redact !== undefined && Object.keys(set).length > 0) return false;
  if (isCreation({ set, ...change }) && (redact !== undefined || deletedField in set)) return false;
  return !isNaturalId(change.record) || change.record.startsWith(naturalId(change.root, change.kind, ''));
};

/** Whether this person may turn `before` into `after` by this change. `before` is null for a new root. */
export const judgeChange = (
  scope: Scope,
  change: Change,
  before: Bundle | null,
  after: Bundle,
): Judgement => {
  const kind = kinds[after.root.kind];
  if (!kind) return { type: 'unknown-shape' };
  if (before && stateOf(before, change.record) && stateOf(before, change.record)?.kind !== change.kind)
    return refuse('invalid');
  if (before && isRewriteOfEvent(kind, change, before)) return refuse('append-only');
  if (!mayDo(scope, change, before, after) || !mayWriteStep(scope, change, after))
    return refuse('not-allowed');
  if (before && change.set[deletedField] === true && isHeld(kind, before, change)) return refuse('sealed');
  if (before && sealsWithdrawn(kind, change, before)) return refuse('redacted');
  if (before && isOfWithdrawn(change, before, after)) return refuse('redacted');
  if (before && sealsOf(kind, before, change).length > 0) return refuse('sealed');
  if (change.redact === undefined && leaksDenunciation(kind, after)) return refuse('classified');
  return accept;
};

const isRewriteOfEvent = (kind: KindDefinition, change: Change, before: Bundle): boolean =>
  change.redact === undefined &&
  kind.rows[change.kind]?.appendOnly === true &&
  (!isCreation(change) || stateOf(before, change.record) !== undefined);

/**
 * The right is asked of the record as it was, as it becomes, and as the written values would show it: a value kept for
 * now as another version (an older time is easily written) may be the one shown tomorrow.
 */
const mayDo = (scope: Scope, change: Change, before: Bundle | null, after: Bundle): boolean => {
  if (change.redact !== undefined) return before !== null && may(scope, 'redact', factsOf(before));
  const shown = factsOf(after);
  const written = factsOf(withValuesOf(change, after));
  const was = before ? factsOf(before) : shown;
  if (shares(change, before, written) && !may(scope, 'share', was)) return false;
  const actions = actionsOf(change, before);
  if (isOfVillage(change, after) && !mayAnnounce(scope, change, was)) return false;
  return [was, shown, written].every((facts) => actions.every((action) => may(scope, action, facts)));
};

/**
 * A step of a case or a promise is written by those whom the kind's table names; a redaction writes none, nor does a row that
 * was emptied on its phone before it left.
 */
const mayWriteStep = (scope: Scope, { kind, redact, set }: Change, after: Bundle): boolean => {
  const isStep = kinds[after.root.kind]?.rows[kind]?.stepsOfRole !== undefined;
  if (!isStep || redact !== undefined || Object.keys(set).length === 0) return true;
  const { step, of } = set;
  const isOwn = typeof of === 'string' && after.rows[of]?.by === scope.person;
  return mayTakeStep(scope, factsOf(after), typeof step === 'string' ? step : 'note', isOwn, kind);
};

const withValuesOf = (change: Change, bundle: Bundle): Bundle =>
  change.record === bundle.root.id
    ? { ...bundle, root: { ...bundle.root, values: { ...bundle.root.values, ...change.set } } }
    : bundle;

const shares = (change: Change, before: Bundle | null, written: Facts): boolean => {
  const field = change.record === change.root ? kinds[change.kind]?.sharedField : undefined;
  return field !== undefined && field in change.set && (before !== null || written.shared.length > 0);
};

/** A row that a village's head writes though the record is the commune's (`RowDefinition.ofVillage`). */
const isOfVillage = (change: Change, { root }: Bundle): boolean =>
  kinds[root.kind]?.rows[change.kind]?.ofVillage === true;

/** The village is the row's natural key: who may not write the record writes of his own villages only. */
const mayAnnounce = (scope: Scope, { record, root, kind }: Change, facts: Facts): boolean => {
  const village = naturalKeyOf(record, root, kind);
  if (village === undefined || !facts.villages.includes(village)) return false;
  return may(scope, 'write', facts) || scope.villages.includes(village);
};

const actionsOf = (change: Change, before: Bundle | null): readonly Action[] => {
  if (!before) return ['create'];
  if (kinds[before.root.kind]?.rows[change.kind]?.ofVillage) return ['announce'];
  const deletes = change.record === change.root && deletedField in change.set;
  if (!deletes) return ['write'];
  return Object.keys(change.set).length === 1 ? ['delete'] : ['delete', 'write'];
};
