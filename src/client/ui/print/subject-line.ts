// The subject of a paper below its name: "Họp bản về việc bình xét hộ nghèo".
import { blank } from './form-words.ts';

/**
 * One or two lines. A subject that says itself what meeting it was stands alone.
 * @param what the kind of meeting, "Họp bản"
 */
export const subjectLine = (what: string, subject: string): readonly string[] => {
  if (subject === '') return [`${what} về việc ${blank}`];
  if (/^(họp|giao ban|hội nghị|đối thoại|tiếp xúc|buổi|về việc|v\/v)(\s|$)/i.test(subject)) return [subject];
  return [`${what} về việc ${insideSentence(subject)}`];
};

/** A first capital becomes small unless it seems to belong to a name or an abbreviation ("Lò Văn A", "UBND xã"). */
const insideSentence = (subject: string): string => {
  const [first = '', second = ''] = subject.split(/\s+/);
  const isPlain = /^\p{Lu}\p{Ll}*$/u.test(first) && !/^[\p{Lu}\d]/u.test(second);
  return isPlain ? subject.charAt(0).toLocaleLowerCase('vi') + subject.slice(1) : subject;
};
