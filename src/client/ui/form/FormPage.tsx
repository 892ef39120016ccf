// The frame of every form: head, fields, what is wrong, and the save button under the thumb. Escape leaves, Enter goes on.
import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { SaveFailure } from '../../store/records-api.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { t } from '../text/t.ts';
import { failureText, noDraftText } from './failure-text.ts';
import type { FormDraft } from './use-draft.ts';

export type FormFailure = SaveFailure | { readonly type: 'broken' };

interface FormPageProps {
  readonly title: string;
  readonly sub?: string;
  /** Where leaving leads; the draft stays. */
  readonly backHref: string;
  readonly saveWord: string;
  /** Saves what the form holds; resolves with why it did not. */
  readonly onSave: () => Promise<FormFailure | null>;
  /** Nothing of it is saved before all of it is right: an event of a case with another day than was written is another event. */
  readonly whole?: true;
  readonly draft: FormDraft;
  /** After the draft was thrown away. */
  readonly onThrownAway?: () => void;
  readonly children: ComponentChildren;
  /** Beside the save button. */
  readonly actions?: ComponentChildren;
}

/** A field that could not be read stops the first press of the button; the second saves what could, where a part may be saved. */
export function FormPage(props: FormPageProps) {
  const { title, sub, backHref, draft, children } = props;
  const { route } = useLocation();
  const form = useRef<HTMLFormElement>(null);
  const { saving, warned, failure, save, typed } = useSaving(form, props);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Escape' && !event.isComposing) route(backHref);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else if (event.key === 'Enter' && !event.isComposing && isOneLine(event.target)) {
      event.preventDefault();
      focusNext(event.currentTarget, event.target);
    }
  };
  return (
    <Page
      title={title}
      {...(sub !== undefined && { sub })}
      back={{ href: backHref }}
      actions={
        <>
          {props.actions}
          <Button
            kind="primary"
            icon="check"
            busy={saving ? t('form.saving') : undefined}
            onPress={() => void save()}
          >
            {warned ? t('form.anyway') : props.saveWord}
          </Button>
        </>
      }
    >
      <form
        class="form"
        ref={form}
        autocomplete="off"
        noValidate
        onKeyDown={onKeyDown}
        onInput={typed}
        onSubmit={(event) => event.preventDefault()}
      >
        <fieldset class="form" disabled={saving}>
          {draft.failure && (
            <Notice kind="error" live>
              {noDraftText(draft.failure)}
            </Notice>
          )}
          {children}
          {warned && (
            <Notice kind="warn" live>
              {t('form.unreadable')}
            </Notice>
          )}
          {failure && draft.failure?.type !== 'withdrawn' && (
            <Notice kind="error" live>
              {failureText(failure)}
            </Notice>
          )}
          <DraftFoot {...props} />
        </fieldset>
      </form>
    </Page>
  );
}

/** The quiet words that nothing is lost, and the way to be rid of a draft. */
function DraftFoot({ draft, onThrownAway }: FormPageProps) {
  if (draft.id === undefined) return <p class="small soft">{t('form.draftKept')}</p>;
  return (
    <div class="buttons">
      <Button kind="quiet" icon="trash" onPress={() => void draft.throwAway().then(onThrownAway)}>
        {t('form.throwAway')}
      </Button>
    </div>
  );
}

type FormRef = { readonly current: HTMLFormElement | null };

/** A save that takes longer says so. Most end before: drawing the words first would only hold them up. */
const sayAfterMs = 250;

function useSaving(form: FormRef, { onSave, whole }: FormPageProps) {
  const [saving, setSaving] = useState(false);
  const [warned, setWarned] = useState(false);
  const [failure, setFailure] = useState<FormFailure | null>(null);
  const busy = useRef(false);
  useClosedWhile(form, busy);
  const save = async () => {
    if (busy.current) return;
    // What is typed becomes a value, and a problem is shown, when a field is left.
    const active = document.activeElement;
    if (active instanceof HTMLElement && form.current?.contains(active)) active.blur();
    await Promise.resolve();
    const unread = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (unread && (whole || !warned)) {
      if (whole) setFailure({ type: 'invalid', fields: [] });
      else setWarned(true);
      unread.focus();
      return;
    }
    busy.current = true;
    const saying = setTimeout(() => setSaving(true), sayAfterMs);
    // A broken invariant must not cost the text: the draft stays, and the page says so.
    const problem = await onSave().catch((): FormFailure => ({ type: 'broken' }));
    clearTimeout(saying);
    // Once saved, this form is left: it stays closed until the next page is there.
    busy.current = problem === null;
    setSaving(false);
    setFailure(problem);
  };
  return { saving, warned, failure, save, typed: () => setWarned(false) };
}

/** What is typed while a save is under way would be in no record and in no draft. */
function useClosedWhile(form: FormRef, busy: { readonly current: boolean }): void {
  useEffect(() => {
    const refuse = (event: Event) => {
      if (!busy.current) return;
      event.preventDefault();
      event.stopPropagation();
    };
    for (const type of ['beforeinput', 'keydown', 'mousedown', 'click'])
      form.current?.addEventListener(type, refuse, true);
  }, []);
}

const isOneLine = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.type !== 'checkbox';

const focusable = 'input:not([tabindex="-1"]):not([disabled]), textarea, select, summary';

function focusNext(form: HTMLElement, from: HTMLElement): void {
  const all = [...form.querySelectorAll<HTMLElement>(focusable)].filter((one) => one.offsetParent !== null);
  const next = all[all.indexOf(from) + 1];
  if (next) next.focus();
  else from.blur();
}
