// How much two petitions look like the same matter brought twice (domain 2.2: the same content already guided once, copies
// sent to several bodies). Only ever an offer: people link them, nothing is merged.
import type { RecordId } from '../core/ids.ts';
import { fold } from '../core/vietnamese.ts';
import { isOneName } from './one-name.ts';

/** What is compared of a petition; '' and [] where it says nothing. */
export type Compared = {
  readonly id: RecordId;
  readonly type: string;
  readonly sender: string;
  readonly idNumber: string;
  readonly phone: string;
  /** The villages it concerns as they are today: merged ones are one. */
  readonly villages: readonly RecordId[];
  readonly against: string;
  readonly summary: string;
  /** The code of the paper file: all there is of a denunciation. */
  readonly paperCode: string;
  /** Another body sent it here. */
  readonly isSentOn: boolean;
  /** Its sender was guided to the competent body. */
  readonly isGuided: boolean;
  /** The petition it was linked to as the same case. */
  readonly related?: RecordId;
};

/** `other-person`: the same content by somebody else. `several-bodies`: one came by the citizen, one through another body. */
export type Why =
  | 'paper-code'
  | 'id-number'
  | 'sender'
  | 'other-person'
  | 'phone'
  | 'village'
  | 'same-content'
  | 'like-content'
  | 'against'
  | 'guided-before'
  | 'several-bodies';

export type Likeness = { readonly score: number; readonly why: readonly Why[] };

/**
 * Points, so that each can be told and weighed against another:
 * - who: the number of the identity card 3; the name 2, or 1 where both name villages and none is the same (a name such as
 *   Lò Văn Dơn is many people's); the telephone 1 (many share one)
 * - where: the same village 1
 * - what: the same words 3, like words 2; the same one complained of 1
 */
const points = { idNumber: 3, name: 2, nameElsewhere: 1, phone: 1, village: 1, same: 3, like: 2, against: 1 };

/**
 * Offered from here on, and only where something of the matter itself is alike: a name with like words, the same words from
 * one village whoever writes them, a card's number with the same one complained of. One person with another matter is not.
 */
const enough = 4;

/** Of `textLikeness`: below, summaries of different matters come; above, nothing but spelling and a word or two differ. */
const [likeFrom, sameFrom] = [0.5, 0.8];

/** Undefined where nobody needs to look. Of a denunciation nothing is compared but the paper's code (decision 10). */
export const likeness = (one: Compared, other: Compared): Likeness | undefined => {
  if (one.id === other.id) return undefined;
  if (one.type === 'denunciation' || other.type === 'denunciation')
    return one.type === other.type && one.paperCode !== '' && fold(one.paperCode) === fold(other.paperCode)
      ? { score: enough, why: ['paper-code'] }
      : undefined;
  const matter = matterOf(one, other);
  const person = personOf(one, other);
  const score = matter.score + person.score;
  if (matter.score === 0 || score < enough) return undefined;
  return { score, why: [...person.why, ...matter.why, ...besides(one, other)] };
};

/** The petition that one was linked to as the same case, of those that are there. */
export type RelatedOf = (id: RecordId) => RecordId | undefined;

/**
 * The petition a case is counted by: where the links lead in the end. Where they lead round, for two people linked each
 * other's, it is the least of the round, so that all of it agree.
 */
export const caseRoot = (id: RecordId, relatedOf: RelatedOf): RecordId => {
  const way: RecordId[] = [];
  for (let at: RecordId | undefined = id; at !== undefined; at = relatedOf(at)) {
    const seen = way.indexOf(at);
    if (seen >= 0) return way.slice(seen).sort()[0] ?? id;
    way.push(at);
  }
  return way.at(-1) ?? id;
};

/**
 * Whether two petitions were linked as one case, by a chain of links however long: then they are two petitions ("số đơn")
 * and one case ("số vụ việc").
 */
export const isSameCase = (one: RecordId, other: RecordId, relatedOf: RelatedOf): boolean =>
  caseRoot(one, relatedOf) === caseRoot(other, relatedOf);

const personOf = (one: Compared, other: Compared): Likeness => {
  const isVillage = one.villages.some((village) => other.villages.includes(village));
  const isElsewhere = !isVillage && one.villages.length > 0 && other.villages.length > 0;
  const isName = isOneName(one.sender, other.sender);
  const isOther = !isName && one.sender !== '' && other.sender !== '';
  return total([
    [isSameNumber(one.idNumber, other.idNumber), 'id-number', points.idNumber],
    [isName, 'sender', isElsewhere ? points.nameElsewhere : points.name],
    [isOther, 'other-person', 0],
    [isSameNumber(one.phone, other.phone), 'phone', points.phone],
    [isVillage, 'village', points.village],
  ]);
};

const matterOf = (one: Compared, other: Compared): Likeness => {
  const alike = textLikeness(one.summary, other.summary);
  const isAgainst = fold(one.against) !== '' && fold(one.against) === fold(other.against);
  return total([
    [alike >= sameFrom, 'same-content', points.same],
    [alike >= likeFrom && alike < sameFrom, 'like-content', points.like],
    [isAgainst, 'against', points.against],
  ]);
};

const besides = (one: Compared, other: Compared): readonly Why[] => [
  ...(other.isGuided ? ['guided-before' as const] : []),
  ...(one.isSentOn !== other.isSentOn ? ['several-bodies' as const] : []),
];

const total = (parts: readonly (readonly [holds: boolean, why: Why, points: number])[]): Likeness => {
  const held = parts.filter(([holds]) => holds);
  return { score: held.reduce((sum, [, , more]) => sum + more, 0), why: held.map(([, why]) => why) };
};

const isSameNumber = (one: string, other: string): boolean => {
  const digits = digitsOf(one);
  return digits.length >= 8 && digits === digitsOf(other);
};

const digitsOf = (text: string): string => text.replace(/[\s.+-]/g, '').toUpperCase();

/**
 * Pairs of neighbouring syllables, for single ones ("cho", "bản", "không") stand in everything: how many are shared of both
 * texts together, and of the shorter, since one officer writes three words where another writes twenty.
 * @returns from 0 to 1
 */
export const textLikeness = (one: string, other: string): number => {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const shorter = Math.min(a.size, b.size);
  if (shorter === 0) return 0;
  const shared = [...a].filter((pair) => b.has(pair)).length;
  const ofBoth = (2 * shared) / (a.size + b.size);
  // Of two or three words each may be chance: then only the whole counts.
  return shorter < fewPairs ? ofBoth : (ofBoth + shared / shorter) / 2;
};

const fewPairs = 3;

const pairsOf = (text: string): ReadonlySet<string> => {
  const words = fold(text).replace(formula, ' ').split(' ').filter(Boolean);
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
};

/** What many petitions begin with says nothing of theirs. */
const formula =
  /\b(don|kinh gui|ve viec|viec|de nghi|kien nghi|phan anh|khieu nai|xin|ubnd|uy ban nhan dan|xa|chinh quyen|quan tam|giai quyet|xem xet)\b/g;
