// The form of a new row, where rows are written one form each: the events of a case.
import { useLocation } from 'preact-iso/router';
import { factsOf } from '../../../shared/access/facts.ts';
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { Json } from '../../../shared/core/json.ts';
import type { KindDefinition, Values } from '../../../shared/kinds/define-kind.ts';
import { useAccount } from '../account-context.ts';
import { kindLabel } from '../field-texts.ts';
import { FormFields } from '../form/FormFields.tsx';
import { type FormFailure, FormPage } from '../form/FormPage.tsx';
import { fieldsIn, sorted } from '../form/form-values.ts';
import { offersOf } from '../form/offered.ts';
import { useDraft } from '../form/use-draft.ts';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { dayOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { headLine } from './head-line.ts';
import { useWording } from './use-record.ts';

interface NewRowFormProps {
  readonly kind: KindDefinition;
  readonly bundle: Bundle;
  readonly rowKind: string;
}

/** Of a denunciation only what names nobody is asked (decision 10). */
export function NewRowForm({ kind, bundle, rowKind }: NewRowFormProps) {
  const account = useAccount();
  const wording = useWording();
  const { route } = useLocation();
  const root = bundle.root.id;
  const draft = useDraft({ kind: rowKind, root });
  const backHref = paths.record(root);
  const fields = kind.rows[rowKind]?.fields;
  if (!draft.values || !fields)
    return (
      <Page title={kindLabel(rowKind)} back={{ href: backHref }}>
        {null}
      </Page>
    );
  const start: Values = fields.date && !account.clock.value.off ? { date: dayOf(account.now()) } : {};
  const values = { ...start, ...fieldsIn(draft.values) };
  const { good, bad, problems } = sorted(kind, rowKind, values);
  const facts = factsOf(bundle);
  const save = async (): Promise<FormFailure | null> => {
    if (Object.keys(bad).length > 0) return { type: 'invalid', fields: Object.keys(bad) };
    const saved = await account.records.addRow(
      root,
      rowKind,
      good,
      draft.id === undefined ? {} : { draft: draft.id },
    );
    if (!saved.ok) return saved.error;
    draft.renew();
    route(backHref, true);
    return null;
  };
  return (
    <FormPage
      title={kindLabel(rowKind)}
      sub={headLine(kind, bundle.root, wording)}
      backHref={backHref}
      saveWord={t('form.save')}
      onSave={save}
      draft={draft}
      onThrownAway={() => route(backHref, true)}
    >
      {facts.denunciation && <Notice>{t('form.classifiedWhy')}</Notice>}
      <FormFields
        recordKind={rowKind}
        fields={fields}
        values={values}
        onChange={(name: string, value: Json) => draft.update({ ...values, [name]: value })}
        problems={problems}
        offers={offersOf(kind, rowKind, account.me.value, facts)}
      />
    </FormPage>
  );
}
