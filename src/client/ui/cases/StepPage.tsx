// The form of one step of a case: why it may be taken, what it asks for, what begins with it.
import { factsOf } from '../../../shared/access/facts.ts';
import type { Json } from '../../../shared/core/json.ts';
import { isClassified, type Values } from '../../../shared/kinds/define-kind.ts';
import { petition } from '../../../shared/kinds/petition.ts';
import type { Step } from '../../../shared/rules/case/case-steps.ts';
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
import { stepWord, unlawfulWords } from './case-words.ts';
import { fieldsOfStep, otherReasons } from './step-fields.ts';
import { Conditions } from './Conditions.tsx';
import { useCase } from './use-case.ts';

interface StepPageProps {
  readonly view: RecordView;
  readonly step: Step;
}

export function StepPage({ view, step }: StepPageProps) {
  const draft = useDraft({ kind: 'event', root: view.bundle.root.id });
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
function StepForm({ view: { bundle }, step, draft, backHref, values: kept }: StepFormProps) {
  const account = useAccount();
  const wording = useWording();
  const route = useWayOn();
  const { contents, offered, whyNotOn } = useCase(bundle);
  const { root } = bundle;
  const classified = isClassified(petition, root.values);
  const type = typeof root.values.type === 'string' ? root.values.type : 'other';
  const fields = fieldsOfStep(step, type as Parameters<typeof fieldsOfStep>[1], classified);
  const today = dayOf(account.now());
  const start: Values = account.clock.value.off ? {} : { date: today };
  // A draft of another step keeps its date and words.
  const values: Values = { ...start, ...kept, step };
  const { good, bad, problems } = sorted(petition, 'event', values);
  const content = typeof values.content === 'string' ? values.content : undefined;
  const unlawful = whyNotOn(step, typeof good.date === 'string' ? good.date : today, content);
  const change = (name: string, value: Json) => draft.update({ ...values, [name]: value });
  const save = async (): Promise<FormFailure | null> => {
    if (Object.keys(bad).length > 0) return { type: 'invalid', fields: Object.keys(bad) };
    const used = draft.id === undefined ? {} : { draft: draft.id };
    const saved = await account.records.addRow(root.id, 'event', good, used);
    if (!saved.ok) return saved.error;
    draft.renew();
    route(backHref, true);
    return null;
  };
  return (
    <FormPage
      title={stepWord(step)}
      sub={headLine(petition, root, wording)}
      backHref={backHref}
      saveWord={unlawful ? t('case.saveAnyway') : t('form.save')}
      onSave={save}
      draft={draft}
      onThrownAway={() => route(backHref, true)}
    >
      {classified && <Notice>{t('form.classifiedWhy')}</Notice>}
      {unlawful && (
        <Notice kind="warn" title={t('case.notLawful')}>
          {unlawfulWords(unlawful)}
        </Notice>
      )}
      <Conditions offer={offered.find((offer) => offer.step === step)} />
      {contents.length > 0 && (
        <ChoiceField
          label={t('case.content')}
          options={[{ value: '', label: t('case.wholePaper') }, ...contents]}
          value={content ?? ''}
          onChange={(chosen) => change('content', chosen || null)}
        />
      )}
      <FormFields
        recordKind="event"
        fields={fields}
        values={values}
        onChange={change}
        problems={problems}
        offers={offersOf(petition, 'event', account.me.value, { ...factsOf(bundle), denunciation: classified })}
        withoutOptions={{ reasons: otherReasons(step, type as Parameters<typeof otherReasons>[1]) }}
      />
    </FormPage>
  );
}
