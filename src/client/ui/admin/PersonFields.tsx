// The fields of a person.
import { roles } from '../../../shared/kinds/roles.ts';
import { doubtPhone } from '../../../shared/rules/identity.ts';
import { useAccount } from '../account-context.ts';
import { MultiChoice } from '../form/MultiChoice.tsx';
import { TextField } from '../form/TextField.tsx';
import { fullDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import type { PersonEntry } from './person-entry.ts';
import { compareVillages } from './village-list.ts';

export interface PersonProblems {
  readonly name?: string;
  readonly phone?: string;
  readonly roles?: string;
  /** Of the whole save. */
  readonly save?: string;
}

interface PersonFieldsProps {
  readonly form: PersonEntry;
  readonly problems: PersonProblems;
  readonly onChange: (changed: Partial<PersonEntry>) => void;
}

export function PersonFields({ form, problems, onChange }: PersonFieldsProps) {
  const phoneDoubt = doubtPhone(form.phone);
  return (
    <div class="form">
      <TextField
        kind="name"
        label={t('person.name')}
        value={form.name}
        onChange={(name) => onChange({ name })}
        problem={problems.name}
        autofocus={form.name === ''}
      />
      <TextField
        label={t('person.title')}
        hint={t('people.titleHint')}
        value={form.title}
        onChange={(title) => onChange({ title })}
      />
      <TextField
        kind="phone"
        label={t('person.phone')}
        hint={phoneDoubt && t(`form.doubt.${phoneDoubt}`)}
        value={form.phone}
        onChange={(phone) => onChange({ phone })}
        problem={problems.phone}
      />
      <MultiChoice
        label={t('person.roles')}
        options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
        value={form.roles}
        onChange={(chosen) => onChange({ roles: chosen })}
        problem={problems.roles}
      />
      {form.roles.includes('head') && <Villages form={form} onChange={onChange} />}
    </div>
  );
}

/** Those of today, and of those that are no more the ones the person still has. */
function Villages({ form, onChange }: Pick<PersonFieldsProps, 'form' | 'onChange'>) {
  const { villages: names, ended } = useAccount().catalog.directory.value;
  const villages = [...names]
    .filter(([id]) => !ended.has(id) || form.villages.includes(id))
    .map(([value, name]) => ({
      value,
      label: ended.has(value)
        ? `${name} (${t('directory.endedOn', { day: fullDay(ended.get(value) ?? '') })})`
        : name,
    }))
    .sort((a, b) => compareVillages(a.label, b.label));
  return (
    <MultiChoice
      label={t('person.villages')}
      options={villages}
      value={form.villages}
      onChange={(chosen) => onChange({ villages: chosen })}
      hint={form.villages.length === 0 ? t('people.headNoVillage') : undefined}
    />
  );
}
