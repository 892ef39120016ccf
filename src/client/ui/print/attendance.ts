// The roll of a village meeting: which households were represented, counted or as written down, and the list with signatures.
import type { Bundle, RecordState } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { writtenHash } from '../../../shared/kinds/closed-snapshot.ts';
import { type Block, italic } from '../../export/print-document.ts';
import {
  capitalised,
  numberOf,
  numberWords,
  percentWords,
  shortBlank,
  textOf,
  timeWords,
} from './form-words.ts';
import type { Place } from './place.ts';
import { printedRows } from './printed-rows.ts';

type Household = { readonly name: string; readonly number?: number };

/** Null: struck off, having been written twice or by mistake; it never counted. */
export type Households = ReadonlyMap<RecordId, Household | null>;

type Called = {
  readonly household: string;
  readonly number: number | undefined;
  readonly presence: string;
  readonly name: string;
  readonly reason: string;
  /** "đến 8 giờ 40 phút, về 10 giờ 05 phút": came late, left early. */
  readonly times: string;
};

export type Roll = {
  readonly total: number | undefined;
  readonly represented: number | undefined;
  readonly absent: number | undefined;
  /** "Lò Văn A (đi làm xa), Vàng A B", without those whom the text about who is absent names. */
  readonly absences: string;
  readonly called: readonly Called[];
  /** Numbers with open places for what is not known; shares are of all households. */
  readonly words: {
    number(value: number | undefined): string;
    share(value: number | undefined): string;
  };
};

/**
 * @param counts what the law measures by (kinds/meeting-of): the paper has no other numbers beside them. Where they are
 * none, what was written as a number stands; where nothing was written the roll is counted.
 */
export const attendanceOf = (
  bundle: Bundle,
  households: Households,
  counts: { readonly households: number; readonly present: number } = { households: 0, present: 0 },
): Roll => {
  const { values } = bundle.root;
  const called = printedRows(bundle, 'attendance')
    .filter(({ id }) => households.get(keyOf(id)) !== null)
    .map((row) => calledOf(row, households))
    .sort((a, b) => (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER));
  const present = called.filter(({ presence }) => presence === 'present');
  const ofRoll = (count: number): number | undefined => (called.length > 0 ? count : undefined);
  const total = counts.households || (numberOf(values.households) ?? ofRoll(called.length));
  const represented = counts.present || (numberOf(values.represented) ?? ofRoll(present.length));
  return {
    total,
    represented,
    absent: total === undefined || represented === undefined ? undefined : Math.max(0, total - represented),
    absences: called
      .filter(({ presence }) => presence === 'absent' || presence === 'excused')
      .filter(({ household }) => !textOf(values.absent).includes(household))
      .map(({ household, reason }) => (reason === '' ? household : `${household} (${reason})`))
      .join(', '),
    called,
    words: {
      number: (value) => (value === undefined ? shortBlank : numberWords(value)),
      share: (value) => percentWords(value ?? 0, value === undefined ? undefined : total),
    },
  };
};

/**
 * The list of the households called, each with a place to sign; nothing where no roll was called.
 * @param hash of the closed minutes it belongs to
 */
export const attendanceBlocks = (place: Place, { called }: Roll, hash?: string): readonly Block[] => {
  if (called.length === 0) return [];
  const { label, option } = place.labels;
  return [
    { type: 'page-break' },
    { type: 'title', name: 'DANH SÁCH HỘ DỰ HỌP', subject: [] },
    {
      type: 'text',
      text: [italic(`(Kèm theo biên bản họp${hash ? `, mã đối chiếu ${writtenHash(hash)}` : ''})`)],
      set: 'centre',
    },
    {
      type: 'table',
      columns: [
        { title: 'STT', share: 1.5 },
        { title: 'Hộ (chủ hộ)', share: 4 },
        { title: label('attendance', 'name'), share: 4 },
        { title: 'Có mặt, vắng', share: 4 },
        { title: 'Ký tên', share: 2 },
      ],
      rows: called.map(({ household, presence, name, reason, times }, at) => {
        const there = presence && option('attendance', 'presence', undefined, presence);
        return [String(at + 1), household, name, [there, reason, times].filter(Boolean).join(': '), ''];
      }),
    },
  ];
};

const calledOf = ({ id, values }: RecordState, households: Households): Called => {
  const household = households.get(keyOf(id));
  const name = textOf(values.name);
  return {
    household: capitalised(household?.name ?? name),
    number: household?.number,
    presence: textOf(values.presence),
    name: name !== '' && values.authorised === true ? `${name} (được ủy quyền)` : name,
    reason: textOf(values.reason),
    times: [
      textOf(values.arrived) && `đến ${timeWords(textOf(values.arrived))}`,
      textOf(values.left) && `về ${timeWords(textOf(values.left))}`,
    ]
      .filter(Boolean)
      .join(', '),
  };
};

/** The household of a row of the roll: its natural key. */
export const keyOf = (row: RecordId): RecordId => row.slice(row.lastIndexOf('.') + 1);
