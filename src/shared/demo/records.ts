// Invented records, chosen by seed: what people of the demonstration commune write, and what a training notebook holds.
import type { Change } from '../core/change.ts';
import type { RecordId } from '../core/ids.ts';
import type { Values } from '../core/write.ts';
import { type Folk, nameOf } from './names.ts';
import type { Pick as Choice } from './pick.ts';
import { cases, dialogueSubjects, items, matters, meetingSubjects } from './texts.ts';

export type DemoVillage = {
  readonly id: RecordId;
  readonly name: string;
  readonly folk: Folk;
  readonly households: number;
};

/** Where the invented records are written. */
export type DemoWriter = {
  /** Writes a new record, or with `root` a new row of it; gives its id. */
  readonly create: (kind: string, values: Values, root?: RecordId) => RecordId;
  /** Writes to a record, as somebody who saw it as it was created. */
  readonly edit: (target: Pick<Change, 'kind' | 'record' | 'root'>, set: Change['set']) => void;
};

export type Writing = {
  readonly phone: DemoWriter;
  readonly pick: Choice;
  /** The day it is about, YYYY-MM-DD. */
  readonly day: string;
  readonly writer: string;
};

/** A dialogue in a village, with the opinions people gave; gives the ids of the dialogue and its first opinion. */
export const writeDialogue = ({ phone, pick, day, writer }: Writing, village: DemoVillage): Origin => {
  const women = pick.number(9, 30);
  const dialogue = phone.create('dialogue', {
    form: pick.one(['dialogue', 'dialogue', 'voter-contact']),
    subject: pick.one(dialogueSubjects),
    date: day,
    villages: [village.id],
    place: `Nhà văn hóa ${village.name}`,
    start: pick.one(['08:00', '14:00', '19:30']),
    chair: writer,
    secretary: nameOf(village.folk, pick.one),
    headcount: women + pick.number(12, 50),
    women,
    noticeForm: pick.some(['posted', 'loudspeaker', 'in-person'], 2),
    conclusion: 'Giao cán bộ theo dõi, trả lời nhân dân trong kỳ họp bản gần nhất.',
  });
  const opinions = pick.some(matters, pick.number(3, 8)).map((matter) => {
    const answered = pick.number(1, 10) <= 7;
    return phone.create(
      'opinion',
      {
        speaker: nameOf(village.folk, pick.one),
        text: matter.opinion,
        area: matter.area,
        language: pick.one([village.folk, 'vietnamese']),
        level: matter.level,
        answeredOnSpot: answered,
        ...(answered && { answer: matter.answer, answeredBy: writer }),
      },
      dialogue,
    );
  });
  return { dialogue, opinion: opinions[0] };
};

/** Minutes of a village meeting with its items; votes never exceed the households that were represented. */
export const writeMinutes = ({ phone, pick, day, writer }: Writing, village: DemoVillage): RecordId => {
  const represented = Math.ceil(village.households * (pick.number(55, 90) / 100));
  const minutes = phone.create('minutes', {
    form: 'village-meeting',
    subject: pick.one(meetingSubjects),
    date: day,
    villages: [village.id],
    place: `Nhà văn hóa ${village.name}`,
    start: '19:30',
    end: '21:40',
    chair: writer,
    secretary: nameOf(village.folk, pick.one),
    households: village.households,
    represented,
    conclusion: 'Bà con nhất trí, giao trưởng bản tổ chức thực hiện.',
    readBack: true,
  });
  for (const { title, discussion, decision } of pick.some(items, pick.number(2, 3))) {
    const votesAgainst = pick.number(0, Math.floor(represented / 8));
    const values = { title, discussion, decision, votesFor: represented - votesAgainst, votesAgainst };
    phone.create('item', values, minutes);
  }
  return minutes;
};

export type Origin = { readonly dialogue: RecordId; readonly opinion: RecordId | undefined };
export type Filing = {
  /** Which of the cases it is about. */
  readonly place: number;
  readonly code: string;
  readonly shared: readonly RecordId[];
  /** The opinion it came from: the two are linked both ways. */
  readonly origin: Origin | undefined;
};

/** A petition with the events of its case. */
export const writePetition = (
  { phone, pick, day }: Writing,
  village: DemoVillage,
  { place, code, shared, origin }: Filing,
): RecordId => {
  const { type, area, summary, request } = cases[place % cases.length] ?? pick.one(cases);
  const competence = pick.one(['commune', 'commune', 'province']);
  const petition = phone.create('petition', {
    type,
    code,
    received: day,
    source: origin ? 'dialogue' : pick.one(['in-person', 'letter-box', 'reception', 'post']),
    ...(origin?.opinion !== undefined && { origin: { root: origin.dialogue, row: origin.opinion } }),
    summary,
    request,
    sender: nameOf(village.folk, pick.one),
    address: `${village.name}, xã Búng Lao, tỉnh Điện Biên`,
    language: pick.one([village.folk, 'vietnamese']),
    signatories: 'one',
    area,
    villages: [village.id],
    competence,
    ...(shared.length > 0 && { shared }),
  });
  const event = (step: string, note?: string) =>
    phone.create('event', { step, date: day, ...(note !== undefined && { note }) }, petition);
  event('received');
  if (origin?.opinion !== undefined)
    phone.edit(
      { kind: 'opinion', record: origin.opinion, root: origin.dialogue },
      { petition: { root: petition } },
    );
  if (pick.number(1, 3) === 1) event('marked-complex', 'Phải xác minh ở hai bản.');
  if (pick.number(1, 2) === 1)
    for (const [step, note] of courseOf(type, competence, pick.number(1, 4) === 1)) event(step, note);
  return petition;
};

/** How a case goes on by law: a complaint outside competence is guided, one inside accepted before it is decided. */
const courseOf = (
  type: string,
  competence: string,
  isEnded: boolean,
): readonly (readonly [step: string, note?: string])[] => {
  const isComplaint = type === 'complaint';
  if (competence !== 'commune') return [[isComplaint ? 'guided' : 'forwarded']];
  const answer = 'Đã trả lời bằng văn bản và đọc cho người gửi đơn nghe.';
  const course = isComplaint
    ? ([['accepted'], ['verifying'], ['decided'], ['sent']] as const)
    : ([['answered', answer]] as const);
  return [...course, ...(isEnded ? ([['enforced'], ['archived']] as const) : [])];
};

/** A denunciation: lists, dates and the paper file's code, and nothing that names anybody (decision 10). */
export const writeDenunciation = ({ phone, day }: Writing, code: string): RecordId => {
  const petition = phone.create('petition', {
    type: 'denunciation',
    code,
    received: day,
    source: 'in-person',
    area: 'officials',
    competence: 'commune',
    paperCode: 'TC-03/2026',
  });
  phone.create('event', { step: 'received', date: day }, petition);
  return petition;
};
