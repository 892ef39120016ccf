// Every petition's case on this phone that is not over: read once, and again when its record changes.
import { useEffect, useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import { casesOf, type PetitionCase } from '../../../shared/kinds/case-of.ts';
import { type Day, dayInVietnam } from '../../../shared/rules/days.ts';
import type { Item } from '../../store/catalog-api.ts';
import type { Records } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { stateOf } from './case-state.ts';
import { contentLabel } from './use-case.ts';

/** A petition with its cases: one, or one a content where the paper was split. */
export type OpenPetition = {
  readonly item: Item;
  readonly cases: readonly PetitionCase[];
  /** What each content is about, where the paper was split. */
  readonly labels: ReadonlyMap<RecordId, string>;
  /** Whose case it is, where somebody was named. */
  readonly handler?: RecordId;
};

export type OpenPetitions = {
  readonly petitions: readonly OpenPetition[];
  /** Not yet read. */
  readonly left: number;
};

const readAtOnce = 25;
/** Drawing a longer list again and again while it fills costs more than it tells. */
const toldAfter = 200;

/** A record is read again once it was touched, or where it stands changed. */
type Known = Map<RecordId, { readonly item: Item; readonly petition: OpenPetition | null }>;
const knownOf = new WeakMap<Records, Known>();

/** Whether it may still have something to be done. */
const isCandidate = ({ kind, redacted, deleted }: Item): boolean =>
  kind === 'petition' && !redacted && !deleted;

/** All of its contents are archived, as the law counts it: an 'archived' not lawful there, or not yet come, ends nothing. */
export const isOver = (cases: readonly PetitionCase[], today: Day): boolean =>
  cases.every((one) => stateOf(one, today).phase === 'archived');

/** Somebody wrote that it is closed; whether that counts, the fold says. */
const isWrittenClosed = ({ steps }: Item): boolean => steps.includes('archived');

/**
 * @param most for home, which must not wait: only those that nobody closed, nothing before the list is whole, and nothing
 * where there are more
 */
export function useOpenPetitions(most = Number.POSITIVE_INFINITY): OpenPetitions {
  const { records, catalog, now } = useAccount();
  const items = catalog.items.value;
  const today = dayInVietnam(now());
  const { done, total } = catalog.ready.value;
  const [read, setRead] = useState<OpenPetitions>({ petitions: [], left: total });
  useEffect(() => {
    let isLive = true;
    const isHome = most < Number.POSITIVE_INFINITY;
    const all = items.filter(isCandidate);
    const running = all.filter((item) => !isWrittenClosed(item));
    const open = isHome ? running : [...running, ...all.filter(isWrittenClosed)];
    if (isHome && (done < total || open.length > most)) return undefined;
    void readAll(records, open, today, (petitions, left) => {
      if (isLive) setRead({ petitions, left: left + total - done });
      return isLive;
    });
    return () => {
      isLive = false;
    };
  }, [items, records, done, total, most, today]);
  return read;
}

/** @param tell what is known so far; false when nobody listens any more */
const readAll = async (
  records: Records,
  open: readonly Item[],
  today: Day,
  tell: (petitions: readonly OpenPetition[], left: number) => boolean,
): Promise<void> => {
  const known: Known = knownOf.get(records) ?? new Map();
  knownOf.set(records, known);
  const stale = open.filter((item) => known.get(item.id)?.item !== item);
  const told = (left: number) =>
    tell(
      open.flatMap(({ id }) => known.get(id)?.petition ?? []),
      left,
    );
  for (let at = 0; at < stale.length; at += readAtOnce) {
    if (at % toldAfter === 0 && !told(stale.length - at)) return;
    const some = stale.slice(at, at + readAtOnce);
    const read = await Promise.all(some.map((item) => readOne(records, item, today)));
    for (const [n, item] of some.entries()) {
      const petition = read[n];
      // What could not be read now (another tab, a lock) is asked for again the next time.
      if (petition !== undefined) known.set(item.id, { item, petition });
    }
  }
  told(0);
};

/** Null for what is over, or is not here any more; undefined for what cannot be read now. */
const readOne = async (
  records: Records,
  item: Item,
  today: Day,
): Promise<OpenPetition | null | undefined> => {
  const view = await records.open(item.id).catch(() => undefined);
  if (!view) return view;
  const cases = casesOf(view.bundle);
  if (isOver(cases, today)) return null;
  const { handler } = view.bundle.root.values;
  const contents = cases.flatMap(({ facts: { content } }) => (content === undefined ? [] : [content]));
  const labels = new Map(contents.map((content) => [content, contentLabel(view.bundle, content)]));
  return { item, cases, labels, ...(typeof handler === 'string' && { handler }) };
};
