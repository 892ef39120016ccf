// A list the administrator may change, as forms show it: built-in options renamed or retired, the commune's own after them.
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Directory, ListEntry } from '../../store/catalog-api.ts';
import type { SaveStep } from '../../store/records-api.ts';

export type ListLine = {
  /** The built-in option, or the id of the commune's own entry. */
  readonly value: string;
  readonly name: string;
  readonly active: boolean;
  /** The commune's own: the built-in option it is reported under, '' while none is named. */
  readonly reportedUnder?: string;
  /** Of a built-in option: the entries that rename it, and those that retire it. */
  readonly renamedBy: readonly RecordId[];
  readonly retiredBy: readonly RecordId[];
};

/** @param nameOf what a value of the list is called now */
export const listLines = (
  list: string,
  options: readonly string[],
  entries: Directory['entries'],
  nameOf: (value: string) => string,
): readonly ListLine[] => {
  const own = [...entries].filter(([, entry]) => entry.list === list);
  const about = (option: string, active: boolean) =>
    own
      .filter(([, entry]) => entry.replaces && entry.builtIn === option && entry.active === active)
      .map(([id]) => id);
  const builtIn = options.map((value): ListLine => {
    const retiredBy = about(value, false);
    const line = { value, name: nameOf(value), active: retiredBy.length === 0 };
    return { ...line, renamedBy: about(value, true), retiredBy };
  });
  return [...builtIn, ...own.filter(([, entry]) => !entry.replaces).map(ownLine)];
};

const ownLine = ([value, { name, active, builtIn }]: readonly [RecordId, ListEntry]): ListLine => ({
  value,
  name,
  active,
  reportedUnder: builtIn,
  renamedBy: [],
  retiredBy: [],
});

/** One of the commune's own, reported under a built-in option. */
export const addingStep = (list: string, name: string, reportedUnder: string): SaveStep => ({
  type: 'create',
  kind: 'list-item',
  values: { list, name, builtIn: reportedUnder, replaces: false, active: true },
});

/** Another name, and for the commune's own another option it is reported under. */
export const renamingStep = (
  list: string,
  line: ListLine,
  name: string,
  reportedUnder?: string,
): SaveStep => {
  if (line.reportedUnder !== undefined)
    return editOf(line.value, { name, builtIn: reportedUnder ?? line.reportedUnder });
  const [before] = line.renamedBy;
  if (before !== undefined) return editOf(before, { name });
  return replacing(list, line.value, name, true);
};

/** Offered no more. A built-in option's retirement is an entry of its own, so that a name given to it stays. */
export const retiringStep = (list: string, line: ListLine): SaveStep =>
  line.reportedUnder === undefined
    ? replacing(list, line.value, line.name, false)
    : editOf(line.value, { active: false });

/** Offered again: entries to remove, or the one to edit. */
export const returning = (
  line: ListLine,
): { readonly steps: readonly SaveStep[]; readonly remove: readonly RecordId[] } =>
  line.reportedUnder === undefined
    ? { steps: [], remove: line.retiredBy }
    : { steps: [editOf(line.value, { active: true })], remove: [] };

const replacing = (list: string, option: string, name: string, active: boolean): SaveStep => ({
  type: 'create',
  kind: 'list-item',
  values: { list, name, builtIn: option, replaces: true, active },
});

const editOf = (record: RecordId, values: { readonly [field: string]: string | boolean }): SaveStep => ({
  type: 'edit',
  root: record,
  record,
  values,
});
