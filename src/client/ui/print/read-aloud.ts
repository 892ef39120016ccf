// What is read to a village at its next meeting: answers it has not heard, and what is still being done. In large letters.
import { type Block, bold, italic, type PrintDocument, text } from '../../export/print-document.ts';
import type { Directory } from '../../store/catalog-api.ts';
import { type Listed, runningIn, toReadIn } from '../promises/promise-list.ts';
import { resultText, wordsOf } from '../promises/promise-words.ts';
import { dayWords, paragraphsOf, shortBlank, shortDate, stopped, textOf } from './form-words.ts';
import { placeOf } from './place.ts';

export type ReadAloudSource = {
  readonly all: readonly Listed[];
  readonly village: string;
  readonly directory: Directory;
  readonly today: string;
  /** Names who asked, where a name was written down; otherwise nobody is named. */
  readonly named: boolean;
};

/** A dialogue's opinions stand together, and within it those of one person. */
export const readAloud = ({ all, village, directory, today, named }: ReadAloudSource): PrintDocument => {
  const [answers, running] = [toReadIn(all, village), runningIn(all, village)];
  return {
    paper: 'portrait',
    large: true,
    blocks: [
      {
        type: 'title',
        name: 'ĐỌC CHO BÀ CON NGHE',
        subject: [placeOf(directory).village(village), capital(dayWords(today))],
      },
      { type: 'section', text: `I. KẾT QUẢ, TRẢ LỜI Ý KIẾN (${answers.length})` },
      ...(answers.length === 0
        ? [text('Không còn kết quả nào chưa đọc.')]
        : grouped(answers, named, answerBlocks)),
      ...(running.length === 0
        ? []
        : [
            { type: 'section', text: `II. VIỆC ĐANG GIẢI QUYẾT (${running.length})` } as const,
            ...grouped(running, named, runningBlocks),
          ]),
      text(italic(`Người đọc: ${shortBlank.repeat(4)} Ngày đọc: ${shortBlank.repeat(2)}`)),
    ],
  };
};

type BlocksOf = (one: Listed) => readonly Block[];

/** Numbered through; who asked stands above what he asked. */
const grouped = (some: readonly Listed[], named: boolean, blocksOf: BlocksOf): readonly Block[] => {
  const ordered = byAsker(some, named);
  return ordered.flatMap((one, at) => {
    const before = ordered[at - 1];
    const isNewDialogue = before?.dialogue.item.id !== one.dialogue.item.id;
    const who = askerOf(one, named);
    return [
      ...(isNewDialogue ? [heading(occasion(one))] : []),
      ...(who !== '' && (isNewDialogue || !before || askerOf(before, named) !== who)
        ? [heading(`Ông (bà) ${who}:`)]
        : []),
      text(bold(`${at + 1}. ${who === '' ? 'Bà con hỏi' : 'Hỏi'}: `), stopped(wordsOf(one.row, 'text'))),
      ...blocksOf(one),
    ];
  });
};

/** In the order given, the later opinions of one person beside his first. */
const byAsker = (some: readonly Listed[], named: boolean): readonly Listed[] => {
  const groups = new Map<string, Listed[]>();
  for (const one of some) {
    const who = askerOf(one, named);
    const key = `${one.dialogue.item.id} ${who === '' ? one.row.id : who}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const dialogues = [...new Set(some.map(({ dialogue }) => dialogue.item.id))];
  const all = [...groups.values()].flat();
  return dialogues.flatMap((id) => all.filter(({ dialogue }) => dialogue.item.id === id));
};

const askerOf = ({ row }: Listed, named: boolean): string => (named ? textOf(row.values.speaker) : '');

const occasion = ({ dialogue, facts }: Listed): string => {
  const subject = textOf(dialogue.bundle.root.values.subject);
  return `Buổi gặp gỡ ngày ${shortDate(facts.day)}${subject === '' ? '' : `: ${subject}`}`;
};

const answerBlocks: BlocksOf = ({ dialogue, row, promise }) => {
  const { result } = promise;
  const on = result ? ` (ngày ${shortDate(result.date)})` : '';
  const [first = '', ...rest] = paragraphsOf(resultText(dialogue.bundle, row, promise));
  const what =
    result?.step === 'declined' ? 'Không giải quyết được' : result?.step === 'done' ? 'Đã xong' : '';
  const label = what === '' ? `Trả lời${on}: ` : `${what}${on}: `;
  return [
    text(bold(first === '' ? `${label.slice(0, -2)}.` : label), first && stopped(first)),
    ...rest.map((one) => text(stopped(one))),
  ];
};

const runningBlocks: BlocksOf = ({ promise, left }) => {
  const due = promise.due === undefined ? '' : shortDate(promise.due);
  const again = promise.reopened > 0 ? 'Bà con đã nói là chưa làm xong; xã đang làm lại' : 'Đang làm';
  if (due === '') return [text(bold(`${again}.`))];
  const late = left !== undefined && left < 0;
  return [
    text(bold(late ? `${again}, đã quá hẹn ngày ${due}.` : `${again}, hẹn xong chậm nhất ngày ${due}.`)),
  ];
};

const heading = (words: string): Block => ({ type: 'text', text: [bold(words)], set: 'heading' });

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
