// What lies in a training notebook: a commune, a village and its head, and half a year of invented records, by seed.
import type { Scope } from '../../../shared/access/facts.ts';
import { applyEntry } from '../../../shared/core/apply.ts';
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { Change } from '../../../shared/core/change.ts';
import { type FillRandom, newId, type RecordId } from '../../../shared/core/ids.ts';
import { createChange } from '../../../shared/core/write.ts';
import { nameOf, villages } from '../../../shared/demo/names.ts';
import { createPick } from '../../../shared/demo/pick.ts';
import {
  type DemoVillage,
  type DemoWriter,
  type Writing,
  writeDialogue,
  writeMinutes,
  writePetition,
} from '../../../shared/demo/records.ts';

/** No commune ever gives this number to a phone: theirs begin at 1. */
export const trainingNumber = 'K0';

export type TrainingRecords = {
  /** The village head whose notebook it is. */
  readonly scope: Scope;
  readonly bundles: readonly Bundle[];
  /** The sequence of the last entry. */
  readonly last: number;
};

export type TrainingParts = {
  readonly seed: number;
  /** Now, ms since 1970: the records lie in the months before. */
  readonly now: number;
  readonly fillRandom: FillRandom;
};

const dayMs = 24 * 60 * 60 * 1000;
const vietnamOffsetMs = 7 * 60 * 60 * 1000;
const dayOf = (ms: number): string => new Date(ms + vietnamOffsetMs).toISOString().slice(0, 10);

/** Days ago of each dialogue with one petition from it, and of the minutes a week before. */
const ages = [150, 94, 38, 9];

/** As if a server had sent them. No denunciation is among them: a village head has none. */
export const inventRecords = ({ seed, now, fillRandom }: TrainingParts): TrainingRecords => {
  const pick = createPick(seed);
  const log = createLog(fillRandom);
  const office = log.writer(newId(fillRandom), now - 200 * dayMs);
  office.create('commune', {
    code: '03301',
    name: 'Xã Tập Ghi',
    provinceName: 'Điện Biên',
    letters: 'TG',
    villageWord: 'ban',
  });
  const plan = pick.one(villages);
  const village: DemoVillage = { ...plan, id: office.create('village', { name: plan.name, number: 1 }) };
  const name = nameOf(plan.folk, pick.one);
  const head = office.create('person', {
    name,
    title: `Trưởng ${plan.name.replace('Bản', 'bản')}`,
    roles: ['head'],
    villages: [village.id],
    active: true,
  });
  const on = (at: number): Writing => ({ phone: log.writer(head, at), pick, day: dayOf(at), writer: name });
  ages.forEach((age, place) => {
    const at = now - age * dayMs;
    writeMinutes(on(at - 7 * dayMs), village);
    const origin = writeDialogue(on(at), village);
    const code = `TG-${dayOf(at).slice(2, 4)}-${trainingNumber}-${String(place + 1).padStart(3, '0')}`;
    writePetition(on(at), village, { place, code, shared: [], origin });
  });
  return { scope: { person: head, roles: ['head'], villages: [village.id] }, ...log.end() };
};

/** Numbers what is written and lays it together, as the commune's server would. */
const createLog = (fillRandom: FillRandom) => {
  const bundles = new Map<RecordId, Bundle>();
  let last = 0;
  const accept = (change: Change, by: RecordId): RecordId => {
    last += 1;
    const entry = { seq: last, by, from: trainingNumber, at: change.at, change };
    const applied = applyEntry(bundles.get(change.root) ?? null, entry);
    if (!applied.ok) throw new Error('The generator of the training notebook is wrong');
    bundles.set(change.root, applied.value);
    return change.record;
  };
  const writer = (by: RecordId, at: number): DemoWriter => {
    const context = () => ({ newId: () => newId(fillRandom), now: () => at, seen: last, gen: trainingGen });
    return {
      create: (kind, values, root) =>
        accept(createChange(context(), { kind, ...(root !== undefined && { root }) }, values), by),
      edit: (target, set) =>
        void accept({ ...target, id: newId(fillRandom), seen: last, gen: trainingGen, at, set }, by),
    };
  };
  return { writer, end: () => ({ bundles: [...bundles.values()], last }) };
};

/** The generation of a log that no server has. */
export const trainingGen = 'training';
