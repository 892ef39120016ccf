// All open cases followed by the law in force today.
import { useMemo } from 'preact/hooks';
import { dayInVietnam } from '../../../shared/rules/days.ts';
import { useAccount } from '../account-context.ts';
import { useNow } from '../use-now.ts';
import { lawInForce } from './law-in-force.ts';
import { useOpenPetitions } from './open-cases.ts';
import { follow, tasksOf } from './work-list.ts';

const minuteMs = 60_000;

/** @param most as `useOpenPetitions` */
export function useWork(most?: number) {
  const { catalog, now } = useAccount();
  const { petitions, left } = useOpenPetitions(most);
  const directory = catalog.directory.value;
  const law = lawInForce(directory);
  // An office's screen stands open over night.
  useNow(minuteMs);
  const today = dayInVietnam(now());
  const followed = useMemo(() => follow(petitions, law, today), [petitions, law, today]);
  const tasks = useMemo(() => tasksOf(followed, today), [followed, today]);
  return { followed, tasks, left, today, directory };
}
