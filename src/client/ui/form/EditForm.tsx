// The form of a record or row that is there: writes only what was typed, against what was seen.

import type { ComponentChildren } from 'preact';
import { factsOf } from '../../../shared/access/facts.ts';
import { type Bundle, headsOf, type RecordState } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Json } from '../../../shared/core/json.ts';
import {
  fieldsOf,
  isClassified,
  type KindDefinition,
  type Values,
} from '../../../shared/kinds/define-kind.ts';
import type { Fields } from '../../../shared/kinds/fields.ts';
import { masked } from '../../../shared/rules/identity.ts';
import type { Records } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { whoText } from '../field-texts.ts';
import { kindLabel } from '../kind-texts.ts';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { headLine } from '../record/head-line.ts';
import { ShowNumbers } from '../record/ShowNumbers.tsx';
import { useLook } from '../record/use-look.ts';
import { useWording } from '../record/use-record.ts';
import { t } from '../text/t.ts';
import { FormFields } from './FormFields.tsx';
import { type FormFailure, FormPage } from './FormPage.tsx';
import { fieldsIn, seenIn, sorted, typedInto } from './form-values.ts';
import { offersOf, scopeOn, withheldOptions } from './offered.ts';
import { type FormDraft, useDraft } from './use-draft.ts';
import { useWayOn } from './use-way-on.ts';

interface EditFormProps {
  readonly kind: KindDefinition;
  readonly bundle: Bundle;
  /** The root or a row of the bundle. */
  readonly state: RecordState;
  readonly backHref: string;
  /** Only these fields; without it all of them. */
  readonly only?: readonly string[];
  /** Stands above the fields. */
  readonly children?: ComponentChildren;
  /** Stands below the fields: what else can be done with a row. */
  readonly below?: ComponentChildren;
}

/** What others change meanwhile is shown at once in the fields that were not typed in. */
export function EditForm(props: EditFormProps) {
  const { bundle, state, backHref } = props;
  const isRow = state.id !== bundle.root.id;
  const draft = useDraft({ kind: state.kind, record: state.id, ...(isRow && { root: bundle.root.id }) });
  if (draft.values) return <Filled {...props} draft={draft} kept={draft.values} />;
  return (
    <Page title={kindLabel(state.kind)} back={{ href: backHref }}>
      {null}
    </Page>
  );
}

type FilledProps = EditFormProps & { readonly draft: FormDraft; readonly kept: Values };

function Filled({ kind, bundle, state, backHref, only, children, below, draft, kept }: FilledProps) {
  const account = useAccount();
  const wording = useWording();
  const route = useWayOn();
  const typed = fieldsIn(kept);
  const sorting = sorted(kind, state.kind, typed);
  const classified = isClassified(kind, bundle.root.values, state.kind, state.values);
  const facts = { ...factsOf(bundle), denunciation: classified };
  const numbers = useMasked(kind, bundle.root.id, state, typed);
  const save = async (): Promise<FormFailure | null> => {
    const failure = await saveTyped(account.records, { bundle, state, draft, kept, ...sorting });
    if (!failure) route(backHref, true);
    return failure;
  };
  return (
    <FormPage
      title={kindLabel(state.kind)}
      sub={headLine(kind, bundle.root, wording)}
      backHref={backHref}
      saveWord={t('form.save')}
      onSave={save}
      draft={draft}
      onThrownAway={() => route(backHref, true)}
    >
      {classified && <Notice>{t('form.classifiedWhy')}</Notice>}
      {children}
      <FormFields
        recordKind={state.kind}
        fields={chosen(fieldsOf(kind, state.kind) ?? {}, only)}
        values={{ ...state.values, ...typed }}
        onChange={(name: string, value: Json) => draft.update(typedInto(kept, state, name, value))}
        problems={sorting.problems}
        hints={arrivals(state, seenIn(kept), (by) => whoText(by, account.person, wording.directory))}
        offers={offersOf(
          kind,
          state.kind,
          scopeOn(account.me.value, wording.directory.ended, wording.today),
          facts,
        )}
        {...(!numbers.shown && { instead: numbers.instead })}
        withoutOptions={withheldOptions(kind, state.kind)}
      />
      {numbers.any && !numbers.shown && <ShowNumbers onPress={numbers.show} problem={numbers.problem} />}
      {below}
    </FormPage>
  );
}

const chosen = (fields: Fields, only: readonly string[] | undefined): Fields =>
  only ? Object.fromEntries(Object.entries(fields).filter(([name]) => only.includes(name))) : fields;

/** What was stored of masked fields stands masked until asked for; what is being typed is seen. */
function useMasked(kind: KindDefinition, root: RecordId, state: RecordState, typed: Values) {
  const look = useLook(root, state.id === root ? undefined : state.id);
  const fields = fieldsOf(kind, state.kind) ?? {};
  const stored = (name: string): string => {
    const value = fields[name]?.masked && !(name in typed) ? state.values[name] : undefined;
    return typeof value === 'string' ? masked(value) : '';
  };
  return { ...look, any: Object.keys(fields).some((name) => stored(name) !== ''), instead: stored };
}

type Typed = {
  readonly bundle: Bundle;
  readonly state: RecordState;
  readonly draft: FormDraft;
  readonly kept: Values;
  readonly good: Values;
  readonly bad: Values;
};

/** Writes what is good; what is wrong stays in the draft, and the form says so. */
async function saveTyped(
  records: Records,
  { bundle, state, draft, kept, good, bad }: Typed,
): Promise<FormFailure | null> {
  const isWrong = Object.keys(bad).length > 0;
  const options = { seen: seenIn(kept), ...(draft.id !== undefined && !isWrong && { draft: draft.id }) };
  const saved = await records.edit(bundle.root.id, state.id, good, options);
  if (!saved.ok) return saved.error;
  if (isWrong) {
    draft.update(onlyBad(kept, bad));
    return { type: 'invalid', fields: Object.keys(bad) };
  }
  draft.renew();
  return null;
}

const onlyBad = (kept: Values, bad: Values): Values =>
  Object.fromEntries(Object.entries(kept).filter(([name]) => name in bad || name.startsWith('$')));

/** Beside a field that was typed in: that somebody else's text has arrived meanwhile. */
const arrivals = (
  state: RecordState,
  seen: { readonly [field: string]: readonly string[] },
  who: (person: string) => string,
): { readonly [field: string]: string } => {
  const hints: { [field: string]: string } = {};
  for (const [name, ids] of Object.entries(seen)) {
    const arrived = headsOf(state, name).find((head) => !ids.includes(head.id));
    if (arrived) hints[name] = t('form.arrived', { who: who(arrived.by) });
  }
  return hints;
};
