// What the papers of a meeting are composed of; undefined while it is read: a paper never has half a roll.
import { useMemo } from 'preact/hooks';
import type { Bundle } from '../../../shared/core/bundle.ts';
import { dayInVietnam } from '../../../shared/rules/days.ts';
import { useAccount } from '../account-context.ts';
import { lawInForce } from '../cases/law-in-force.ts';
import type { Household } from '../household/households.ts';
import { useRegisterReady } from '../household/use-register-ready.ts';
import { useRoll } from '../household/use-roll.ts';
import { numberOf, textOf } from './form-words.ts';
import type { MeetingSource } from './meeting/gathering.ts';
import { useDirectoryOfDay, useHouseholds } from './use-sources.ts';

export function useMeetingSource(bundle: Bundle): MeetingSource | undefined {
  const { catalog, now } = useAccount();
  const directory = useDirectoryOfDay(bundle);
  const households = useHouseholds(bundle);
  const { entries } = useRoll(bundle);
  const law = lawInForce(catalog.directory.value);
  const today = dayInVietnam(now());
  // Only minutes have a roll to wait for.
  const isReady = useRegisterReady() || bundle.root.kind !== 'minutes';
  return useMemo(() => {
    if (!directory || !households || !isReady) return undefined;
    const counted = entries.map(({ id }) => id).filter((id) => households.get(id) !== null);
    // Who was not called yet is named by the register: he is invited.
    const named = entries.flatMap(({ id, household }) =>
      household ? [[id, namedIn(household)] as const] : [],
    );
    return { bundle, directory, households: new Map([...named, ...households]), counted, law, today };
  }, [bundle, directory, households, entries, law, today, isReady]);
}

const namedIn = ({ values }: Household): { readonly name: string; readonly number?: number } => {
  const number = numberOf(values.number);
  return { name: textOf(values.name), ...(number !== undefined && { number }) };
};
