// What a notice holds before anybody writes: taken from a dialogue's result, an invitation or an answer. Never who spoke, and
// nothing of what became a petition. Official words: Vietnamese always, like those of papers.
import type { Bundle, RecordState } from '../../../shared/core/bundle.ts';
import { isEmpty, type Values } from '../../../shared/kinds/define-kind.ts';
import { promisesOf } from '../../../shared/kinds/promises-of.ts';
import { addDays, type Day } from '../../../shared/rules/days.ts';
import { promiseOf } from '../../../shared/rules/promise/promise-of.ts';
import type { PromiseOf } from '../../../shared/rules/promise/promise-types.ts';
import { resultText } from '../promises/promise-words.ts';

/** @param today 'yyyy-mm-dd', or null when the phone's clock cannot be trusted with a legal date */
export const noticeOfResult = (dialogue: Bundle, today: Day | null): Values => {
  const { values } = dialogue.root;
  const given = promisesOf(dialogue).filter(({ row }) => mayAnnounce(row));
  const lines = given.map(({ row, facts, followUps }, at) =>
    [
      `${at + 1}. Ý kiến: ${cut(row.values.text)}`,
      standingLine(dialogue, row, promiseOf(facts, followUps, today ?? facts.day)),
    ].join('\n'),
  );
  const conclusion = textOf(values.conclusion);
  return {
    ...common(dialogue, today),
    form: 'result',
    subject: `Kết quả đối thoại ngày ${fullDay(textOf(values.date))}`,
    text: [
      `Xã thông báo kết quả buổi đối thoại ngày ${fullDay(textOf(values.date))}${about(values)}. Có ${given.length} ý kiến.`,
      ...lines,
      ...(conclusion === '' ? [] : [`Kết luận: ${conclusion}`]),
    ].join('\n'),
    by: today && addDays(today, announceDays),
    dialogue: { root: dialogue.root.id },
  };
};

/** Of a dialogue or a meeting that is still to come. */
export const noticeOfInvitation = (record: Bundle, today: Day | null): Values => {
  const { values, kind, id } = record.root;
  const what =
    kind === 'minutes'
      ? 'họp'
      : values.form === 'voter-contact'
        ? 'tiếp xúc cử tri'
        : 'đối thoại với Nhân dân';
  const [day, start, place] = [fullDay(textOf(values.date)), textOf(values.start), textOf(values.place)];
  const when = [start === '' ? '' : `${start.replace(':', ' giờ ')}, `, `ngày ${day}`].join('');
  return {
    ...common(record, today),
    form: 'invitation',
    subject: `Mời dự buổi ${what} ngày ${day}`,
    text: [
      `Xã mời bà con đến dự buổi ${what}${about(values)}.`,
      `Thời gian: ${when}.`,
      `Địa điểm: ${place || '…'}.`,
    ].join('\n'),
    by: textOf(values.date) === '' ? null : addDays(textOf(values.date), -1),
    [kind === 'minutes' ? 'meeting' : 'dialogue']: { root: id },
  };
};

/** What became a petition has a person and a case of its own: nothing of it is told to the villages. */
export const mayAnnounce = ({ values }: RecordState): boolean => isEmpty(values.petition);

/** One opinion's result, where it may be announced, for the villages whose people asked. */
export const noticeOfAnswer = (
  dialogue: Bundle,
  row: RecordState,
  promise: PromiseOf,
  today: Day | null,
): Values => ({
  ...common(dialogue, today),
  form: 'answer',
  subject: 'Trả lời ý kiến của bà con',
  text: [
    `Tại buổi đối thoại ngày ${fullDay(textOf(dialogue.root.values.date))}, bà con có ý kiến: ${cut(row.values.text)}`,
    standingLine(dialogue, row, promise),
  ].join('\n'),
  by: today && addDays(today, announceDays),
  dialogue: { root: dialogue.root.id, row: row.id },
});

/** A custom of the program, not of the law: the writer may say another day. */
const announceDays = 7;

const common = ({ root }: Bundle, today: Day | null): Values => ({
  date: today,
  villages: Array.isArray(root.values.villages) ? root.values.villages : [],
});

const standingLine = (bundle: Bundle, row: RecordState, promise: PromiseOf): string => {
  const words = resultText(bundle, row, promise);
  const due = promise.due === undefined ? '' : `, hẹn xong chậm nhất ngày ${fullDay(promise.due)}`;
  switch (promise.state) {
    case 'answered':
    case 'resolved':
      return `Kết quả: ${words || 'đã giải quyết.'}`;
    case 'declined':
      return `Trả lời: không giải quyết được. ${words}`.trim();
    case 'sent-up':
      return 'Đã chuyển cấp trên xem xét.';
    case 'open':
      return 'Xã đang xem xét, sẽ trả lời sau.';
    case 'on-the-spot':
      return `Đã trả lời tại chỗ${words === '' ? '.' : `: ${words}`}`;
    default:
      return `Đang giải quyết${due}.`;
  }
};

const about = ({ subject }: Values): string => (textOf(subject) === '' ? '' : ` về “${textOf(subject)}”`);

const longest = 400;

const cut = (value: unknown): string => {
  const words = textOf(value).trim();
  return words.length > longest ? `${words.slice(0, longest).trimEnd()}…` : words;
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const fullDay = (day: string): string =>
  day === '' ? '…' : `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
