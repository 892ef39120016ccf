// The records that every contender carries: petitions of the kind the app knows, 28 fields and about 1.1 KB each.
import { nameOf, villages } from '../../../src/shared/demo/names.ts';
import { type Pick as Choice, createPick } from '../../../src/shared/demo/pick.ts';
import { areas, identityPapers } from '../../../src/shared/kinds/lists.ts';
import type { Fields, Places } from './contender.ts';
import { proseOf } from './prose.ts';

export interface WireRecord {
  /** The key of contenders that do not make one themselves. */
  readonly id: string;
  readonly values: Fields & { readonly code: string };
}

/** New values of some fields of one record. */
export interface Edit {
  readonly id: string;
  readonly code: string;
  readonly values: Fields;
}

const seed = 20_261_122;
const folks = ['thai', 'mong', 'vietnamese'] as const;

/** The same each time but for the ids in `places`. */
export function wireRecords(count: number, places: Places): readonly WireRecord[] {
  const pick = createPick(seed);
  return Array.from({ length: count }, (_, at) => ({ id: idOf(pick), values: valuesOf(pick, places, at) }));
}

/** What an officer writes in ten of them on another day: three of the 28 fields. */
export function wireEdits(records: readonly WireRecord[], count: number): readonly Edit[] {
  const pick = createPick(seed + 1);
  const step = Math.floor(records.length / count);
  return Array.from({ length: count }, (_, n) => {
    const { id, values } = records[n * step] as WireRecord;
    const changed = {
      competence: 'province',
      registerNumber: `${pick.number(500, 999)}/ĐT-2026`,
      documents: `Biên bản xác minh ngày ${pick.number(10, 28)}/10/2026, ${pick.number(2, 9)} tờ; ảnh chụp tại chỗ`,
    };
    return { id, code: values.code, values: changed };
  });
}

/** A record with its edit, where it has one. */
export const edited = (records: readonly WireRecord[], edits: readonly Edit[]): readonly Fields[] => {
  const byId = new Map(edits.map(({ id, values }) => [id, values]));
  return records.map(({ id, values }) => ({ ...values, ...byId.get(id) }));
};

const valuesOf = (pick: Choice, places: Places, at: number): WireRecord['values'] => {
  const folk = pick.one(folks);
  return {
    type: pick.one(['complaint', 'proposal', 'feedback', 'mixed']),
    code: `BL-26-K1-${String(at + 1).padStart(3, '0')}`,
    received: day(pick, 2026),
    source: pick.one(['in-person', 'letter-box', 'reception', 'post']),
    carriedOver: pick.number(0, 9) === 0,
    summary: proseOf(pick, pick.number(15, 25)),
    ...sender(pick, folk),
    area: pick.one(areas),
    villages: [pick.one(places.villages)],
    request: proseOf(pick, pick.number(30, 50)),
    against: `Quyết định ${pick.number(1, 400)}/QĐ-UBND ngày ${day(pick, 2025)}`,
    documents: `Đơn ${pick.number(1, 4)} tờ, giấy chứng nhận ${pick.number(100_000, 999_999)}`,
    competence: pick.one(['commune', 'unclear']),
    instance: 'first',
    remote: pick.number(0, 1) === 0,
    handler: pick.one(places.handlers),
    registerNumber: `${at + 1}/ĐT-2026`,
  };
};

const sender = (pick: Choice, folk: (typeof folks)[number]): Fields => ({
  sender: nameOf(folk, pick.one),
  address: `Số nhà ${pick.number(1, 140)}, ${pick.one(villages).name}`,
  phone: `09${digits(pick, 8)}`,
  idPaper: pick.one(identityPapers),
  idNumber: `011${digits(pick, 9)}`,
  idIssued: day(pick, 2023),
  ethnicity: pick.one(['01', '03', '20']),
  language: folk,
  interpreter: nameOf(folk, pick.one),
  signatories: pick.one(['one', 'several']),
  people: pick.number(1, 12),
  representative: nameOf(folk, pick.one),
});

const digits = (pick: Choice, count: number): string =>
  Array.from({ length: count }, () => pick.number(0, 9)).join('');

const two = (n: number): string => String(n).padStart(2, '0');
const day = (pick: Choice, year: number): string =>
  `${year}-${two(pick.number(1, 10))}-${two(pick.number(1, 28))}`;

const crockford = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const idOf = (pick: Choice): string => Array.from({ length: 16 }, () => pick.one(crockford)).join('');
