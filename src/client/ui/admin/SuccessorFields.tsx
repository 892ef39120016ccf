// Who takes over: nobody yet, somebody of the directory, or a new person; and what passes on.
import type { RecordId } from '../../../shared/core/ids.ts';
import { compareNames } from '../../../shared/core/vietnamese.ts';
import { roles as allRoles } from '../../../shared/kinds/roles.ts';
import type { Person } from '../../store/catalog-api.ts';
import { useAccount } from '../account-context.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { MultiChoice } from '../form/MultiChoice.tsx';
import { TextField } from '../form/TextField.tsx';
import { t } from '../text/t.ts';
import type { SuccessorEntry, SuccessorProblems } from './successor-entry.ts';

interface SuccessorFieldsProps {
  readonly leaver: RecordId;
  readonly person: Person;
  readonly entry: SuccessorEntry;
  readonly problems: SuccessorProblems;
  readonly onChange: (changed: Partial<SuccessorEntry>) => void;
}

export function SuccessorFields({ leaver, person, entry, problems, onChange }: SuccessorFieldsProps) {
  return (
    <>
      <ChoiceField
        label={t('person.successor')}
        options={[
          { value: 'nobody', label: t('directory.successorNobody') },
          { value: 'known', label: t('directory.successorKnown') },
          { value: 'new', label: t('people.newTitle') },
        ]}
        value={entry.who}
        onChange={(who) => onChange({ who: who ?? 'nobody' })}
      />
      {entry.who === 'known' && <KnownPerson {...{ leaver, entry, problems, onChange }} />}
      {entry.who === 'new' && (
        <>
          <TextField
            kind="name"
            label={t('person.name')}
            value={entry.name}
            onChange={(name) => onChange({ name })}
            problem={problems.name}
          />
          <TextField
            label={t('person.title')}
            value={entry.title}
            onChange={(title) => onChange({ title })}
          />
        </>
      )}
      {entry.who !== 'nobody' && <Passing {...{ person, entry, problems, onChange }} />}
    </>
  );
}

type KnownProps = Omit<SuccessorFieldsProps, 'person'>;

function KnownPerson({ leaver, entry, problems, onChange }: KnownProps) {
  const { people } = useAccount().catalog.directory.value;
  const options = [...people]
    .filter(([id, { active }]) => active && id !== leaver)
    .sort(([, a], [, b]) => compareNames(a.name, b.name))
    .map(([value, { name, title }]) => ({ value, label: title === '' ? name : `${name} – ${title}` }));
  return (
    <ChoiceField
      label={t('directory.successorKnown')}
      options={options}
      value={entry.known}
      onChange={(known) => onChange({ known })}
      problem={problems.known}
    />
  );
}

type PassingProps = Omit<SuccessorFieldsProps, 'leaver'>;

/** The roles that pass on; with a village head's, his villages, named. */
function Passing({ person, entry, problems, onChange }: PassingProps) {
  const { villages } = useAccount().catalog.directory.value;
  const names = person.villages.map((id) => villages.get(id) ?? '').filter(Boolean);
  return (
    <>
      <MultiChoice
        label={t('directory.rolesPass')}
        options={allRoles
          .filter((role) => person.roles.includes(role))
          .map((value) => ({ value, label: t(`role.${value}`) }))}
        value={entry.roles}
        onChange={(roles) => onChange({ roles })}
        problem={problems.roles}
      />
      {names.length > 0 && entry.roles.includes('head') && (
        <p class="small">{t('directory.villagesPass', { names: names.join(', ') })}</p>
      )}
    </>
  );
}
