// One person of the directory: name, title, roles, villages; then the code that lets their device in.

import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Role } from '../../../shared/kinds/lists.ts';
import type { Person } from '../../store/catalog-api.ts';
import { useAccount } from '../account-context.ts';
import { useOpenForm } from '../open-forms.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { EnrolmentCode } from './EnrolmentCode.tsx';
import { Leaving } from './Leaving.tsx';
import { isLastAdministrator } from './last-administrator.ts';
import { type PersonEntry, PersonFields, type PersonProblems } from './PersonFields.tsx';
import { saveProblem } from './problem-words.ts';
import { Reopenings } from './Reopenings.tsx';
import { tidyName } from './village-list.ts';

/** @param id a person's record, or 'new' */
export function PersonPage({ id }: { readonly id: RecordId | 'new' }) {
  const { people } = useAccount().catalog.directory.value;
  const person = people.get(id);
  // A person just saved enters the directory a moment later.
  if (id !== 'new' && !person)
    return (
      <Page title={t('office.people')} back={{ href: paths.people }}>
        <p class="soft">{t('app.opening')}</p>
      </Page>
    );
  return <PersonForm key={id} id={id} person={person} />;
}

interface PersonFormProps {
  readonly id: RecordId | 'new';
  readonly person: Person | undefined;
}

function PersonForm({ id, person }: PersonFormProps) {
  const isLast = isLastAdministrator(useAccount().catalog.directory.value.people, id);
  const { form, type, settle } = useEntry(person);
  const { problems, saved, save, forget } = useSaving(id, form, isLast, settle);
  return (
    <Page
      title={person?.name ?? t('people.newTitle')}
      back={{ href: paths.people }}
      actions={
        <Button kind="primary" onPress={() => void save()}>
          {t('people.save')}
        </Button>
      }
    >
      <PersonFields
        form={form}
        problems={problems}
        onChange={(changed) => {
          type(changed);
          forget();
        }}
      />
      {problems.save && (
        <Notice kind="error" live>
          {problems.save}
        </Notice>
      )}
      <p class="small soft" role="status">
        {saved}
      </p>
      {id !== 'new' && person && (
        <>
          <Reopenings person={id} />
          {person.active && <EnrolmentCode person={id} name={person.name} />}
          {isLast ? <p class="soft">{t('people.lastAdministrator')}</p> : <Leaving id={id} person={person} />}
        </>
      )}
    </Page>
  );
}

/** What the save button does, and what it says. A second press while the first is at work does nothing. */
function useSaving(id: RecordId | 'new', form: PersonEntry, isLast: boolean, settle: () => void) {
  const { records } = useAccount();
  const { route } = useLocation();
  const [problems, setProblems] = useState<PersonProblems>({});
  const [saved, setSaved] = useState('');
  const isSaving = useRef(false);
  const save = async () => {
    const wrong = problemsOf(form, isLast);
    setProblems(wrong);
    if (wrong.name || wrong.roles || isSaving.current) return;
    isSaving.current = true;
    const values = valuesOf(form);
    const answer =
      id === 'new'
        ? await records.create('person', { ...values, active: true })
        : await records.edit(id, id, values);
    isSaving.current = false;
    if (!answer.ok) return setProblems({ save: saveProblem(answer.error, 'person') });
    settle();
    setSaved(t('people.saved', { name: values.name }));
    if (id === 'new' && typeof answer.value === 'string') route(paths.person(answer.value), true);
  };
  const forget = () => {
    setProblems({});
    setSaved('');
  };
  return { problems, saved, save, forget };
}

/** The person as the directory has them, who may change meanwhile, but for what was typed. */
function useEntry(person: Person | undefined) {
  const [typed, setTyped] = useState<Partial<PersonEntry>>({});
  const [touched, setTouched] = useState(false);
  useOpenForm(touched);
  // What was saved stands in the directory a moment later; then it is followed again.
  useEffect(() => {
    if (!touched) setTyped({});
  }, [person]);
  const form: PersonEntry = { ...formOf(person), ...typed };
  const type = (changed: Partial<PersonEntry>) => {
    setTyped({ ...typed, ...changed });
    setTouched(true);
  };
  return { form, type, settle: () => setTouched(false) };
}

const formOf = (person: Person | undefined): PersonEntry => ({
  name: person?.name ?? '',
  title: person?.title ?? '',
  roles: person?.roles ?? [],
  villages: person?.villages ?? [],
});

const problemsOf = (form: PersonEntry, isLast: boolean): PersonProblems => ({
  ...(tidyName(form.name) === '' && { name: t('people.nameNeeded') }),
  ...(form.roles.length === 0 && { roles: t('people.roleNeeded') }),
  ...(isLast && !form.roles.includes('admin') && { roles: t('people.lastAdministrator') }),
});

/** Only a village head has villages. */
const valuesOf = (form: PersonEntry) => ({
  name: tidyName(form.name),
  title: tidyName(form.title) || null,
  roles: [...form.roles] as Role[],
  villages: form.roles.includes('head') ? [...form.villages] : [],
});
