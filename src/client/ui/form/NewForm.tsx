// The form of a new record: filled in as far as can be known, the cursor in the first useful field.

import { useEffect } from 'preact/hooks';
import type { Json } from '../../../shared/core/json.ts';
import { ok, type Result } from '../../../shared/core/result.ts';
import { isEmpty, type KindDefinition, type Values } from '../../../shared/kinds/define-kind.ts';
import { startDraft } from '../../store/begin-draft.ts';
import { useAccount } from '../account-context.ts';
import { kindLooks } from '../kind-looks.ts';
import { text, typeLabel } from '../kind-texts.ts';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { listHref } from '../record/list-href.ts';
import { newRowView } from '../record/row-views.ts';
import { paths } from '../routes.ts';
import { dayOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { FormFields } from './FormFields.tsx';
import { type FormFailure, FormPage } from './FormPage.tsx';
import { useFirstFocus } from './first-focus.ts';
import { fieldsIn, sorted } from './form-values.ts';
import { offersOf, scopeOn, withheldOptions } from './offered.ts';
import { ownNotices } from './own-notices.ts';
import { usePrefill } from './prefill.ts';
import { type FormDraft, useDraft } from './use-draft.ts';
import { useWayOn } from './use-way-on.ts';

interface NewFormProps {
  readonly kind: KindDefinition;
  readonly draft?: string | undefined;
  /** What was answered before the form. */
  readonly start: Values;
}

/** Waits for the draft and the prefilled values, a read each. */
export function NewForm({ kind, draft: draftId, start }: NewFormProps) {
  const prefill = usePrefill(kind.name);
  const draft = useDraft({ kind: kind.name, draft: draftId });
  useDraftAddress(kind.name, draft.id);
  const title = t((kindLooks[kind.name]?.newWord ?? 'new.dialogue') as 'new.dialogue');
  if (!prefill || !draft.values)
    return (
      <Page title={title} back={{ href: paths.home }}>
        {null}
      </Page>
    );
  const values = draft.id === undefined ? { ...prefill, ...start } : draft.values;
  return <Filled {...{ kind, draft, title }} values={fieldsIn(values)} />;
}

interface FilledProps {
  readonly kind: KindDefinition;
  readonly draft: FormDraft;
  readonly title: string;
  readonly values: Values;
}

function Filled({ kind, draft, title, values: all }: FilledProps) {
  const account = useAccount();
  const route = useWayOn();
  const { offers, denunciation } = useOffers(kind, all);
  // Prefilled values go no further than the fields offered; the answered type stays, and the one village not asked about.
  const isKept = (name: string) =>
    offers(name) || name === 'type' || isMadeOf(kind, name) || (name === kind.villagesField && !denunciation);
  const values = Object.fromEntries(Object.entries(all).filter(([name]) => isKept(name)));
  const sorting = sorted(kind, kind.name, values);
  useFirstFocus(kind.name, kind.fields, offers, values);
  const change = (name: string, value: Json) => draft.update({ ...values, [name]: value });
  const OwnNotice = ownNotices[kind.name];
  const backHref = kind.register ? listHref(kind, values) : paths.home;
  const save = async (): Promise<FormFailure | null> => {
    const saved = await saveNew(account, kind, draft, sorting);
    if (saved.ok) route(saved.value, true);
    return saved.ok ? null : saved.error;
  };
  return (
    <FormPage
      title={title}
      {...(denunciation && { sub: typeLabel(kind, values) })}
      backHref={backHref}
      saveWord={text(`new.save.${kind.name}`)}
      onSave={save}
      draft={draft}
      onThrownAway={() => route(backHref, true)}
    >
      {denunciation && <Notice>{t('form.classifiedWhy')}</Notice>}
      <FormFields
        isNew
        recordKind={kind.name}
        fields={kind.fields}
        values={values}
        onChange={change}
        problems={sorting.problems}
        hints={clockHints(kind, account.clock.value.off, values)}
        offers={offers}
        withoutOptions={withheldOptions(kind, kind.name)}
      />
      {OwnNotice && <OwnNotice values={sorting.good} onChange={change} />}
    </FormPage>
  );
}

/** What a record begun from another one is made of: nobody types it. */
const isMadeOf = (kind: KindDefinition, name: string): boolean => kind.fields[name]?.type === 'link';

function useOffers(kind: KindDefinition, values: Values) {
  const { me: own, catalog, now } = useAccount();
  const me = scopeOn(own.value, catalog.directory.value.ended, dayOf(now()));
  const denunciation = kind.isDenunciation?.(values) ?? false;
  const given = kind.villagesField ? values[kind.villagesField] : undefined;
  const villages = Array.isArray(given) ? given.map(String) : [];
  const facts = { kind: kind.name, by: me.person, villages, shared: [], denunciation };
  return { denunciation, offers: offersOf(kind, kind.name, me, facts) };
}

/** @returns the address to go on at: the pad, the record, or its form when something is wrong */
async function saveNew(
  { records, drafts }: ReturnType<typeof useAccount>,
  kind: KindDefinition,
  draft: FormDraft,
  { good, bad }: { readonly good: Values; readonly bad: Values },
): Promise<Result<string, FormFailure>> {
  const used = draft.id === undefined ? {} : { draft: draft.id };
  const saved = await records.create(kind.name, good, used);
  if (!saved.ok) return saved;
  const isWrong = Object.keys(bad).length > 0;
  if (isWrong) await keepForLater(drafts, kind.name, saved.value, bad);
  const row = kindLooks[kind.name]?.rows[0];
  const next = isWrong ? 'edit' : row?.by === 'pad' ? newRowView(row.kind) : undefined;
  return ok(paths.record(saved.value, next));
}

/** What could not be saved stays in a draft of the new record, where its form shows what is wrong. */
async function keepForLater(
  drafts: ReturnType<typeof useAccount>['drafts'],
  kind: string,
  record: string,
  bad: Values,
): Promise<void> {
  const draft = startDraft(drafts, kind, record);
  drafts.update(draft, bad);
  await drafts.flush(true);
}

const clockHints = (
  kind: KindDefinition,
  isOff: boolean,
  values: Values,
): { readonly [field: string]: string } =>
  isOff && kind.dateField && isEmpty(values[kind.dateField]) ? { [kind.dateField]: t('form.clockOff') } : {};

/** Once something is typed the address names the draft: after a lock or a reload the form goes on with it. */
function useDraftAddress(kind: string, draft: string | undefined): void {
  useEffect(() => {
    if (draft !== undefined && location.pathname === paths.newRecord(kind))
      history.replaceState(history.state, '', paths.newRecord(kind, draft));
  }, [kind, draft]);
}
