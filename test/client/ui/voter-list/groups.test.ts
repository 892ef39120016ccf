// Voters' opinions in groups: which may be picked, where each is, what is written back, and the paper.
import { describe, expect, it } from 'vitest';
import { voterListDocument } from '../../../../src/client/ui/print/voter-list-document.ts';
import type { Kept } from '../../../../src/client/ui/promises/use-kept.ts';
import {
  answering,
  askedAt,
  groupsOf,
  sendingUp,
  villagesOf,
} from '../../../../src/client/ui/voter-list/groups.ts';
import { noticeOfGroup } from '../../../../src/client/ui/voter-list/notice-of-group.ts';
import { checkSet } from '../../../../src/shared/kinds/check-set.ts';
import type { Values } from '../../../../src/shared/kinds/define-kind.ts';
import { dialogue } from '../../../../src/shared/kinds/dialogue.ts';
import { notice } from '../../../../src/shared/kinds/notice.ts';
import { accepted, addingRow, bundleOf, idOf, making, writing } from '../../../support/bundles.ts';

const [v1, v2] = [idOf('V1'), idOf('V2')];

const meeting = (name: string, form: string, village: string, opinions: readonly Values[]): Kept => {
  const root = making(name, { form, date: '2026-10-05', villages: [village] }, { kind: 'dialogue' });
  const rows = opinions.map((set, at) =>
    accepted(at + 2, addingRow(`${name}N${at + 1}`, set, { root: idOf(name) })),
  );
  // Only what groups read of an item.
  return { item: { id: idOf(name) } as Kept['item'], bundle: bundleOf(accepted(1, root), ...rows) };
};
const dialogues = [
  meeting('A', 'voter-contact', v1, [
    { text: 'Cầu', speaker: 'Lò Văn Xuân' },
    { text: 'Đất', petition: { root: idOf('X') } },
  ]),
  meeting('B', 'voter-contact', v2, [{ text: 'Cầu treo' }]),
  meeting('C', 'dialogue', v2, [{ text: 'Khác' }]),
];
const source = (name: string, opinion: string, root: string, group: string | null) =>
  writing(
    name,
    { group, dialogue: { root: idOf(root), row: idOf(opinion) } },
    { kind: 'source', record: `${idOf('R')}.source.${idOf(opinion)}` },
  );
const list = (answer: Values = {}) =>
  bundleOf(
    accepted(
      1,
      making('R', { subject: 'Quý IV', sentTo: 'HĐND tỉnh', date: '2026-11-01' }, { kind: 'voter-list' }),
    ),
    accepted(2, addingRow('G', { title: 'Sửa cầu', ...answer }, { kind: 'group' })),
    accepted(3, source('S1', 'AN1', 'A', idOf('G'))),
    accepted(4, source('S2', 'BN1', 'B', idOf('G'))),
  );
const asked = askedAt(dialogues);

describe('voters’ opinions', () => {
  it('are those of voters’ meetings, without what became a petition', () => {
    expect(asked.map(({ row }) => row.values.text)).toEqual(['Cầu', 'Cầu treo']);
  });

  it('stand in their group, and what was taken out in none', () => {
    const [group] = groupsOf(list(), asked);
    expect(group?.asked.map(({ row }) => row.id)).toEqual([idOf('AN1'), idOf('BN1')]);
    expect(group && villagesOf(group)).toEqual([v1, v2]);
    const out = bundleOf(
      accepted(1, making('R', {}, { kind: 'voter-list' })),
      accepted(2, addingRow('G', { title: 'a' }, { kind: 'group' })),
      accepted(3, source('S1', 'AN1', 'A', null)),
    );
    expect(groupsOf(out, asked)[0]?.asked).toEqual([]);
  });

  it('are told once that they went up, and once what was answered', () => {
    const up = sendingUp(groupsOf(list(), asked), '2026-11-02', 'HĐND tỉnh');
    expect(up.map(({ root, values }) => [root, values.opinion, values.step])).toEqual([
      [idOf('A'), idOf('AN1'), 'sent-up'],
      [idOf('B'), idOf('BN1'), 'sent-up'],
    ]);
    expect(answering(groupsOf(list(), asked), '2026-11-20')).toEqual([]);
    const answered = groupsOf(list({ answer: 'Đã bố trí vốn', answered: '2026-11-18' }), asked);
    const steps = answering(answered, '2026-11-20');
    expect(steps.map(({ values }) => values)).toMatchObject([
      { step: 'answered', date: '2026-11-18' },
      { note: 'Đã bố trí vốn' },
    ]);
    for (const { values } of [...up, ...steps]) expect(checkSet(dialogue, 'follow-up', values)).toEqual([]);
    const [first, ...rest] = answered[0]?.asked ?? [];
    if (!first || !answered[0]) throw new Error('no opinion');
    const known = { id: 'F', by: 'P', at: 1, step: 'answered', date: '2026-11-18' } as const;
    const again = [{ ...answered[0], asked: [{ ...first, followUps: [known] }, ...rest] }];
    expect(answering(again, '2026-11-20')).toHaveLength(1);
    expect(sendingUp(again, '2026-11-20', '')).toHaveLength(1);
  });

  it('go back as a notice to the villages that asked, naming nobody', () => {
    const [group] = groupsOf(list({ answer: 'Đã bố trí vốn', answeredBy: 'UBND tỉnh' }), asked);
    if (!group) throw new Error('no group');
    const made = noticeOfGroup(idOf('R'), group.row, villagesOf(group), '2026-11-20');
    expect(checkSet(notice, 'notice', made)).toEqual([]);
    expect(made).toMatchObject({ form: 'answer', villages: [v1, v2], by: '2026-11-27' });
    expect(made.text).toBe('Cử tri kiến nghị: Sửa cầu\nTrả lời của UBND tỉnh: Đã bố trí vốn');
    expect(JSON.stringify(made)).not.toContain('Xuân');
  });

  it('are one table on paper: what is asked, how many asked it, what was answered', () => {
    const none = new Map();
    const directory = { villages: none, people: none, ended: none, entries: none, law: none };
    const bundle = list({
      area: 'infrastructure',
      answer: 'Đã bố trí vốn',
      answered: '2026-11-18',
      answeredBy: 'UBND tỉnh',
    });
    const table = voterListDocument({ bundle, directory }).blocks.find(({ type }) => type === 'table');
    expect(table).toMatchObject({
      rows: [['1', 'Sửa cầu', expect.any(String), '2', 'UBND tỉnh, ngày 18/11/2026\nĐã bố trí vốn']],
    });
  });
});
