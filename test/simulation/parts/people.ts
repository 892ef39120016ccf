// What people do on a phone: they write down, add, correct, delete, undo, share, move and withdraw.
import { writeDraftRow } from '../../../src/client/store/draft-row.ts';
import type { RecordView } from '../../../src/client/store/records-api.ts';
import { isDeleted, type RecordState } from '../../../src/shared/core/bundle.ts';
import type { Change } from '../../../src/shared/core/change.ts';
import { newId, type RecordId } from '../../../src/shared/core/ids.ts';
import type { Json } from '../../../src/shared/core/json.ts';
import { type Phone, redact } from './device.ts';
import { heldBy } from './held.ts';
import { newerThanOldApp } from './old-app.ts';

/** What was typed into a form and not saved. */
export type Drafted = Pick<Change, 'root' | 'record' | 'set' | 'kind'>;

/** What people of this commune can name. */
export type Commune = {
  readonly villages: readonly RecordId[];
  readonly people: readonly RecordId[];
  /** A text that stands nowhere else, so that it can be found again. */
  text(): string;
};

const textFields: { readonly [kind: string]: readonly string[] } = {
  dialogue: ['subject', 'place', 'chair', 'conclusion', 'attendees'],
  minutes: ['subject', 'place', 'chair', 'secretary', 'conclusion'],
  petition: ['summary', 'sender', 'address', 'request', 'documents', 'phone'],
  opinion: ['speaker', 'text', 'answer', 'interpreter'],
  item: ['title', 'discussion', 'decision'],
  event: ['note', 'document'],
  person: ['name', 'title'],
  village: ['name'],
  commune: ['name'],
};

const rowKinds: { readonly [kind: string]: string } = {
  dialogue: 'opinion',
  minutes: 'item',
  petition: 'event',
};

/** One thing a person does; refusals by the app itself are part of it. */
export const actOn = async (phone: Phone, commune: Commune): Promise<void> => {
  const { chance, records } = phone;
  if (chance.happens(0.25)) return create(phone, commune);
  const view = await someRecord(phone);
  if (!view) return create(phone, commune);
  const { root } = view.bundle;
  const record = chance.pick([root, root, ...Object.values(view.bundle.rows)]);
  if (phone.identity.scope.roles.includes('leader') && chance.happens(0.1))
    return void (await redact(phone, root.id, record.id, record.kind));
  const draw = chance.next();
  if (draw < 0.22) return addRow(phone, commune, root);
  if (draw < 0.52) return edit(phone, commune, root.id, record);
  if (draw < 0.68) return move(phone, commune, root);
  if (draw < 0.76) return void (await records.remove(root.id, record.id));
  if (draw < 0.86) return void (await records.restore(root.id, deletedOf(view, record).id));
  if (draw < 0.94) return settle(phone, root.id, record);
  await redact(phone, root.id, record.id, record.kind);
};

const deletedOf = (view: RecordView, otherwise: RecordState): RecordState =>
  [view.bundle.root, ...Object.values(view.bundle.rows)].find(isDeleted) ?? otherwise;

const create = async (phone: Phone, commune: Commune): Promise<void> => {
  const { chance, records, identity } = phone;
  if (identity.scope.roles.includes('admin') && chance.happens(0.5)) {
    if (chance.happens(0.3)) await records.create('village', { name: commune.text() });
    return;
  }
  const kind = chance.pick(['dialogue', 'dialogue', 'petition', 'petition', 'minutes']);
  const isSecret = kind === 'petition' && chance.happens(0.15);
  const villages = someVillages(phone, commune);
  const [first = 'subject'] = textFields[kind] ?? [];
  const values: { [field: string]: Json } = isSecret
    ? { type: 'denunciation', received: '2026-11-12' }
    : { [first]: commune.text(), villages, ...(kind === 'petition' && { type: 'complaint' }) };
  const row = { kind: rowKinds[kind] ?? '', values: isSecret ? {} : rowValues(phone, commune, kind) };
  await records.create(kind, values, chance.happens(0.3) ? { rows: [row] } : {});
};

const someVillages = ({ chance, identity }: Phone, commune: Commune): RecordId[] => {
  if (chance.happens(0.1)) return [];
  const own = identity.scope.villages;
  const from = own.length > 0 && chance.happens(0.8) ? own : commune.villages;
  return chance.happens(0.2) ? [chance.pick(from), chance.pick(commune.villages)] : [chance.pick(from)];
};

const someRecord = async (phone: Phone): Promise<RecordView | null> => {
  const ids = [...phone.disk.content.records.keys()].map(String).sort();
  if (ids.length === 0) return null;
  for (let tries = 0; tries < 4; tries++) {
    const view = await phone.records.open(phone.chance.pick(ids));
    const isPlain = view && !['person', 'village', 'commune'].includes(view.bundle.root.kind);
    if (view && (isPlain || (phone.identity.scope.roles.includes('admin') && tries > 1))) return view;
  }
  return null;
};

const rowValues = (phone: Phone, commune: Commune, kind: string): { [field: string]: Json } => {
  const rowKind = rowKinds[kind] ?? '';
  const field = fieldFor(phone, rowKind);
  const step = rowKind === 'event' && {
    step: phone.chance.pick(['received', 'answered', 'note']),
    date: '2026-11-13',
  };
  return { ...step, [field]: commune.text() };
};

const fieldFor = ({ chance, isOld }: Phone, kind: string): string =>
  chance.pick((textFields[kind] ?? ['name']).filter((field) => !isOld || !newerThanOldApp.includes(field)));

const addRow = async (phone: Phone, commune: Commune, root: RecordState): Promise<void> => {
  const rowKind = rowKinds[root.kind];
  if (rowKind) await phone.records.addRow(root.id, rowKind, rowValues(phone, commune, root.kind));
};

const edit = async (phone: Phone, commune: Commune, root: RecordId, record: RecordState): Promise<void> => {
  const { chance, records } = phone;
  const values: { [field: string]: Json } = {};
  for (let fields = 1 + chance.below(2); fields > 0; fields--)
    values[fieldFor(phone, record.kind)] = chance.happens(0.15) ? null : commune.text();
  if (record.kind === 'petition' && chance.happens(0.1)) values.type = chance.pick(['denunciation', 'mixed']);
  await records.edit(root, record.id, values);
};

const move = async (phone: Phone, commune: Commune, root: RecordState): Promise<void> => {
  if (root.kind === 'petition' && phone.chance.happens(0.6))
    return void (await phone.records.edit(root.id, root.id, { shared: [phone.chance.pick(commune.people)] }));
  if (root.kind in rowKinds)
    await phone.records.edit(root.id, root.id, { villages: someVillages(phone, commune) });
};

const settle = async (phone: Phone, root: RecordId, record: RecordState): Promise<void> => {
  const fields = Object.keys(record.heads ?? {}).filter((field) => field !== 'deleted');
  if (fields.length > 0) await phone.records.edit(root, record.id, {}, { settled: fields });
};

/** An administrator gives a person other villages, other roles, leave, or a return. */
export const changeScope = async (admin: Phone, commune: Commune): Promise<void> => {
  const { chance, records } = admin;
  const person = chance.pick(commune.people);
  const some = () => commune.villages.filter(() => chance.happens(0.5));
  const values = chance.pick<() => { [field: string]: Json }>([
    () => ({ villages: some() }),
    () => ({ villages: some() }),
    () => ({ villages: some(), roles: [chance.pick(['head', 'head', 'officer', 'leader'])] }),
    () => ({ active: chance.happens(0.5) }),
  ])();
  await records.edit(person, person, values);
};

/** Somebody begins to correct a record and leaves it at that; `drafted` notes what stands in the draft. */
export const draftSome = async (phone: Phone, commune: Commune, drafted: Drafted[]): Promise<void> => {
  const view = await someRecord(phone);
  if (!view || view.bundle.root.redacted) return;
  const { root, rows } = view.bundle;
  const { id: record, kind, redacted } = phone.chance.pick([root, ...Object.values(rows)]);
  if (redacted) return;
  const set = { [fieldFor(phone, kind)]: commune.text() };
  drafted.push({ kind, record, root: root.id, set });
  const content = { kind, record, root: root.id, values: set, startedAt: 0 };
  const { fillRandom } = phone.save;
  const parts = { ...phone.save, setTimer: () => () => undefined };
  await writeDraftRow(parts, { rowKey: newId(fillRandom), touched: undefined }, content, 'strict');
};

/** Refused changes whose reason the person has read are forgotten now and then; `dismissed` notes which. */
export const dismissSome = async (phone: Phone, dismissed: Set<string>): Promise<void> => {
  const refused = (await heldBy(phone)).own.filter((own) => own.state === 'refused');
  for (const { change } of refused.filter(() => phone.chance.happens(0.3))) {
    dismissed.add(change.id);
    await phone.records.dismissRefused(change.id);
  }
};
