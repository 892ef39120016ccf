// What a notice takes over from a record, and where it was announced.
import { describe, expect, it } from 'vitest';
import {
  mayAnnounce,
  noticeOfAnswer,
  noticeOfInvitation,
  noticeOfResult,
} from '../../../../src/client/ui/notices/make-notice.ts';
import { announcedIn } from '../../../../src/client/ui/notices/notice-list.ts';
import { checkSet } from '../../../../src/shared/kinds/check-set.ts';
import { notice } from '../../../../src/shared/kinds/notice.ts';
import { promisesOf } from '../../../../src/shared/kinds/promises-of.ts';
import { promiseOf } from '../../../../src/shared/rules/promise/promise-of.ts';
import { accepted, addingRow, bundleOf, idOf, making, writing } from '../../../support/bundles.ts';

const [v1, v2] = [idOf('V1'), idOf('V2')];
const dialogue = bundleOf(
  accepted(
    1,
    making(
      'R',
      { subject: 'Đường sá', date: '2026-11-03', villages: [v1, v2], start: '08:30', place: 'Nhà văn hóa' },
      { kind: 'dialogue' },
    ),
  ),
  accepted(2, addingRow('O1', { text: 'Cầu gãy', speaker: 'Lò Văn Xuân', due: '2026-12-01' })),
  accepted(3, addingRow('O2', { text: 'Đất nương', speaker: 'Cà Thị Hương', petition: { root: idOf('X') } })),
  accepted(4, addingRow('O3', { text: 'Nước yếu', answeredOnSpot: true, answer: 'Đã sửa bơm' })),
  accepted(
    5,
    addingRow(
      'F',
      { opinion: idOf('O1'), step: 'done', date: '2026-11-20', note: 'Đã thay ván' },
      { kind: 'follow-up' },
    ),
  ),
);

describe('a notice begun from a dialogue', () => {
  const made = noticeOfResult(dialogue, '2026-11-23');

  it('fits the fields of a notice and goes to the villages of the dialogue', () => {
    expect(checkSet(notice, 'notice', made)).toEqual([]);
    expect(made).toMatchObject({
      form: 'result',
      villages: [v1, v2],
      by: '2026-11-30',
      dialogue: { root: idOf('R') },
    });
  });

  it('says what became of each opinion, names nobody, and leaves out what became a petition', () => {
    const text = String(made.text);
    expect(text).toContain('Có 2 ý kiến');
    expect(text).toContain('Kết quả: Đã thay ván');
    expect(text).toContain('Đã trả lời tại chỗ: Đã sửa bơm');
    for (const word of ['Xuân', 'Hương', 'Đất nương']) expect(JSON.stringify(made)).not.toContain(word);
  });

  it('is offered for the answer to an opinion, but to none that became a petition', () => {
    const told = promisesOf(dialogue).map(({ row }) => mayAnnounce(row));
    expect(told).toEqual([true, false, true]);
  });

  it('has no day where the phone’s clock cannot be trusted', () => {
    expect(noticeOfResult(dialogue, null)).toMatchObject({ date: null, by: null });
  });

  it('of an answer says one opinion and its result alone', () => {
    const [first] = promisesOf(dialogue);
    if (!first) throw new Error('no opinion');
    const promise = promiseOf(first.facts, first.followUps, '2026-11-23');
    const answer = noticeOfAnswer(dialogue, first.row, promise, '2026-11-23');
    expect(checkSet(notice, 'notice', answer)).toEqual([]);
    expect(answer.text).toContain('Kết quả: Đã thay ván');
    expect(answer.text).not.toContain('Nước yếu');
    expect(JSON.stringify(answer)).not.toContain('Xuân');
  });

  it('of an invitation says when and where, to be told before the day', () => {
    const invitation = noticeOfInvitation(dialogue, '2026-10-20');
    expect(checkSet(notice, 'notice', invitation)).toEqual([]);
    expect(invitation).toMatchObject({ form: 'invitation', by: '2026-11-02' });
    expect(invitation.text).toContain('08 giờ 30, ngày 03/11/2026');
    expect(invitation.text).toContain('Nhà văn hóa');
  });
});

it('a village without a row was not told; one whose row was deleted neither', () => {
  const root = making('N', { villages: [v1, v2] }, { kind: 'notice' });
  const row = { kind: 'announcement', record: `${idOf('N')}.announcement.${v1}`, root: idOf('N') };
  const told = accepted(2, writing('A', { date: '2026-11-20' }, row));
  const one = bundleOf(accepted(1, root), told);
  expect(announcedIn(one)).toEqual([{ village: v1, values: { date: '2026-11-20' } }, { village: v2 }]);
  const gone = accepted(3, writing('D', { deleted: true }, { ...row, seen: 2 }));
  expect(announcedIn(bundleOf(accepted(1, root), told, gone))).toEqual([{ village: v1 }, { village: v2 }]);
});
