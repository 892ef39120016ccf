// Closed minutes as the pages show them: from their snapshot, whatever the record holds besides (decisions 16, 21).
import type { Bundle } from '../../../shared/core/bundle.ts';
import { type Closed, closedOf } from '../../../shared/kinds/closed-minutes.ts';
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
