// What papers need beside the record itself: the households of a roll, case codes, the reception sessions of a period.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Bundle, isDeleted } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { villageNameOn } from '../../../shared/rules/villages-of-the-day.ts';
import type { Directory } from '../../store/catalog-api.ts';
import { useAccount } from '../account-context.ts';
import { useAttempt } from '../form/use-attempt.ts';
import { type Households, keyOf } from './attendance.ts';
import { listOf, numberOf, textOf } from './form-words.ts';
import { printedRows } from './printed-rows.ts';
import { numberedVisits } from './reception-book.ts';

/**
 * The directory in which a record's villages have the names of its day: its paper says what they were called then.
 * Undefined while they are read.
 */
export function useDirectoryOfDay({ root: { values } }: Bundle): Directory | undefined {
  const directory = useAccount().catalog.directory.value;
  const read = useBundles(listOf(values.villages));
  const day = textOf(values.date);
  return useMemo(() => {
    if (!read || day === '') return read && directory;
    const names = read.map((village): [RecordId, string] => [village.root.id, villageNameOn(village, day)]);
    return { ...directory, villages: new Map([...directory.villages, ...names]) };
  }, [read, directory, day]);
}

/** The households the roll of a meeting was called for; undefined while they are read. */
export function useHouseholds(bundle: Bundle): Households | undefined {
  const ids = printedRows(bundle, 'attendance').map(({ id }) => keyOf(id));
  const read = useBundles(ids, true);
  return useMemo(() => {
    if (!read) return undefined;
    return new Map(
      read.map(({ root }) => {
        const number = numberOf(root.values.number);
        const household = { name: textOf(root.values.name), ...(number !== undefined && { number }) };
        return [root.id, isDeleted(root) ? null : household];
      }),
    );
  }, [read]);
}

/** Case codes by petition, as far as this person sees them. */
export function useCodes(): ReadonlyMap<RecordId, string> {
  const items = useAccount().catalog.items.value;
  return useMemo(
    () => new Map(items.flatMap(({ id, code }): [RecordId, string][] => (code ? [[id, code]] : []))),
    [items],
  );
}

/** The reception sessions of the days from `from` to `to`; undefined while they are read: a book lacks no session. */
export function useSessions(from: string, to: string): readonly Bundle[] | undefined {
  const { catalog } = useAccount();
  const items = catalog.items.value;
  const { done, total } = catalog.ready.value;
  const ids = useMemo(
    () =>
      items
        .filter(({ kind, date }) => kind === 'reception' && date !== '' && date >= from && date <= to)
        .map(({ id }) => id),
    [items, from, to],
  );
  const read = useBundles(ids);
  return done < total ? undefined : read;
}

/** Which visits' identity numbers are shown: all, once somebody pressed for it and each look is written down. */
export function useNumbers(sessions: readonly Bundle[]) {
  const { records } = useAccount();
  const { problem, attempt } = useAttempt();
  const [shown, setShown] = useState<ReadonlySet<RecordId>>(new Set());
  const hidden = sessions.flatMap((session) =>
    numberedVisits(session)
      .filter((visit) => !shown.has(visit))
      .map((visit) => ({ root: session.root.id, visit })),
  );
  const show = async () => {
    for (const { root, visit } of hidden) {
      if (!(await attempt(() => records.addRow(root, 'look', { of: visit })))) return;
      setShown((before) => new Set([...before, visit]));
    }
  };
  return { shown, isHidden: hidden.length > 0, show, problem };
}

/** The records with these ids that this phone holds; `all`: also those that are deleted or withdrawn. */
function useBundles(ids: readonly RecordId[], all = false): readonly Bundle[] | undefined {
  const { records } = useAccount();
  const [read, setRead] = useState<readonly Bundle[]>();
  const key = ids.join(' ');
  useEffect(() => {
    let isCurrent = true;
    setRead(undefined);
    Promise.all(ids.map((id) => records.open(id))).then(
      (views) => {
        const open = views.flatMap((view) => (view ? [view.bundle] : []));
        if (isCurrent) setRead(open.filter(({ root }) => all || (!isDeleted(root) && !root.redacted)));
      },
      // The database closed under the page (locked, updated in another tab): the paper waits; nothing half is printed.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [key, records]);
  return read;
}
