// The promises of all dialogues on this phone, as they stand today.
import { useMemo } from 'preact/hooks';
import { dayInVietnam } from '../../../shared/rules/days.ts';
import type { Item } from '../../store/catalog-api.ts';
import { useAccount } from '../account-context.ts';
import { useNow } from '../use-now.ts';
import { listed } from './promise-list.ts';
import { isDialogue, useKept } from './use-kept.ts';

const minuteMs = 60_000;

/** An office's screen stands open over night. @returns 'yyyy-mm-dd' of now */
export function useToday(): string {
  const { now } = useAccount();
  useNow(minuteMs);
  return dayInVietnam(now());
}

/** @param wants, most as `useKept` */
export function usePromises(wants: (item: Item) => boolean = isDialogue, most?: number) {
  const { all: dialogues, left } = useKept(wants, most);
  const today = useToday();
  const all = useMemo(() => listed(dialogues, today), [dialogues, today]);
  return { all, left, today };
}
