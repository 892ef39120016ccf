// Who holds what, said once more from the values of the records, without the access table and what derives scopes: petitions
// that are shared, offices that were handed over, villages that merged.
import { isDeleted, type RecordState } from '../../../src/shared/core/bundle.ts';
import type { RecordId } from '../../../src/shared/core/ids.ts';
import type { Held } from './held.ts';
import type { Truth } from './oracle.ts';

const idsIn = (value: unknown): readonly RecordId[] => (Array.isArray(value) ? value : []);

type Office = {
  readonly person: RecordId;
  readonly roles: readonly string[];
  /** Those of today, and all they came from. */
  readonly villages: ReadonlySet<RecordId>;
};

/** @throws where the phone holds what its person may not, or lacks what he should. @returns how much it holds of villages that are no more, and of what is shared */
export const checkRights = (truth: Truth, { phone, stored }: Held): { past: number; shared: number } => {
  const office = officeOf(truth, phone.identity.person);
  const counts = { past: 0, shared: 0 };
  for (const [id, { bundle }] of truth.bundles) {
    const { root } = bundle;
    // What was withdrawn holds nothing any more.
    if (root.redacted) continue;
    const holds = (stored.get(id)?.base ?? null) !== null;
    if (holds !== isFor(office, root))
      throw new Error(`${phone.name} ${holds ? 'holds' : 'lacks'} the ${root.kind} ${id}, by its values`);
    if (!holds || office.roles.some((role) => role !== 'head')) continue;
    if (root.kind === 'petition' && root.by !== office.person) counts.shared++;
    else if (isOfThePast(truth, idsIn(root.values.villages))) counts.past++;
  }
  return counts;
};

const isOfThePast = ({ bundles }: Truth, villages: readonly RecordId[]): boolean =>
  villages.length > 0 &&
  villages.every((village) => typeof bundles.get(village)?.bundle.root.values.ended === 'string');

const officeOf = ({ bundles }: Truth, person: RecordId): Office => {
  const record = bundles.get(person)?.bundle.root;
  const isInOffice = record && !isDeleted(record) && record.values.active !== false;
  if (!isInOffice) return { person, roles: [], villages: new Set() };
  return { person, roles: idsIn(record.values.roles), villages: withEarlier(bundles, record) };
};

const withEarlier = (bundles: Truth['bundles'], { values }: RecordState): ReadonlySet<RecordId> => {
  const villages = new Set(idsIn(values.villages));
  for (let before = -1; before < villages.size; ) {
    before = villages.size;
    for (const { bundle } of bundles.values())
      if (idsIn(bundle.root.values.successors).some((id) => villages.has(id))) villages.add(bundle.root.id);
  }
  return villages;
};

const isFor = ({ person, roles, villages }: Office, { kind, by, values }: RecordState): boolean => {
  if (roles.length === 0) return false;
  if (['commune', 'village', 'person'].includes(kind)) return true;
  if (roles.includes('officer') || roles.includes('leader')) return true;
  if (!roles.includes('head')) return false;
  if (kind === 'petition')
    return values.type !== 'denunciation' && (by === person || idsIn(values.shared).includes(person));
  const concerned = idsIn(values.villages);
  return concerned.some((village) => villages.has(village)) || (by === person && concerned.length === 0);
};
