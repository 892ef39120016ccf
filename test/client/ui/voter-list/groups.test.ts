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
const sent = { sent: '2026-11-02', sentTo: 'HĐND tỉnh' };
const list = (answer: Values = {}, set: Values = sent) =>
  bundleOf(
    accepted(1, making('R', { subject: 'Quý IV', date: '2026-11-01', ...set }, { kind: 'voter-list' })),
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
    const up = sendingUp(groupsOf(list(), asked), list());
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
    const again = [{ ...answered[0], asked: [{ ...first, steps: [known] }, ...rest] }];
    expect(answering(again, '2026-11-20')).toHaveLength(1);
    expect(sendingUp(again, list())).toHaveLength(1);
  });

  it('went nowhere while the list is not sent, or is one that the commune answers itself', () => {
    const up = (set: Values) => sendingUp(groupsOf(list({}, set), asked), list({}, set));
    expect(up({ sentTo: 'HĐND tỉnh' })).toEqual([]);
    expect(up({ ...sent, level: 'commune' })).toEqual([]);
    expect(up({ ...sent, level: 'province' })).toHaveLength(2);
  });

  it('are told again where the answer was written by mistake, or where the people said since that it is not done', () => {
    const answered = { answer: 'Đã bố trí vốn', answered: '2026-11-18' };
    const told = (...followUps: readonly Values[]) => {
      const rows = followUps.map((set, at) =>
        addingRow(`F${at}`, { opinion: idOf('AN1'), ...set }, { kind: 'follow-up', root: idOf('A') }),
      );
      const [first, ...rest] = dialogues;
      if (!first) throw new Error('no meeting');
      const { bundle } = meeting('A', 'voter-contact', v1, [{ text: 'Cầu' }]);
      const all = bundleOf(
        accepted(1, making('A', bundle.root.values, { kind: 'dialogue' })),
        accepted(2, addingRow('AN1', { text: 'Cầu' }, { root: idOf('A') })),
        ...rows.map((row, at) => accepted(at + 3, row)),
      );
      const groups = groupsOf(list(answered), askedAt([{ ...first, bundle: all }, ...rest]));
      return answering(groups, '2026-11-30').filter(({ values }) => values.opinion === idOf('AN1')).length;
    };
    const answer = { step: 'answered', date: '2026-11-18' };
    expect(told(answer)).toBe(0);
    expect(told(answer, { step: 'corrected', of: idOf('F0'), date: '2026-11-19' })).toBe(1);
    // The same answer is no news to those who said that it is not so; another day's is.
    const reopened = { step: 'reopened', date: '2026-11-20' };
    expect(told(answer, reopened)).toBe(0);
    expect(told({ ...answer, date: '2026-11-10' }, reopened)).toBe(1);
    expect(told({ ...answer, date: '2026-11-10' }, reopened, { ...answer, date: '2026-11-21' })).toBe(0);
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
