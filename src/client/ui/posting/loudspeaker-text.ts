// What is read out over the loudspeaker after a meeting or a dialogue: the decisions in plain words, nobody's name.
import { isOfVillage } from '../../../shared/kinds/decided.ts';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import type { Matter } from '../../../shared/rules/meeting/meeting-types.ts';
import { needsRecognition } from '../../../shared/rules/meeting/preparation.ts';
import { mayAnnounce } from '../notices/make-notice.ts';
import { dayWords, inSentence, paragraphsOf, stopped, textOf } from '../print/form-words.ts';
import { gather, type MeetingSource, type Voted } from '../print/meeting/gathering.ts';
import { placeOf } from '../print/place.ts';
import { printedRows } from '../print/printed-rows.ts';

/** '' where there is nothing to tell yet: only what passed is told as decided. */
export const loudspeakerText = (source: MeetingSource): string => {
  const told = source.bundle.root.kind === 'minutes' ? ofMeeting(source) : ofDialogue(source);
  return told.length === 0 ? '' : [...told, 'Xin cảm ơn bà con đã lắng nghe.'].join('\n');
};

const ofMeeting = (source: MeetingSource): readonly string[] => {
  if (!isOfVillage(source.bundle.root.values)) return [];
  const { values, thon, thonName, items } = gather(source);
  const decided = items.filter(({ result }) => result.state === 'passed').flatMap(itemLines);
  if (decided.length === 0) return [];
  return [
    `Kính thưa bà con ${thonName}.`,
    `${dayWords(textOf(values.date)).replace(/^n/, 'N')}, cuộc họp ${thon} đã quyết định như sau.`,
    ...decided,
  ];
};

const itemLines = ({ values, result, facts }: Voted, at: number): readonly string[] => {
  const { mark } = result;
  const unit = mark?.base === 'attendees' ? 'người' : 'hộ';
  return [
    `Việc thứ ${at + 1}: ${stopped(textOf(values.title))}`,
    ...paragraphsOf(values.decision).map(stopped),
    ...(textOf(values.amount) === '' ? [] : [`Mức đóng góp: ${stopped(textOf(values.amount))}`]),
    ...(mark ? [`Có ${mark.have} trên ${mark.of} ${unit} đồng ý.`] : []),
    ...effectLines(facts.matter, values),
  ];
};

/** What the commune recognises holds from then on (LDC Art. 21), and is not told to hold before. */
const effectLines = (matter: Matter, { effective, recognition, recognised }: Values): readonly string[] => {
  if (!needsRecognition(matter))
    return textOf(effective) === '' ? [] : [`Thực hiện từ ${dayWords(textOf(effective))}.`];
  return recognition === 'recognised' && textOf(recognised) !== ''
    ? [`Có hiệu lực từ ${dayWords(textOf(recognised))}, ngày Ủy ban nhân dân xã công nhận.`]
    : ['Có hiệu lực khi Ủy ban nhân dân xã công nhận.'];
};

/** What was asked and answered, without who asked. */
const ofDialogue = ({ bundle, directory }: MeetingSource): readonly string[] => {
  const { values } = bundle.root;
  const answered = printedRows(bundle, 'opinion').flatMap((row): readonly string[] => {
    if (!mayAnnounce(row)) return [];
    const answer = paragraphsOf(row.values.answer).map(stopped).join(' ');
    const asked = paragraphsOf(row.values.text).map(stopped).join(' ');
    return answer === '' || asked === '' ? [] : [`Bà con nêu: ${asked} Trả lời: ${answer}`];
  });
  const concluded = paragraphsOf(values.conclusion).map(stopped);
  if (answered.length + concluded.length === 0) return [];
  const commune = inSentence(placeOf(directory).commune);
  return [
    'Kính thưa bà con.',
    `${dayWords(textOf(values.date)).replace(/^n/, 'N')}, lãnh đạo ${commune} đã đối thoại với Nhân dân. Kết quả như sau.`,
    ...answered.map((line, at) => `${at + 1}. ${line}`),
    ...concluded,
  ];
};
