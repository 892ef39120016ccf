// Closed minutes as the pages show them: from their snapshot, whatever the record holds besides (decisions 16, 21).
import type { Bundle } from '../../../shared/core/bundle.ts';
import { type Closed, closedOf } from '../../../shared/kinds/closed-minutes.ts';
import type { Day } from '../../../shared/rules/days.ts';
import type { Law } from '../../../shared/rules/law.ts';
import type { RecordView } from '../../store/records-api.ts';

/** A snapshot is some sixty kilobytes: read once for each state of the record. */
const known = new WeakMap<Bundle, { readonly closed: Closed | undefined }>();

/** Undefined while the minutes are open. */
export const closedIn = (bundle: Bundle): Closed | undefined => {
  const read = known.get(bundle) ?? { closed: closedOf(bundle) };
  known.set(bundle, read);
  return read.closed;
};

export const isClosed = (bundle: Bundle): boolean => closedIn(bundle) !== undefined;

/** The record as it was closed; itself while it is open. */
export const asClosed = (view: RecordView): RecordView => {
  const closed = closedIn(view.bundle);
  return closed ? { ...view, bundle: closed.bundle } : view;
};

/**
 * What minutes are measured by: the marks they were closed with before those in force. The law of what follows a closing
 * (sending, recognition, postings) is in no snapshot: that one is today's.
 */
export const measuringLaw = (closed: Closed | undefined, inForce: Law): Law =>
  closed ? { ...inForce, rules: [...closed.snapshot.rules, ...inForce.rules] } : inForce;

/** The day minutes are measured on: once they are closed no slip comes any more, whatever its deadline says. */
export const measuringDay = (closed: Closed | undefined, today: Day): Day => (closed ? afterAll : today);

const afterAll: Day = '9999-12-31';
