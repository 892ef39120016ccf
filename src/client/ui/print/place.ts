// The commune and its villages as official papers name them, and the head of a paper each of them issues.
import type { RecordId } from '../../../shared/core/ids.ts';
import { villageWords } from '../../../shared/kinds/lists.ts';
import type { Head } from '../../export/print-document.ts';
import type { Directory } from '../../store/catalog-api.ts';
import { viNames } from '../text/vi-names.ts';
import { blank, capitalised, capitals, createLabels, dayWords, type Labels, textOf } from './form-words.ts';

export type Place = {
  /** "Xã Búng Lao"; an open place before the phone knows it. */
  readonly commune: string;
  /** "Búng Lao": where a paper is written. */
  readonly seat: string;
  /** The word for village, in small letters. */
  readonly thon: string;
  /** "Bản Xuân Tre", with the word whether or not the name has it. */
  village(id: RecordId): string;
  /** A person's name, '' when unknown. */
  person(id: RecordId): string;
  /** A person's title, '' when unknown. */
  title(id: RecordId): string;
  readonly labels: Labels;
};

export const placeOf = ({ commune, villages, people }: Directory): Place => {
  const word = villageWords.find((one) => one === commune?.values.villageWord) ?? 'thon';
  const thon = viNames[`village-word.${word}`];
  const name = textOf(commune?.values.name);
  return {
    commune: name === '' ? `Xã ${blank}` : name,
    seat: name === '' ? blank : name.replace(/^(xã|phường|thị trấn|đặc khu)\s+/i, ''),
    thon,
    village: (id) => withWord(thon, villages.get(id) ?? blank),
    person: (id) => people.get(id)?.name ?? '',
    title: (id) => people.get(id)?.title ?? '',
    labels: createLabels(thon),
  };
};

/** The head of a village's paper: UBND xã above, the village below, no number (domain 4.4). */
export const villageHead = (place: Place, villages: readonly RecordId[], date: string): Head => ({
  type: 'head',
  parent: `UBND ${capitals(place.commune)}`,
  body: [capitals(villageNames(place, villages) || `${place.thon} ${blank}`)],
  placeDate: placeDate(place, date),
});

export type Body = 'people-committee' | 'people-council' | 'party-committee';

const bodies: { readonly [body in Body]: { readonly name: string; readonly sign: string } } = {
  'people-committee': { name: 'ỦY BAN NHÂN DÂN', sign: 'UBND' },
  'people-council': { name: 'HỘI ĐỒNG NHÂN DÂN', sign: 'HĐND' },
  'party-committee': { name: 'ĐẢNG ỦY', sign: 'ĐU' },
};

/**
 * The head of a paper of one of the commune's bodies.
 * @param sign the kind of paper, "BB"; none for books and slips
 * @param number as written: "12", or with its sign "12/BB-UBND"; '' leaves the place open
 */
export const communeHead = (place: Place, body: Body, date?: string, sign?: string, number = ''): Head => ({
  type: 'head',
  body: [bodies[body].name, capitals(place.commune)],
  ...(body === 'party-committee' && { party: true }),
  ...(sign && { number: numberLine(body, sign, number) }),
  ...(date !== undefined && { placeDate: placeDate(place, date) }),
});

/** "Số: 12/BB-UBND"; a Party committee writes "Số 12-BB/ĐU". */
const numberLine = (body: Body, sign: string, number: string): string => {
  const own = bodies[body].sign;
  if (body === 'party-committee')
    return `Số ${number.includes('/') ? number : `${number || blank}-${sign}/${own}`}`;
  return `Số: ${number.includes('/') ? number : `${number || blank}/${sign}-${own}`}`;
};

/** "Bản Búng, Bản Nà Lấu"; '' for none. */
export const villageNames = (place: Place, villages: readonly RecordId[]): string =>
  villages.map(place.village).join(', ');

const placeDate = (place: Place, date: string): string => `${place.seat}, ${dayWords(date)}`;

const withWord = (thon: string, name: string): string =>
  name.toLocaleLowerCase('vi').startsWith(`${thon} `) ? name : `${capitalised(thon)} ${name}`;
