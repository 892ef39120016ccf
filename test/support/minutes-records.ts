// Minutes of a meeting as phones write them: changes in any order, from any phone, and the bundle they leave.
import { applyEntry } from '../../src/shared/core/apply.ts';
import type { Bundle } from '../../src/shared/core/bundle.ts';
import type { Change } from '../../src/shared/core/change.ts';
import { naturalId, type RecordId } from '../../src/shared/core/ids.ts';
import { accepted, idOf, making, writing } from './bundles.ts';

export const root = idOf('R');

export const minutesMade = (set: Change['set'] = {}): Change =>
  making('R', { form: 'village-meeting', date: '2026-11-23', ...set }, { kind: 'minutes' });

/** A row of its own; its id is made of its name. */
export const rowMade = (kind: string, name: string, set: Change['set']): Change =>
  writing(name, set, { record: idOf(name), kind });

let written = 0;

/** A row that its key names. */
export const keyed = (kind: string, key: string, set: Change['set']): Change =>
  writing(
    `W${(written++)
      .toString(32)
      .toUpperCase()
      .replace(/[ILOU]/g, 'X')}${kind.slice(0, 1).toUpperCase()}`,
    set,
    {
      record: naturalId(root, kind, key),
      kind,
    },
  );

/** An edit of a row or, without one, of the minutes themselves. */
export const edited = (name: string, set: Change['set'], record: RecordId = root, kind = 'minutes'): Change =>
  writing(name, set, { record, kind });

export type Sent = { readonly change: Change; readonly from?: string };

/** The bundle these leave in this order; what makes the minutes comes first. */
export const minutesOf = (...sent: readonly (Change | Sent)[]): Bundle => {
  let bundle: Bundle | null = null;
  sent.forEach((one, at) => {
    const { change, from = 'K1' } = 'change' in one ? one : { change: one };
    const after = applyEntry(bundle, accepted(at + 1, change, from));
    if (!after.ok) throw new Error(`${change.id}: ${after.error.type}`);
    bundle = after.value;
  });
  if (!bundle) throw new Error('nothing was written');
  return bundle;
};
