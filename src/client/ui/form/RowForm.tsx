// The form of one new row of a record with few fields: what is typed is kept as a draft, what is right is saved, and back it goes.
import { factsOf } from '../../../shared/access/facts.ts';
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { Json } from '../../../shared/core/json.ts';
import type { KindDefinition, Values } from '../../../shared/kinds/define-kind.ts';
import type { Fields } from '../../../shared/kinds/fields.ts';
import { useAccount } from '../account-context.ts';
import { t } from '../text/t.ts';
import { FormFields } from './FormFields.tsx';
import { type FormFailure, FormPage } from './FormPage.tsx';
import { sorted } from './form-values.ts';
import { offersOf } from './offered.ts';
import type { FormDraft } from './use-draft.ts';
import { useWayOn } from './use-way-on.ts';

interface RowFormProps {
  readonly kind: KindDefinition;
  readonly rowKind: string;
  readonly bundle: Bundle;
  /** Those that are asked. */
  readonly fields: Fields;
  /** What the form holds. */
  readonly values: Values;
  /** What is saved besides: its natural key. */
  readonly more?: Values;
  readonly draft: FormDraft;
  readonly title: string;
  readonly sub?: string;
  readonly backHref: string;
}

export function RowForm(props: RowFormProps) {
  const { kind, rowKind, bundle, fields, values, more = {}, draft, title, sub, backHref } = props;
  const { records, me } = useAccount();
  const route = useWayOn();
  const { good, bad, problems } = sorted(kind, rowKind, values);
  const save = async (): Promise<FormFailure | null> => {
    if (Object.keys(bad).length > 0) return { type: 'invalid', fields: Object.keys(bad) };
    const used = draft.id === undefined ? {} : { draft: draft.id };
    const saved = await records.addRow(bundle.root.id, rowKind, { ...good, ...more }, used);
    if (!saved.ok) return saved.error;
    draft.renew();
    route(backHref, true);
    return null;
  };
  return (
    <FormPage
      whole
      title={title}
      {...(sub !== undefined && { sub })}
      backHref={backHref}
      saveWord={t('form.save')}
      onSave={save}
      draft={draft}
      onThrownAway={() => route(backHref, true)}
    >
      <FormFields
        recordKind={rowKind}
        fields={fields}
        values={values}
        onChange={(name: string, value: Json) => draft.update({ ...values, [name]: value })}
        problems={problems}
        offers={offersOf(kind, rowKind, me.value, factsOf(bundle))}
      />
    </FormPage>
  );
}
