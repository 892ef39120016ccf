// Who counted, and which households watched: named on the papers of a count and signing there (NĐ 59/2023, form 02).
import type { Values } from '../../../../shared/kinds/define-kind.ts';
import { type Block, type Signature, text } from '../../../export/print-document.ts';
import { namesOf, openLine, stopped } from '../form-words.ts';

/** Its head first, then up to four members; two households watch. */
export const countingPeople = ({ countingTeam, countingWitnesses }: Values): readonly Block[] => {
  const [head, ...members] = namesOf(countingTeam);
  const witnesses = namesOf(countingWitnesses);
  const named = (all: readonly string[], count: number): readonly string[] =>
    all.length > 0 ? all : Array.from({ length: count }, () => openLine);
  const team = [head ?? openLine, ...named(members, 2)];
  return [
    text('Tổ kiểm phiếu gồm:'),
    ...team.map((name, at) =>
      text(
        `${at + 1}. Ông (bà) ${name}, ${at === 0 ? 'tổ trưởng' : 'thành viên'}${at === team.length - 1 ? '.' : ';'}`,
      ),
    ),
    text('Chứng kiến việc kiểm phiếu có đại diện các hộ gia đình:'),
    ...named(witnesses, 2).map((name, at) => text(stopped(`${at + 1}. Ông (bà) ${name}`))),
  ];
};

export const countingSigners = ({ countingTeam, countingWitnesses }: Values): Block => {
  const [head = '', ...members] = namesOf(countingTeam);
  const of = (title: string, note: string, names: readonly string[]): Signature => ({ title, note, names });
  const witnesses = namesOf(countingWitnesses);
  return {
    type: 'signatures',
    columns: [
      of('NGƯỜI CHỨNG KIẾN', '(Ký, ghi rõ họ tên)', witnesses.length > 0 ? witnesses : ['', '']),
      of('TỔ TRƯỞNG TỔ KIỂM PHIẾU', '(Ký, ghi rõ họ tên)', [head]),
      of(
        'THÀNH VIÊN TỔ KIỂM PHIẾU',
        '(Từng người ký, ghi rõ họ tên)',
        members.length > 0 ? members : ['', ''],
      ),
    ],
  };
};
