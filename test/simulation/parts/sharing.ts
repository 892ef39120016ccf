// An officer shares a petition with a village head, or takes it back; a leader withdraws a record: as their pages do it.
import { shareChoices } from '../../../src/client/ui/share/share-heads.ts';
import { type Facts, factsOf } from '../../../src/shared/access/facts.ts';
import { isDeleted } from '../../../src/shared/core/bundle.ts';
import type { RecordId } from '../../../src/shared/core/ids.ts';
import type { Deed } from './daily-life.ts';
import { onPhone, type Phone } from './device.ts';
import { directoryOn } from './known-directory.ts';

export const shareOrTakeBack: Deed = async (world, { chance, undos }, picked) => {
  const phone = [picked, ...world.phones].find(mayShare);
  if (!phone) return;
  const petitions = await petitionsOn(phone);
  const shared = petitions.filter(({ facts }) => facts.shared.length > 0);
  const isBack = shared.length > 0 && chance.happens(0.4);
  if (petitions.length === 0) return;
  const { id, facts } = chance.pick(isBack ? shared : petitions);
  const write = (people: readonly RecordId[]) =>
    onPhone(world, phone, () => phone.records.edit(id, id, { shared: people }));
  const { related, others } = shareChoices(await directoryOn(phone), facts.villages, facts.shared);
  const heads = related.length > 0 && chance.happens(0.7) ? related : others;
  if (isBack) {
    world.count('taken back');
    const back = chance.pick(facts.shared);
    await write(facts.shared.filter((one) => one !== back));
  } else if (heads.length > 0) {
    world.count('shared with a head');
    await write([...facts.shared, chance.pick(heads).id]);
  }
  undos.push(() => write(facts.shared));
};

const mayShare = ({ identity: { scope } }: Phone): boolean =>
  scope.roles.includes('officer') || scope.roles.includes('leader');

const petitionsOn = async ({ disk, records }: Phone): Promise<{ id: RecordId; facts: Facts }[]> => {
  const ids = [...disk.content.records.keys()].map(String).sort();
  const views = await Promise.all(ids.map((id) => records.open(id)));
  const all = views.flatMap((view) => (view ? [view.bundle] : []));
  const petitions = all.filter(({ root }) => root.kind === 'petition' && !isDeleted(root) && !root.redacted);
  return petitions.map((bundle) => ({ id: bundle.root.id, facts: factsOf(bundle) }));
};

/** By the page that forgets at once what this phone has not sent of it. */
export const withdraw: Deed = async (world, { chance }, phone) => {
  const ids = [...phone.disk.content.records.keys()].map(String).sort();
  const view = ids.length > 0 ? await phone.records.open(chance.pick(ids)) : null;
  if (!view || !phone.identity.scope.roles.includes('leader')) return;
  const { root, rows } = view.bundle;
  const record = chance.pick([root, ...Object.values(rows)]).id;
  await onPhone(world, phone, () =>
    phone.records.saveAll([{ type: 'redact', root: root.id, record, reason: 'mistake' }]),
  );
};
