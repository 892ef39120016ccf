// One cell of a list of petitions as the value of its field.
import type { RecordId } from '../../shared/core/ids.ts';
import type { Json } from '../../shared/core/json.ts';
import { fold } from '../../shared/core/vietnamese.ts';
import type { PetitionColumn } from './petition-columns.ts';
import type { PetitionContext, PetitionValues } from './petition-row.ts';
import { readCode, readCompetence, readSource, readType } from './petition-words.ts';
import { readCount, readPhone, withoutTitle } from './read-cells.ts';
import { readDay } from './read-day.ts';
import { villageKey } from './village-key.ts';

type Names = Pick<PetitionContext, 'villages' | 'people' | 'areas'>;

/** @param names where villages, people and fields of work may be named @returns undefined where the text is no such value */
export const readPetitionCell = (
  column: PetitionColumn,
  text: string,
  names: Names | undefined,
): Json | undefined => {
  switch (column) {
    case 'type':
      return readType(text);
    case 'received':
      return readDay(text);
    case 'source':
      return readSource(text);
    case 'competence':
      return readCompetence(text);
    case 'registerNumber':
      return readCode(text);
    case 'people':
      return readCount(text, 100_000);
    case 'phone':
      return readPhone(text);
    case 'idNumber':
      return readIdNumber(text);
    case 'sender':
      return withoutTitle(text) || undefined;
    case 'village':
      return villagesIn(text, names);
    case 'area':
      return names?.areas.get(fold(text));
    case 'handler':
      return names?.people.get(fold(text));
    default:
      return text;
  }
};

/** "Bản Xuân Tre", "Xuân Tre, Co Muông"; one that is not there and none is taken. */
const villagesIn = (text: string, names: Names | undefined): readonly RecordId[] | undefined => {
  const whole = names?.villages.get(villageKey(text));
  if (whole !== undefined) return [whole];
  const found = text.split(/[,;+]/).map((part) => names?.villages.get(villageKey(part)));
  return found.every((id) => id !== undefined) ? [...new Set(found)] : undefined;
};

/** A spreadsheet takes a number for a number and drops the zero it begins with. */
const readIdNumber = (text: string): string => {
  const number = text.replace(/\s/g, '').slice(0, 30);
  return /^[1-9]\d{10}$/.test(number) ? `0${number}` : number;
};

/** "Lò Văn Dơn, bản Xuân Tre" in a column of "Họ tên, địa chỉ". */
export const splitSender = (sender: Json | undefined): PetitionValues => {
  const [, name, address] = /^([^,;–-]{2,60}?)\s*(?:[,;–]|\s-)\s*(\S.*)$/u.exec(String(sender ?? '')) ?? [];
  return name === undefined || address === undefined ? {} : { sender: name, address };
};
