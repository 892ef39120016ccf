// The form of one step of a case: why it may be taken, what it asks for, what begins with it.
import { factsOf } from '../../../shared/access/facts.ts';
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { Json } from '../../../shared/core/json.ts';
import { isClassified, type Values } from '../../../shared/kinds/define-kind.ts';
import { petition } from '../../../shared/kinds/petition.ts';
import type { Step } from '../../../shared/rules/case/case-steps.ts';
import { caseCompetence } from '../../../shared/rules/case/limits.ts';
import { reasonsOf } from '../../../shared/rules/case/reasons-of.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { FormFields } from '../form/FormFields.tsx';
import { type FormFailure, FormPage } from '../form/FormPage.tsx';
import { fieldsIn, sorted } from '../form/form-values.ts';
import { offersOf } from '../form/offered.ts';
import { type FormDraft, useDraft } from '../form/use-draft.ts';
import { useWayOn } from '../form/use-way-on.ts';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { headLine } from '../record/head-line.ts';
import { useWording } from '../record/use-record.ts';
import { paths } from '../routes.ts';
import { dayOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { Conditions } from './Conditions.tsx';
import { stepWord } from './case-words.ts';
import { fieldsOfStep, otherReasons } from './step-fields.ts';
import { TurnedDenunciation } from './TurnedDenunciation.tsx';
import { unlawfulWords } from './unlawful-words.ts';
import { type ShownCases, useCase, whyNotOf } from './use-case.ts';

interface StepPageProps {
  readonly view: RecordView;
  readonly step: Step;
}

export function StepPage({ view, step }: StepPageProps) {
  const draft = useDraft({ kind: 'event', root: view.bundle.root.id, of: { step } });
  const backHref = paths.record(view.bundle.root.id);
  if (!draft.values)
    return (
      <Page title={stepWord(step)} back={{ href: backHref }}>
        {null}
      </Page>
    );
  return <StepForm {...{ view, step, draft, backHref }} values={fieldsIn(draft.values)} />;
}

interface StepFormProps extends StepPageProps {
  readonly draft: FormDraft;
  readonly backHref: string;
  readonly values: Values;
}

/** What is not lawful on the day written is said, and saved all the same: what happened, happened. */
function StepForm({ view, step, draft, backHref, values: kept }: StepFormProps) {
  const account = useAccount();
  const wording = useWording();
  const route = useWayOn();
  const { root } = view.bundle;
  const form = useStep(view.bundle, step, kept);
  const { classified, values, good, unlawful, contents } = form;
  const change = (name: string, value: Json) => draft.update({ ...values, [name]: value });
  const save = async (): Promise<FormFailure | null> => {
    if (form.bad.length > 0) return { type: 'invalid', fields: form.bad };
    const used = draft.id === undefined ? {} : { draft: draft.id };
    const saved = await account.records.addRow(root.id, 'event', good, used);
    if (!saved.ok) return saved.error;
    draft.renew();
    route(backHref, true);
    return null;
  };
  return (
    <FormPage
      whole
      title={stepWord(step)}
      sub={headLine(petition, root, wording)}
      backHref={backHref}
      saveWord={unlawful ? t('case.saveAnyway') : t('form.save')}
      onSave={save}
      draft={draft}
      onThrownAway={() => route(backHref, true)}
    >
      {classified && <Notice>{t('form.classifiedWhy')}</Notice>}
      {step === 'sorted' && !classified && <TurnedDenunciation view={view} />}
      {unlawful && (
        <Notice kind="warn" title={t('case.notLawful')}>
          {unlawfulWords(unlawful)}
        </Notice>
      )}
      <Conditions offer={form.offer} />
      {contents.length > 0 && <ContentChoice {...{ contents, values, change }} />}
      <FormFields
        recordKind="event"
        fields={form.fields}
        values={values}
        onChange={change}
        problems={form.problems}
        offers={offersOf(petition, 'event', account.me.value, form.access)}
        withoutOptions={{ reasons: otherReasons(step, form.type) }}
      />
    </FormPage>
  );
}

/** What the form of a step shows and would save: of its draft only what the step asks, by the type the petition has now. */
function useStep(bundle: Bundle, step: Step, kept: Values) {
  const { now, clock } = useAccount();
  const shown = useCase(bundle);
  const classified = isClassified(petition, bundle.root.values);
  const type = shown.cases[0]?.facts.type ?? 'other';
  const fields = fieldsOfStep(step, type, classified);
  const own: readonly string[] = reasonsOf(step, type);
  const typed = Object.entries(kept).flatMap(([name, value]) => {
    if (name !== 'content' && !fields[name]) return [];
    const isReasons = name === 'reasons' && Array.isArray(value);
    return [[name, isReasons ? value.filter((reason) => own.includes(String(reason))) : value] as const];
  });
  const start: Values = {
    ...(!clock.value.off && { date: dayOf(now()) }),
    ...(fields.body && step !== 'to-investigators' && isProvinces(shown) && { body: 'province-chair' }),
  };
  const values: Values = { ...start, ...Object.fromEntries(typed), step };
  const { good, bad, problems } = sorted(petition, 'event', values);
  const day = typeof good.date === 'string' ? good.date : shown.today;
  const content = typeof good.content === 'string' ? good.content : undefined;
  const grounds = reasonsOf(step, type).filter((one) =>
    (good.reasons as readonly string[] | undefined)?.includes(one),
  );
  return {
    ...{ classified, type, fields, values, good, problems },
    bad: Object.keys(bad),
    access: { ...factsOf(bundle), denunciation: classified },
    unlawful: whyNotOf(shown, step, day, content, grounds),
    offer: shown.cases.flatMap(({ offers }) => offers).find((one) => one.step === step),
    contents: shown.cases.flatMap(({ facts, label = '' }) =>
      facts.content === undefined ? [] : [{ value: facts.content, label }],
    ),
  };
}

/** What the province resolves goes to its chair, unless somebody says otherwise. */
const isProvinces = ({ cases }: ShownCases): boolean =>
  cases.every(({ facts }) => caseCompetence(facts) === 'province');

interface ContentChoiceProps {
  readonly contents: readonly { readonly value: string; readonly label: string }[];
  readonly values: Values;
  readonly change: (name: string, value: Json) => void;
}

/** Which matter of the paper the step is about; the whole of it where nothing is chosen. */
function ContentChoice({ contents, values, change }: ContentChoiceProps) {
  return (
    <ChoiceField
      label={t('case.content')}
      options={[{ value: whole, label: t('case.wholePaper') }, ...contents]}
      value={typeof values.content === 'string' ? values.content : whole}
      onChange={(chosen) => change('content', chosen === undefined || chosen === whole ? null : chosen)}
    />
  );
}

/** In a list of choices '' means that nothing is chosen. */
const whole = 'whole';
