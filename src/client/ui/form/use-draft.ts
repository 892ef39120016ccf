// A form's half-written text, kept by the phone while it is typed: opened again where it was left, gone once saved.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import { openDraft, startDraft } from '../../store/begin-draft.ts';
import type { DraftContent, DraftFailure } from '../../store/draft-row.ts';
import type { Drafts } from '../../store/drafts.ts';
import { useAccount } from '../account-context.ts';
import { holdsWriting } from '../list/drafts.ts';
import { useOpenForm } from '../open-forms.ts';

/** What is written: a new record (only `kind`), an edit of one (`record`), a row of `root` (new, or `record` itself). */
export type DraftTarget = {
  readonly kind: string;
  readonly record?: RecordId;
  readonly root?: RecordId;
  /** A certain draft, where several are open at once. */
  readonly draft?: string | undefined;
  /** What a row's draft holds if it is of this form: several of one kind may be half-written, one a step. */
  readonly of?: Values;
};

export type FormDraft = {
  /** What was typed; undefined until an earlier draft was looked for. */
  readonly values: Values | undefined;
  /** The draft's id once something was typed. */
  readonly id: string | undefined;
  readonly failure: DraftFailure | null;
  /** Everything the form holds, at each keystroke. */
  update(values: Values): void;
  /** After a save, or to begin anew: the next keystroke begins another draft. */
  renew(): void;
  throwAway(): Promise<void>;
  /** Goes on with a draft whose save has failed, unless another was begun meanwhile. */
  takeBack(id: string, values: Values): void;
};

type Kept = { readonly id?: string; readonly values: Values };

const checkAfterMs = 1200;

export function useDraft(target: DraftTarget): FormDraft {
  const { drafts } = useAccount();
  const [kept, setKept] = useState<Kept>();
  const { failure, check } = useDraftFailure(drafts);
  // The id is needed by the next keystroke, which may come before the next drawing.
  const id = useRef<string | undefined>(undefined);
  useFound(drafts, target, (found) => {
    id.current = found?.id;
    setKept(found);
  });
  useOpenForm(id.current !== undefined && kept !== undefined);
  const end = () => {
    id.current = undefined;
    setKept({ values: {} });
  };
  return {
    values: kept?.values,
    id: id.current,
    failure,
    update(values) {
      id.current ??= startDraft(drafts, target.kind, target.record, target.root);
      drafts.update(id.current, values);
      setKept({ id: id.current, values });
      check();
    },
    renew: end,
    async throwAway() {
      const old = id.current;
      end();
      if (old !== undefined) await drafts.discard(old);
    },
    takeBack(old, values) {
      if (id.current !== undefined) return;
      id.current = old;
      setKept({ id: old, values });
    },
  };
}

/** Looks for the draft of a target, again whenever that changes; on leaving, what was typed goes to disk. */
function useFound(drafts: Drafts, target: DraftTarget, take: (found: Kept | undefined) => void): void {
  useEffect(() => {
    let live = true;
    take(undefined);
    void findDraft(drafts, target).then((found) => live && take(found));
    return () => {
      live = false;
      void drafts.flush(true);
    };
  }, [drafts, [target.kind, target.record, target.root, target.draft, JSON.stringify(target.of)].join(' ')]);
}

/** Whether the last keystrokes reached the disk, asked once typing rests. */
function useDraftFailure(drafts: Drafts) {
  const [failure, setFailure] = useState<DraftFailure | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = async () => {
    const result = await drafts.flush(false);
    setFailure(result.ok ? null : result.error);
  };
  const check = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void ask(), checkAfterMs);
  };
  return { failure, check };
}

/** An unreadable database shows an empty form; saving then says what is wrong. */
async function findDraft(drafts: Drafts, target: DraftTarget): Promise<Kept> {
  try {
    const wanted = target.draft ?? (await findOpen(drafts, target));
    const draft = wanted === undefined ? undefined : await openDraft(drafts, wanted);
    return draft ? { id: draft.id, values: draft.values } : { values: {} };
  } catch {
    return { values: {} };
  }
}

/** The draft left open for the same record or row. A new record's form without an id begins a draft of its own. */
async function findOpen(drafts: Drafts, target: DraftTarget): Promise<string | undefined> {
  if (target.record === undefined && target.root === undefined) return undefined;
  const all = await drafts.list();
  return all.find((draft) => isDraftOf(target, draft) && holdsWriting(draft))?.id;
}

/** Whether what was half-written belongs to this form: to another step of the same record it does not. */
export const isDraftOf = ({ kind, record, root, of = {} }: DraftTarget, draft: DraftContent): boolean =>
  draft.kind === kind &&
  draft.record === record &&
  draft.root === root &&
  Object.entries(of).every(([name, value]) => draft.values[name] === value);
