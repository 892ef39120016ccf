// Invented books of the office: a day of citizen reception, and the households of a village.
import type { RecordId } from '../core/ids.ts';
import { nameOf } from './names.ts';
import type { Pick as Choice } from './pick.ts';
import type { DemoVillage, DemoWriter, Writing } from './records.ts';
import { cases } from './texts.ts';

/** A periodic reception by a leader with a few visits; now and then one that denounces (decision 10: no name). */
export const writeReception = (
  { phone, pick, day, writer }: Writing,
  villages: readonly DemoVillage[],
): RecordId => {
  const reception = phone.create('reception', {
    form: pick.one(['periodic', 'periodic', 'regular', 'unscheduled']),
    mode: 'in-person',
    date: day,
    start: '07:30',
    end: '11:00',
    place: 'Phòng tiếp công dân, trụ sở UBND xã',
    receiver: writer,
    receiverRole: 'chair',
  });
  for (const { type, area, summary } of pick.some(cases, pick.number(1, 4))) {
    const village = pick.one(villages);
    phone.create(
      'visit',
      {
        type,
        area,
        summary,
        visitor: nameOf(village.folk, pick.one),
        address: `${village.name}, xã Búng Lao, tỉnh Điện Biên`,
        language: pick.one([village.folk, 'vietnamese']),
        turn: pick.one(['first', 'first', 'repeat']),
        people: pick.one([1, 1, 1, 2, 6]),
        competence: pick.one(['commune', 'commune', 'province']),
        outcome: pick.one(['answered', 'answered', 'later', 'guided']),
      },
      reception,
    );
  }
  if (pick.number(1, 6) === 1)
    phone.create('visit', { type: 'denunciation', paperCode: 'TC-04/2026' }, reception);
  return reception;
};

/** As many households as the village has, numbered. */
export const writeHouseholds = (phone: DemoWriter, pick: Choice, village: DemoVillage): void => {
  for (let number = 1; number <= village.households; number++) {
    const members = pick.number(2, 8);
    phone.create('household', {
      village: village.id,
      number,
      name: nameOf(village.folk, pick.one),
      members,
      voters: pick.number(1, Math.min(members, 5)),
      poverty: pick.one(['none', 'none', 'none', 'near-poor', 'poor']),
      language: village.folk,
    });
  }
};
