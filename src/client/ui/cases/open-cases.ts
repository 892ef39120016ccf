// Every petition's case on this phone that is not over: read once, and again when its record changes.
import { useEffect, useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import { casesOf, type PetitionCase } from '../../../shared/kinds/case-of.ts';
import type { Item } from '../../store/catalog-api.ts';
import type { Records } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';

/** A petition with its cases: one, or one a content where the paper was split. */
export type OpenPetition = {
  readonly item: Item;
  readonly cases: readonly PetitionCase[];
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

/** What was archived is over; everything else may still have something to be done (sending, posting). */
const isOpen = ({ kind, steps, redacted, deleted }: Item): boolean =>
  kind === 'petition' && !redacted && !deleted && !steps.includes('archived');

/** @param most reads nothing before the list is whole, and nothing where there are more: home must not wait for it */
export function useOpenPetitions(most = Number.POSITIVE_INFINITY): OpenPetitions {
  const { records, catalog } = useAccount();
  const items = catalog.items.value;
  const { done, total } = catalog.ready.value;
  const [read, setRead] = useState<OpenPetitions>({ petitions: [], left: total });
  useEffect(() => {
    let isLive = true;
    const open = items.filter(isOpen);
    if (most < Number.POSITIVE_INFINITY && (done < total || open.length > most)) return undefined;
    void readAll(records, open, (petitions, left) => {
      if (isLive) setRead({ petitions, left: left + total - done });
      return isLive;
    });
    return () => {
      isLive = false;
    };
  }, [items, records, done, total, most]);
  return read;
}

/** @param tell what is known so far; false when nobody listens any more */
const readAll = async (
  records: Records,
  open: readonly Item[],
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
    const read = await Promise.all(some.map((item) => readOne(records, item)));
    for (const [n, item] of some.entries()) known.set(item.id, { item, petition: read[n] ?? null });
  }
  told(0);
};

/** Null for what cannot be read now, or is not here any more: it is in no list then. */
const readOne = async (records: Records, item: Item): Promise<OpenPetition | null> => {
  const view = await records.open(item.id).catch(() => null);
  if (!view) return null;
  const { handler } = view.bundle.root.values;
  return { item, cases: casesOf(view.bundle), ...(typeof handler === 'string' && { handler }) };
};
