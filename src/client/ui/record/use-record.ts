// One record, kept up to date while its page is open.
import { useEffect, useMemo } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { dayOf } from '../text/format-date.ts';
import type { Wording } from '../value-texts.ts';

/** Undefined until first read, null when this phone does not hold it. */
export function useRecord(root: RecordId): RecordView | null | undefined {
  const { records } = useAccount();
  const watched = useMemo(() => records.watch(root), [records, root]);
  useEffect(() => watched.stop, [watched]);
  return watched.view.value;
}

/** The names and the day that words are made from. */
export function useWording(): Wording {
  const { catalog, now } = useAccount();
  return { directory: catalog.directory.value, today: dayOf(now()) };
}
