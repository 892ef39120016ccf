// A person's form writes what was typed and nothing else, and says what stood there when it was typed.
import { expect, it } from 'vitest';
import {
  entryOf,
  nothingTyped,
  typedInto,
  typedOf,
  valuesOf,
} from '../../../../src/client/ui/admin/person-entry.ts';
import { otherVersions } from '../../../../src/shared/core/bundle.ts';
import type { Entry } from '../../../../src/shared/core/change.ts';
import { openCommune } from '../../../server/commune.ts';
import { accepted, bundleOf, idOf, making, writing } from '../../../support/bundles.ts';
import { calm, newPhone, saved } from '../../phone.ts';

const person = {
  name: 'Lò Văn Ví',
  title: 'Trưởng bản',
  roles: ['head'],
  villages: ['A'],
  active: true,
} as const;
const made = making('R', { ...person, phone: '0912 345 678' }, { kind: 'person' });
const rootOf = (...entries: readonly Entry[]) => bundleOf(...entries).root;
const first = rootOf(accepted(1, made));
const entry = (typed = nothingTyped, state = first) => entryOf(person, state, typed);

it('what was not typed is not written, whatever others made of it meanwhile', () => {
  const typed = typedInto(nothingTyped, first, { title: 'Bí thư' });
  expect(typedOf(entry(typed), typed)).toEqual({ title: 'Bí thư' });
  expect(typed.seen).toEqual({ title: [idOf('R')] });
});

it('what arrives after the first keystroke was not seen', () => {
  const later = rootOf(
    accepted(1, made),
    accepted(2, writing('B', { phone: '0999 999 999' }, { kind: 'person' })),
  );
  const once = typedInto(nothingTyped, first, { phone: '0987' });
  expect(typedInto(once, later, { phone: '0987 654 321' }).seen).toEqual({ phone: [idOf('R')] });
  expect(entry(nothingTyped, later).phone).toBe('0999 999 999');
  expect(typedInto(once, later, { name: 'Lò Văn Vy' }).seen).toMatchObject({ phone: [idOf('R')] });
});

it('who is no village head any more loses the villages, as they were seen', () => {
  const typed = typedInto(nothingTyped, first, { roles: ['officer'] });
  expect(typedOf(entry(typed), typed)).toEqual({ roles: ['officer'], villages: [] });
  expect(Object.keys(typed.seen)).toEqual(['roles', 'villages']);
  expect(valuesOf(entry())).toMatchObject({ villages: ['A'], phone: '0912 345 678' });
  expect(valuesOf({ ...entry(), phone: ' ' })).toMatchObject({ phone: null });
});

it('two administrators who did not see each other both keep what they wrote', async () => {
  const commune = await openCommune();
  const [one, other] = [await newPhone(commune, commune.admin), await newPhone(commune, commune.admin)];
  await calm(one, other);
  const { id } = commune.headA.change;
  const opened = (await other.account.records.open(id))?.bundle.root;
  saved(await one.account.records.edit(id, id, { title: 'Trưởng bản' }));
  await calm(one, other);
  const typed = typedInto(nothingTyped, opened, { title: 'Bí thư chi bộ' });
  const form = entryOf(undefined, opened, typed);
  saved(await other.account.records.edit(id, id, typedOf(form, typed), { seen: typed.seen }));
  await calm(other, one);
  const view = await one.account.records.open(id);
  const root = view?.bundle.root;
  const versions = root && [root.values.title, ...otherVersions(root, 'title').map(({ value }) => value)];
  expect(versions?.sort()).toEqual(['Bí thư chi bộ', 'Trưởng bản']);
});
