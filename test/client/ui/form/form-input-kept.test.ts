// Whatever is typed into a form of any kind is in its draft letter for letter after the app was killed; and what the form then
// lets a person save reaches the commune and the other phones as it was. PROPERTY_RUNS makes it longer.
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { openDraft, startDraft } from '../../../../src/client/store/begin-draft.ts';
import { createDrafts, type Drafts } from '../../../../src/client/store/drafts.ts';
import { createVault } from '../../../../src/client/store/new-vault.ts';
import type { OpenPetition } from '../../../../src/client/ui/cases/open-cases.ts';
import { fieldsOfStep } from '../../../../src/client/ui/cases/step-fields.ts';
import { follow, tasksOf } from '../../../../src/client/ui/cases/work-list.ts';
import { sorted } from '../../../../src/client/ui/form/form-values.ts';
import { loadTexts } from '../../../../src/client/ui/text/t.ts';
import type { Bundle } from '../../../../src/shared/core/bundle.ts';
import { casesOf } from '../../../../src/shared/kinds/case-of.ts';
import type { KindDefinition } from '../../../../src/shared/kinds/define-kind.ts';
import type { Fields } from '../../../../src/shared/kinds/fields.ts';
import { petition } from '../../../../src/shared/kinds/petition.ts';
import { kinds } from '../../../../src/shared/kinds/registry.ts';
import { petitionSteps } from '../../../../src/shared/rules/case/case-steps.ts';
import { openCommune } from '../../../server/commune.ts';
import { type Form, hostileForm } from '../../../support/hostile-input.ts';
import { propertyRuns, propertySeed as seed } from '../../../support/property.ts';
import { law } from '../../../support/random-cases.ts';
import { calm, newPhone, type TestPhone } from '../../phone.ts';
import { stores } from '../../stores.ts';

vi.setConfig({ testTimeout: 600_000 });
beforeAll(loadTexts);

const today = '2026-11-23';
/** Of each kind of record and of row. */
const numRuns = Math.ceil(propertyRuns / 5_000);
const forms = (fields: Fields): readonly Form[] => {
  console.info(`PROPERTY_SEED=${seed}`);
  return fc.sample(hostileForm(fields, today), { seed, numRuns });
};
const fieldsIn = ({ name, fields, rows }: KindDefinition): readonly (readonly [string, Fields])[] => [
  [name, fields],
  ...Object.entries(rows).map(([row, definition]) => [row, definition.fields] as const),
];

test('what was typed is there letter for letter after a kill, of every kind', async () => {
  const fillRandom = (bytes: Uint8Array<ArrayBuffer>) => void crypto.getRandomValues(bytes);
  const derive = async () => new Uint8Array(32);
  const { vault } = await createVault({ type: 'pin', secret: '284617' }, { derive, fillRandom });
  const openTables = stores.Dexie();
  const openDrafts = async (): Promise<Drafts> =>
    createDrafts({ tables: await openTables(), vault, now: Date.now, setTimer: () => () => {}, fillRandom });
  const drafts = await openDrafts();
  const typed = Object.values(kinds).flatMap((kind) =>
    fieldsIn(kind).flatMap(([recordKind, fields]) =>
      forms(fields).map((form) => ({ id: startDraft(drafts, recordKind), recordKind, form })),
    ),
  );
  for (const { id, form } of typed) drafts.update(id, form);
  expect(await drafts.flush(true)).toEqual({ ok: true, value: undefined });
  const after = await openDrafts();
  for (const { id, recordKind, form } of typed)
    expect(await openDraft(after, id)).toMatchObject({ id, kind: recordKind, values: form });
  expect(await after.list()).toHaveLength(typed.length);
});

/** An officer and an administrator, and a leader's phone that learns of everything. */
const openPhones = async () => {
  const commune = await openCommune();
  const admin = await commune.person('Quản Trị Hai', ['admin']);
  const [officer, office, leader] = await Promise.all([
    newPhone(commune, commune.officer.phone),
    newPhone(commune, admin.phone),
    newPhone(commune, commune.leader.phone),
  ]);
  await calm(officer, office, leader);
  return { officer, office, leader };
};

/** The form asks for a denunciation in no field (decision 10). */
const notDenouncing = (values: Form): Form =>
  values.type === 'denunciation' ? { ...values, type: 'complaint' } : values;
const held = (values: Form) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

type Saved = { readonly root: string; readonly record: string; readonly values: Form };

/** Records of the kind with a row of each kind that is typed, as far as the phone takes them. */
const saveAll = async ({ account }: TestPhone, kind: KindDefinition): Promise<readonly Saved[]> => {
  const all: Saved[] = [];
  for (const form of forms(kind.fields)) {
    const values = notDenouncing(sorted(kind, kind.name, form).good as Form);
    const made = await account.records.create(kind.name, values);
    if (!made.ok) throw new Error(`${kind.name}: ${JSON.stringify(made.error)}`);
    all.push({ root: made.value, record: made.value, values: held(values) });
  }
  const root = all[0]?.root ?? '';
  // What a sealed text quotes is made by the app, and what a natural key is of is no field.
  const typed = Object.entries(kind.rows).filter(([, row]) => !row.sealed && !row.naturalKey);
  for (const [rowKind, { fields, stepsOfRole }] of typed)
    for (const form of forms(fields)) {
      const values = notDenouncing(sorted(kind, rowKind, form).good as Form);
      const [step] = stepsOfRole?.officer ?? [];
      const row = step === undefined ? values : { ...values, step };
      const made = await account.records.addRow(root, rowKind, row);
      if (!made.ok) throw new Error(`${kind.name}/${rowKind}: ${JSON.stringify(made.error)}`);
      all.push({ root, record: made.value, values: held(row) });
    }
  return all;
};

const stateIn = (bundle: Bundle, record: string) =>
  bundle.root.id === record ? bundle.root : bundle.rows[record];

describe('what the phone takes of a form', () => {
  test.each(Object.values(kinds).filter(({ name }) => name !== 'commune'))(
    'the commune takes too, and the others read it to the letter: $name',
    async (kind) => {
      const { officer, office, leader } = await openPhones();
      const writer = kind.access === 'directory' ? office : officer;
      const all = await saveAll(writer, kind);
      await calm(writer, leader);
      expect([...writer.broken, ...leader.broken]).toEqual([]);
      expect(writer.account.work.value).toMatchObject({ unsent: 0, parked: 0, refused: 0 });
      for (const { root, record, values } of all) {
        const view = await leader.account.records.open(root);
        expect(view && stateIn(view.bundle, record)?.values).toMatchObject(values);
      }
    },
  );

  test.each([
    ['complaint', false],
    ['denunciation', true],
  ] as const)('so with every step of a case: %s', async (type, classified) => {
    const { officer, leader } = await openPhones();
    const roots: string[] = [];
    for (let n = 0; n < numRuns; n++) {
      const made = await leader.account.records.create('petition', { type, received: '2026-11-02' });
      if (made.ok) roots.push(made.value);
    }
    const kept: { readonly root: string; readonly row: string; readonly values: Form }[] = [];
    for (const step of petitionSteps)
      for (const [n, form] of forms(fieldsOfStep(step, type, classified)).entries()) {
        const root = roots[n] ?? '';
        // A step with something wrong is not saved: what is saved here is the step once that was emptied.
        const { good } = sorted(petition, 'event', { ...form, step });
        const row = await leader.account.records.addRow(root, 'event', good);
        if (row.ok) kept.push({ root, row: row.value, values: held(good as Form) });
        else expect([row.error.type, typeof form.code]).toEqual(['classified', 'string']);
      }
    await calm(leader, officer);
    expect(leader.account.work.value).toMatchObject({ unsent: 0, parked: 0, refused: 0 });
    expect(kept.length).toBeGreaterThan(petitionSteps.length / 2);
    for (const root of roots) {
      const view = await officer.account.records.open(root);
      if (!view) throw new Error('not arrived');
      for (const { row, values } of kept.filter((one) => one.root === root))
        expect(view.bundle.rows[row]?.values).toEqual(values);
      // Whatever was written, the case can be told.
      const cases = { item: { id: root }, cases: casesOf(view.bundle) } as unknown as OpenPetition;
      expect(() => tasksOf(follow([cases], law, today), today)).not.toThrow();
    }
  });
});
