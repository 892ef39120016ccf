// The form of a new row, where rows are written one form each: the events of a case.

import { factsOf } from '../../../shared/access/facts.ts';
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { Json } from '../../../shared/core/json.ts';
import { isClassified, type KindDefinition, type Values } from '../../../shared/kinds/define-kind.ts';
import { useAccount } from '../account-context.ts';
import { FormFields } from '../form/FormFields.tsx';
import { type FormFailure, FormPage } from '../form/FormPage.tsx';
import { fieldsIn, sorted } from '../form/form-values.ts';
import { offersOf, withheldOptions } from '../form/offered.ts';
import type { FormDraft } from '../form/use-draft.ts';
import { useWayOn } from '../form/use-way-on.ts';
import { kindLabel } from '../kind-texts.ts';
import { Notice } from '../parts/Notice.tsx';
import { paths } from '../routes.ts';
import { dayOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { headLine } from './head-line.ts';
import { useWording } from './use-record.ts';

interface NewRowFormProps {
  readonly kind: KindDefinition;
  readonly bundle: Bundle;
  readonly rowKind: string;
  readonly draft: FormDraft;
  /** What was typed or answered so far. */
  readonly values: Values;
}

/** Of a denunciation only what names nobody is asked (decision 10). */
export function NewRowForm({ kind, bundle, rowKind, draft, values: kept }: NewRowFormProps) {
  const account = useAccount();
  const wording = useWording();
  const route = useWayOn();
  const backHref = paths.record(bundle.root.id);
  const fields = kind.rows[rowKind]?.fields ?? {};
  const start: Values = fields.date && !account.clock.value.off ? { date: dayOf(account.now()) } : {};
  const values: Values = { ...start, ...fieldsIn(kept) };
  const classified = isClassified(kind, bundle.root.values, rowKind, values);
  const { good, bad, problems } = sorted(kind, rowKind, values);
  const facts = { ...factsOf(bundle), denunciation: classified };
  const save = async (): Promise<FormFailure | null> => {
    if (Object.keys(bad).length > 0) return { type: 'invalid', fields: Object.keys(bad) };
    const used = draft.id === undefined ? {} : { draft: draft.id };
    const saved = await account.records.addRow(bundle.root.id, rowKind, good, used);
    if (!saved.ok) return saved.error;
    draft.renew();
    route(backHref, true);
    return null;
  };
  return (
    <FormPage
      whole
      title={kindLabel(rowKind)}
      sub={headLine(kind, bundle.root, wording)}
      backHref={backHref}
      saveWord={t('form.save')}
      onSave={save}
      draft={draft}
      onThrownAway={() => route(backHref, true)}
    >
      {classified && <Notice>{t('form.classifiedWhy')}</Notice>}
      <FormFields
        recordKind={rowKind}
        fields={fields}
        values={values}
        onChange={(name: string, value: Json) => draft.update({ ...values, [name]: value })}
        problems={problems}
        offers={offersOf(kind, rowKind, account.me.value, facts)}
        withoutOptions={withheldOptions(kind, rowKind)}
      />
    </FormPage>
  );
}
