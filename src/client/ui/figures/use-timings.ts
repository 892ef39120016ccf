// How the petitions of a period were handled in time: their records are read one after another, only where it is asked.
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import { casesOf } from '../../../shared/kinds/case-of.ts';
import { dayInVietnam } from '../../../shared/rules/days.ts';
import type { Item } from '../../store/catalog-api.ts';
import { useAccount } from '../account-context.ts';
import { lawInForce } from '../cases/law-in-force.ts';
import { itemsIn, type Question } from './figures.ts';
import { type Timing, timingOf } from './timing.ts';

export type Timings = {
  readonly petitions: readonly Item[];
  readonly of: ReadonlyMap<RecordId, Timing>;
  /** Not yet read. */
  readonly left: number;
};

const readAtOnce = 25;

export function useTimings({ period: { from, to }, village }: Question): Timings {
  const { catalog, records, now } = useAccount();
  const items = catalog.items.value;
  const law = lawInForce(catalog.directory.value);
  const today = dayInVietnam(now());
  const petitions = useMemo(
    () => itemsIn(items, { period: { from, to }, village }).filter(({ kind }) => kind === 'petition'),
    [items, from, to, village],
  );
  const [read, setRead] = useState<Omit<Timings, 'petitions'>>({ of: new Map(), left: petitions.length });
  useEffect(() => {
    let isLive = true;
    const timingOfItem = async ({ id }: Item): Promise<readonly (readonly [RecordId, Timing])[]> => {
      const view = await records.open(id).catch(() => null);
      const timing = view && timingOf(casesOf(view.bundle), law, today);
      return timing ? [[id, timing]] : [];
    };
    const readAll = async () => {
      const known: (readonly [RecordId, Timing])[] = [];
      for (let at = 0; isLive && at < petitions.length; at += readAtOnce) {
        setRead({ of: new Map(known), left: petitions.length - at });
        const some = await Promise.all(petitions.slice(at, at + readAtOnce).map(timingOfItem));
        known.push(...some.flat());
      }
      if (isLive) setRead({ of: new Map(known), left: 0 });
    };
    void readAll();
    return () => {
      isLive = false;
    };
  }, [petitions, records, law, today]);
  return { petitions, ...read };
}
