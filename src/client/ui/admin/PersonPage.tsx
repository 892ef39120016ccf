// One person of the directory: name, title, phone, roles, villages; then the code that lets their device in.

import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Bundle, RecordState } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { person as personKind } from '../../../shared/kinds/directory.ts';
import type { Person } from '../../store/catalog-api.ts';
import { useAccount } from '../account-context.ts';
import { sorted } from '../form/form-values.ts';
import { useOpenForm } from '../open-forms.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { useRecord } from '../record/use-record.ts';
import { Versions } from '../record/Versions.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { EnrolmentCode } from './EnrolmentCode.tsx';
import { Leaving } from './Leaving.tsx';
import { isLastAdministrator } from './last-administrator.ts';
import { PersonFields, type PersonProblems } from './PersonFields.tsx';
import {
  entryOf,
  nothingTyped,
  type PersonEntry,
  type TypedEntry,
  typedInto,
  typedOf,
  valuesOf,
} from './person-entry.ts';
import { saveProblem } from './problem-words.ts';
import { Reopenings } from './Reopenings.tsx';
import { tidyName } from './village-list.ts';

/** @param id a person's record, or 'new' */
export function PersonPage({ id }: { readonly id: RecordId | 'new' }) {
  return id === 'new' ? <PersonForm id="new" /> : <KnownPerson key={id} id={id} />;
}

function KnownPerson({ id }: { readonly id: RecordId }) {
  const person = useAccount().catalog.directory.value.people.get(id);
  const bundle = useRecord(id)?.bundle;
  // A person just saved enters the directory a moment later.
  if (!person || !bundle)
    return (
      <Page title={t('office.people')} back={{ href: paths.people }}>
        <p class="soft">{t('app.opening')}</p>
      </Page>
    );
  return <PersonForm id={id} person={person} bundle={bundle} />;
}

interface PersonFormProps {
  readonly id: RecordId | 'new';
  readonly person?: Person;
  readonly bundle?: Bundle;
}

function PersonForm({ id, person, bundle }: PersonFormProps) {
  const isLast = isLastAdministrator(useAccount().catalog.directory.value.people, id);
  const entry = useEntry(person, bundle?.root);
  const { form, type } = entry;
  const { problems, saved, save, forget } = useSaving(id, entry, isLast);
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
      {bundle && <Versions kind={personKind} bundle={bundle} mayWrite />}
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
function useSaving(id: RecordId | 'new', { form, typed, settle }: Entry, isLast: boolean) {
  const { records } = useAccount();
  const { route } = useLocation();
  const [problems, setProblems] = useState<PersonProblems>({});
  const [saved, setSaved] = useState('');
  const isSaving = useRef(false);
  const save = async () => {
    const wrong = problemsOf(form, isLast);
    setProblems(wrong);
    if (Object.keys(wrong).length > 0 || isSaving.current) return;
    isSaving.current = true;
    const answer =
      id === 'new'
        ? await records.create('person', { ...valuesOf(form), active: true })
        : await records.edit(id, id, typedOf(form, typed), { seen: typed.seen });
    isSaving.current = false;
    if (!answer.ok) return setProblems({ save: saveProblem(answer.error, 'person') });
    settle();
    setSaved(t('people.saved', { name: tidyName(form.name) }));
    if (id === 'new' && typeof answer.value === 'string') route(paths.person(answer.value), true);
  };
  const forget = () => {
    setProblems({});
    setSaved('');
  };
  return { problems, saved, save, forget };
}

interface Entry {
  readonly form: PersonEntry;
  readonly typed: TypedEntry;
  readonly type: (changed: Partial<PersonEntry>) => void;
  /** What was typed is saved. */
  readonly settle: () => void;
}

/** The person as the directory has them, who may change meanwhile, but for what was typed. */
function useEntry(person: Person | undefined, state: RecordState | undefined): Entry {
  const [typed, setTyped] = useState(nothingTyped);
  const [touched, setTouched] = useState(false);
  const savedOver = useRef<RecordState | undefined>(undefined);
  useOpenForm(touched);
  // What was saved stands in the directory a moment later; then it is followed again.
  useEffect(() => {
    if (!touched) setTyped(nothingTyped);
  }, [person, state]);
  const type = (changed: Partial<PersonEntry>) => {
    // Until then the heads of what was saved are not known here: it must not stand against itself.
    setTyped(typedInto(typed, state === savedOver.current ? undefined : state, changed));
    setTouched(true);
  };
  const settle = () => {
    savedOver.current = state;
    setTyped({ ...typed, seen: {} });
    setTouched(false);
  };
  return { form: entryOf(person, state, typed), typed, type, settle };
}

const phoneProblem = ({ phone }: PersonEntry): PersonProblems => {
  const { problems } = sorted(personKind, personKind.name, { phone });
  return problems.phone ? { phone: problems.phone } : {};
};

const problemsOf = (form: PersonEntry, isLast: boolean): PersonProblems => ({
  ...(tidyName(form.name) === '' && { name: t('people.nameNeeded') }),
  ...phoneProblem(form),
  ...(form.roles.length === 0 && { roles: t('people.roleNeeded') }),
  ...(isLast && !form.roles.includes('admin') && { roles: t('people.lastAdministrator') }),
});
