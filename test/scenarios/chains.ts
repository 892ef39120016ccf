// What the scenarios share: a dialogue, edits each of which had seen the one before, and what the server has made of them.
import { type Bundle, headsOf, type RecordState } from '../../src/shared/core/bundle.ts';
import { type Change, isCreation } from '../../src/shared/core/change.ts';
import type { Receipt } from '../../src/shared/protocol/exchange.ts';
import type { Phone, TestCommune } from '../server/commune.ts';

export const dialogueIn = (village: string, subject = 'Đường vào bản') => ({
  subject,
  date: '2026-11-02',
  villages: [village],
});

/** An edit by one who had seen `before` last: each of its fields replaces that change's. */
export const editAfter = (phone: Phone, before: Change, set: Change['set']): Change => {
  const bases = Object.fromEntries(Object.keys(set).map((field) => [field, [before.id]]));
  return phone.edit(before, set, isCreation(before) ? {} : { bases });
};

/** A record of village A and edits of one field of it, one a minute, each of which had seen the one before. */
export const chainOf = ({ clock, villageA }: TestCommune, phone: Phone, places: readonly string[]) => {
  const made = phone.create('dialogue', dialogueIn(villageA.id));
  const edits: Change[] = [];
  for (const place of places) {
    clock.now += 60_000;
    edits.push(editAfter(phone, edits.at(-1) ?? made, { place }));
  }
  return { made, edits };
};

/** The record as the server has it; fails the test where there is none. */
export const onServer = async ({ store }: TestCommune, root: string): Promise<Bundle> => {
  const stored = await store.read((tx) => tx.bundles.get(root));
  if (!stored) throw new Error(`no record ${root}`);
  return stored.bundle;
};

/** All values of a field that nobody has replaced, the shown one first. */
export const versionsOf = (state: RecordState, field: string) =>
  headsOf(state, field).map((head, place) => (place === 0 ? state.values[field] : head.value));

export const logOf = ({ store }: TestCommune, root: string) => store.read((tx) => tx.entries.ofRoot(root));

export const headOf = async ({ store }: TestCommune) => (await store.read((tx) => tx.entries.head())).seq;

/** Receipts in one word each. */
export const words = (receipts: readonly Receipt[]) =>
  receipts.map(({ seq, refused, parked, quarantined }) => {
    if (seq !== undefined) return 'accepted';
    return refused ?? (parked && `waits for ${parked}`) ?? (quarantined ? 'kept apart' : 'full');
  });

/** Every order of the items. */
export const orders = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  items.length < 2
    ? [items]
    : items.flatMap((item, place) =>
        orders(items.filter((_other, at) => at !== place)).map((rest) => [item, ...rest]),
      );
