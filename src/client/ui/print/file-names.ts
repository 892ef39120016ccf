// Names of the files papers are saved as. A file's name is seen in folders, messages and histories: it says which paper, and
// the code or the day, never who.

import { fold } from '../../../shared/core/vietnamese.ts';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import { textOf } from './form-words.ts';

/** What a phone or the register gives: nothing that somebody typed in its place. */
const caseCode = /^[A-Z]{1,6}-\d{2}-[0-9A-Z]{1,6}-\d{1,6}$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/**
 * "giay-bien-nhan-BL-26-K7-014.docx", "bien-ban-hop-2026-02-05.docx"; of a record without code and day the paper alone.
 * @param paper the kind of paper, in small letters without marks
 */
export const wordFileName = (paper: string, ...parts: readonly string[]): string =>
  [paper, ...parts.filter((part) => caseCode.test(part) || day.test(part))].join('-').concat('.docx');

/** "phieu-ghi-tay-doi-thoai" of "phiếu ghi tay đối thoại". */
export const fileWords = (words: string): string => fold(words).replaceAll(' ', '-');

/** The code of a case, or the day of anything else. */
export const nameParts = ({ code, date }: Values): readonly string[] => [textOf(code) || textOf(date)];
