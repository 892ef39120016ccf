// What the form of a merger holds, what is missing in it, and what pressing it does.
import { useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import { useAccount } from '../account-context.ts';
import { useOpenForm } from '../open-forms.ts';
import { t } from '../text/t.ts';
import { useEnding } from './use-ending.ts';
import type { Decided } from './village-changes.ts';
import { headsOf } from './village-choices.ts';
import { tidyName } from './village-list.ts';

/** Stands for "a new village" among the villages it may become. */
export const fresh = 'new';

export interface MergeEntry {
  readonly others: readonly RecordId[];
  /** `fresh`, or one of those that merge. */
  readonly into: string | null;
  readonly name: string;
  readonly heads: readonly RecordId[];
}

/** @param id the village whose page it is: always one of those that merge */
export function useMerge(id: RecordId, decided: Decided) {
  const directory = useAccount().catalog.directory.value;
  const { problem, end } = useEnding();
  const [typed, setTyped] = useState<MergeEntry>({ others: [], into: null, name: '', heads: [] });
  const [pressed, setPressed] = useState(false);
  useOpenForm(typed.others.length > 0 || typed.name !== '');
  const all = [id, ...typed.others];
  const into = typed.into === fresh || all.includes(typed.into ?? '') ? typed.into : null;
  const name = tidyName(typed.name);
  const heads = headsOf(directory, all);
  const problems = {
    ...(typed.others.length === 0 && { others: t('directory.mergeNeeded') }),
    ...(into === null && { into: t('directory.mergeIntoNeeded') }),
    ...(into === fresh && name === '' && { name: t('directory.nameNeeded') }),
  };
  const merge = async () => {
    setPressed(true);
    if (Object.keys(problems).length > 0 || into === null || decided.day === '') return;
    const isNew = into === fresh;
    const ending = {
      ...decided,
      ended: all.filter((village) => village !== into),
      becomes: [isNew ? ({ type: 'new', name } as const) : ({ type: 'existing', id: into } as const)],
      heads: heads.filter((head) => typed.heads.includes(head.id)),
    };
    const called = isNew ? name : (directory.villages.get(into) ?? '');
    await end(ending, t('directory.merged', { name: called }));
  };
  return {
    directory,
    entry: { ...typed, into },
    change: (changed: Partial<MergeEntry>) => setTyped({ ...typed, ...changed }),
    all,
    heads,
    pressed,
    /** Only once it was pressed. */
    problems: (pressed ? problems : {}) as Partial<Record<keyof MergeEntry, string>>,
    problem,
    merge,
  };
}
