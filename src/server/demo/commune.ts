// The demonstration commune, xã Búng Lao: set up, peopled and written full through the real doors, on a clock of its own.
import type { RecordId } from '../../shared/core/ids.ts';
import { writeHouseholds, writeReception } from '../../shared/demo/books.ts';
import { nameOf, villages as villagePlans } from '../../shared/demo/names.ts';
import { createPick, type Pick } from '../../shared/demo/pick.ts';
import {
  type DemoVillage,
  type Origin,
  type Writing,
  writeDenunciation,
  writeDialogue,
  writeMinutes,
  writePetition,
} from '../../shared/demo/records.ts';
import type { Role } from '../../shared/kinds/roles.ts';
import type { ExchangeContext } from '../exchange/context.ts';
import { type DemoPhone, enrolPhone, foundWithPhone } from './phone.ts';

export type DemoPerson = {
  readonly id: RecordId;
  readonly name: string;
  readonly title: string;
  readonly role: Role;
};
type Writer = DemoPerson & { readonly phone: DemoPhone };

const dayMs = 24 * 60 * 60 * 1000;
const daysOfRecords = 150;
const vietnamOffsetMs = 7 * 60 * 60 * 1000;

const dayOf = (ms: number): string => new Date(ms + vietnamOffsetMs).toISOString().slice(0, 10);

/** Fills an empty store. Gives one person of each role, by whom a visitor may enter. Same seed, same texts. */
export const fillDemo = async (real: ExchangeContext, seed: number): Promise<readonly DemoPerson[]> => {
  const pick = createPick(seed);
  const clock = { now: real.now() - daysOfRecords * dayMs };
  const context = { ...real, now: () => clock.now };
  const admin = await foundWithPhone(context, {
    commune: {
      code: '03301',
      name: 'Xã Búng Lao',
      provinceName: 'Điện Biên',
      letters: 'BL',
      villageWord: 'ban',
    },
    admin: { name: 'Đặng Thị Hiền', title: 'Văn phòng HĐND và UBND', roles: ['admin'] },
  });
  const villages = villagePlans.map((plan, place): DemoVillage => {
    const id = admin.create('village', { name: plan.name, number: place + 1 });
    return { ...plan, id };
  });
  await admin.deliver();
  const people = await addPeople(context, admin, villages, pick);
  for (const [place, { phone }] of people.heads.slice(0, villagesWithHouseholds).entries()) {
    const village = villages[place];
    if (village) writeHouseholds(phone, createPick(seed + place), village);
    await phone.deliver();
  }
  for (let day = 1; day < daysOfRecords; day += 2) {
    clock.now = real.now() - (daysOfRecords - day) * dayMs;
    await writeDay({ day, clock, pick, villages, people });
  }
  const asAdmin = { id: admin.person, name: 'Đặng Thị Hiền', title: 'Quản trị', role: 'admin' as const };
  return [asAdmin, people.leaders[0], people.officers[0], people.heads[0]].filter((one) => one !== undefined);
};

type People = {
  readonly leaders: readonly Writer[];
  readonly officers: readonly Writer[];
  /** One of each village, in the villages' order. */
  readonly heads: readonly Writer[];
};

const addPeople = async (
  context: ExchangeContext,
  admin: DemoPhone,
  villages: readonly DemoVillage[],
  pick: Pick,
): Promise<People> => {
  const add = async (
    name: string,
    title: string,
    role: Role,
    own: readonly RecordId[] = [],
  ): Promise<Writer> => {
    const id = admin.create('person', { name, title, roles: [role], villages: own, active: true });
    await admin.deliver();
    return { id, name, title, role, phone: await enrolPhone(context, id) };
  };
  const leaders = [
    await add('Lò Văn Thoan', 'Chủ tịch UBND xã', 'leader'),
    await add('Giàng A Páo', 'Phó Chủ tịch UBND xã', 'leader'),
  ];
  const officers = [
    await add('Nguyễn Thị Mai', 'Công chức tiếp dân', 'officer'),
    await add('Quàng Văn Chung', 'Công chức địa chính', 'officer'),
  ];
  const heads: Writer[] = [];
  for (const { id, name, folk } of villages)
    heads.push(await add(nameOf(folk, pick.one), `Trưởng ${name.replace('Bản', 'bản')}`, 'head', [id]));
  return { leaders, officers, heads };
};

type Day = {
  readonly day: number;
  readonly clock: { now: number };
  readonly pick: Pick;
  readonly villages: readonly DemoVillage[];
  readonly people: People;
};

/** Something of one village every other day; at the office a petition every week or so, and one denunciation. */
const writeDay = async ({ day, clock, pick, villages, people }: Day): Promise<void> => {
  const place = pick.number(0, villages.length - 1);
  const [village, head] = [villages[place], people.heads[place]];
  const [officer, leader] = [pick.one(people.officers), pick.one(people.leaders)];
  if (!village || !head) return;
  const date = dayOf(clock.now);
  const by = (writer: Writer): Writing => ({ phone: writer.phone, pick, day: date, writer: writer.name });
  const origin = writeInVillage(day, { head: by(head), leader: by(leader) }, village);
  const code = `BL-${date.slice(2, 4)}-${officer.phone.from}-${String(day).padStart(3, '0')}`;
  const shared = day % 14 === 7 ? [head.id] : [];
  if (day === denunciationDay) writeDenunciation(by(officer), code);
  else if (day % 7 === 0) writePetition(by(officer), village, { place: day, code, shared, origin });
  if (day % 14 === 3) writeReception(by(leader), villages);
  if (origin && day === twoVersionsDay) writeTwoVersions(officer.phone, leader.phone, origin.dialogue);
  for (const { phone } of [head, leader, officer]) await phone.deliver();
};

/** Each household is a record of its own: a few villages show what there is, and the start stays quick. */
const villagesWithHouseholds = 2;
const denunciationDay = 75;
const twoVersionsDay = 145;

const writeInVillage = (
  day: number,
  { head, leader }: { head: Writing; leader: Writing },
  village: DemoVillage,
): Origin | undefined => {
  if (day % 3 === 0) {
    writeMinutes(head, village);
    return undefined;
  }
  return writeDialogue(day % 3 === 1 ? head : leader, village);
};

/** Two people complete the same dialogue without seeing each other: the app shows both texts and asks. */
const writeTwoVersions = (one: DemoPhone, other: DemoPhone, dialogue: RecordId): void => {
  const target = { kind: 'dialogue', record: dialogue, root: dialogue };
  one.edit(target, { conclusion: 'Giao công chức địa chính trả lời nhân dân trước ngày 30.' });
  other.edit(target, { conclusion: 'Chủ tịch UBND xã trực tiếp trả lời tại kỳ họp bản tháng sau.' });
};
