// Petitions that may be one matter with this one, among all on the phone: the words' index finds a few, those are opened
// and compared.
import type { RecordId } from '../../../shared/core/ids.ts';
import { fold } from '../../../shared/core/vietnamese.ts';
import { petition } from '../../../shared/kinds/petition.ts';
import { type Compared, isSameCase, type Likeness, likeness } from '../../../shared/rules/duplicates.ts';
import type { Catalog, Item } from '../../store/catalog-api.ts';
import type { Records } from '../../store/records-api.ts';
import type { YieldToMain } from '../../store/yielding.ts';
import { comparedOf, type Today } from './compared.ts';

export type Duplicate = Likeness & {
  readonly other: Compared;
  readonly code: string;
  readonly received: string;
};

type Source = {
  readonly catalog: Pick<Catalog, 'items' | 'search'>;
  readonly records: Pick<Records, 'open'>;
  readonly villagesToday: Today;
  /** Between two words looked up: somebody may be typing. */
  readonly pause: YieldToMain;
};

/** Each is a decryption, some milliseconds of a slow phone. */
const [mostBySender, mostByWords, mostOffered] = [40, 30, 5];

/** Those that look most like it first; what is linked with it already is left out. */
export const findDuplicates = async (of: Compared, source: Source): Promise<readonly Duplicate[]> => {
  const found: Duplicate[] = [];
  const links = linksIn(source.catalog.items.value);
  for (const item of await candidatesOf(of, source)) {
    const view = await source.records.open(item.id);
    if (!view) continue;
    const { values } = view.bundle.root;
    const other = comparedOf(item.id, values, source.villagesToday, item.steps.includes('guided'));
    const like = likeness(of, other);
    const relatedOf = (id: RecordId) =>
      id === of.id ? of.related : id === other.id ? other.related : links.get(id);
    if (like && !isSameCase(of.id, other.id, relatedOf))
      found.push({ ...like, other, code: item.code ?? '', received: item.date });
  }
  return found.sort((a, b) => b.score - a.score || (a.received < b.received ? 1 : -1)).slice(0, mostOffered);
};

/** The newest items, which home shows at once, have no links yet; these do a moment later. */
const linksIn = (items: readonly Item[]): ReadonlyMap<RecordId, RecordId> =>
  new Map(items.flatMap(({ id, related }) => (related === undefined ? [] : [[id, related] as const])));

/** Of denunciations only those whose paper has the same code: no other is looked at, nor they by others (decision 10). */
export const candidatesOf = async (
  of: Compared,
  { catalog, pause }: Pick<Source, 'catalog' | 'pause'>,
): Promise<readonly Item[]> => {
  const isOpen = ({ id, kind, redacted, deleted }: Item) =>
    kind === petition.name && id !== of.id && !redacted && !deleted;
  const isDenunciation = ({ choices }: Item) => choices.type === 'denunciation';
  if (of.type === 'denunciation')
    return catalog.items.value.filter(
      (item) => isOpen(item) && isDenunciation(item) && fold(item.title) === fold(of.paperCode),
    );
  const search = (words: string) =>
    words === ''
      ? []
      : catalog
          .search(words, { kind: petition.name })
          .filter((item) => isOpen(item) && !isDenunciation(item));
  const sender = fold(of.sender).includes(' ') ? of.sender : '';
  return [
    ...new Set([
      ...search(of.idNumber).slice(0, mostBySender),
      ...search(sender).slice(0, mostBySender),
      ...(await bySharedWords(of.summary, search, pause)),
    ]),
  ];
};

/** Longer syllables are rarer; of these, half must stand in a petition for its words to be like. */
const wordsAsked = 8;

const bySharedWords = async (
  text: string,
  search: (word: string) => readonly Item[],
  pause: YieldToMain,
): Promise<readonly Item[]> => {
  const words = [...new Set(fold(text).split(' '))]
    .filter((word) => word.length > 2)
    .sort((a, b) => b.length - a.length)
    .slice(0, wordsAsked);
  const hits = new Map<Item, number>();
  for (const word of words) {
    await pause();
    for (const item of search(word)) hits.set(item, (hits.get(item) ?? 0) + 1);
  }
  return [...hits]
    .filter(([, count]) => count * 2 >= words.length)
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostByWords)
    .map(([item]) => item);
};

/** The petition that was there first is the case; the later one is linked to it, or to the one it was linked to itself. */
export const linkBetween = (
  one: Dated,
  other: Dated,
): { readonly from: RecordId; readonly to: RecordId; readonly isFree: boolean } => {
  const isLater = one.received !== other.received ? one.received > other.received : one.of.id > other.of.id;
  const [later, first] = isLater ? [one, other] : [other, one];
  return { from: later.of.id, to: first.of.related ?? first.of.id, isFree: later.of.related === undefined };
};

type Dated = { readonly of: Compared; readonly received: string };
