// The page on which an officer shares a petition with village heads, and takes it back.
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { factsOf } from '../../../shared/access/facts.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { kinds } from '../../../shared/kinds/registry.ts';
import type { Directory } from '../../store/catalog-api.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { useBundles } from '../admin/use-bundles.ts';
import { offerUndo } from '../form/offer-undo.ts';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { typeLabel } from '../kind-texts.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { headLine } from '../record/head-line.ts';
import { useWording } from '../record/use-record.ts';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { type SharedPerson, type SharedWith, shareChoices } from './share-heads.ts';

export default function Share({ view }: { readonly view: RecordView }) {
  const { catalog, records } = useAccount();
  const directory = catalog.directory.value;
  const successors = useSuccessors(directory);
  const wording = useWording();
  const { problem, attempt } = useAttempt();
  const { root } = view.bundle;
  const facts = factsOf(view.bundle);
  const kind = kinds[root.kind];
  const field = kind?.sharedField;
  if (!kind || field === undefined) return null;
  const { shared, related, others } = shareChoices(directory, facts.villages, facts.shared, successors);
  const write = (people: readonly RecordId[]) => records.edit(root.id, root.id, { [field]: people });
  const without = (id: RecordId) => facts.shared.filter((one) => one !== id);
  const nameOf = ({ name }: SharedPerson): string => name || t('who.unknown');
  const add = async (person: SharedPerson) => {
    if (await attempt(() => write([...facts.shared, person.id])))
      offerUndo(t('share.added', { who: nameOf(person) }), () => write(facts.shared));
  };
  const handOn = async (leaver: SharedPerson, successor: SharedPerson) => {
    if (await attempt(() => write([...without(leaver.id), successor.id])))
      offerUndo(t('share.added', { who: nameOf(successor) }), () => write(facts.shared));
  };
  const takeBack = async (person: SharedPerson) => {
    if (await attempt(() => write(without(person.id))))
      offerUndo(t('share.takenBack', { who: nameOf(person) }), () => write(facts.shared));
  };
  return (
    <Page
      title={t('share.link')}
      sub={[typeLabel(kind, root.values), headLine(kind, root, wording)].filter(Boolean).join(' · ')}
      back={{ href: paths.record(root.id), label: t('redact.back') }}
    >
      {shared.length === 0 && <p>{t('share.nobody')}</p>}
      <People
        title={t('share.with')}
        people={shared}
        word={t('share.takeBack')}
        onPress={takeBack}
        more={(person) => <HasLeft person={person} onPress={handOn} />}
      />
      {shared.length > 0 && <p class="small soft">{t('share.takeBackHint')}</p>}
      <Problem words={problem} />
      <People title={t('share.related')} people={related} word={t('share.add')} onPress={add} />
      <People title={t('share.others')} people={others} word={t('share.add')} onPress={add} />
      {related.length + others.length > 0 ? (
        <p class="small soft">{t('share.caution')}</p>
      ) : (
        shared.length === 0 && <p class="soft">{t('share.none')}</p>
      )}
    </Page>
  );
}

/** Who took over from those who have left. */
function useSuccessors({ people }: Directory): ReadonlyMap<RecordId, RecordId> {
  const left = useMemo(() => [...people].flatMap(([id, { active }]) => (active ? [] : [id])), [people]);
  const bundles = useBundles(left);
  return useMemo(
    () =>
      new Map(
        [...bundles].flatMap(([id, { root }]) =>
          typeof root.values.successor === 'string' ? [[id, root.values.successor] as const] : [],
        ),
      ),
    [bundles],
  );
}

interface HasLeftProps {
  readonly person: SharedWith;
  readonly onPress: (leaver: SharedPerson, successor: SharedPerson) => Promise<void>;
}

/** That nobody reads it here any more, and the one press that gives it to whoever took over. */
function HasLeft({ person, onPress }: HasLeftProps) {
  const { hasLeft, successor } = person;
  if (!hasLeft) return null;
  return (
    <>
      <span class="small tone-wait">{t('share.hasLeft')}</span>
      {successor && (
        <div class="buttons">
          <Button kind="primary" icon="share" onPress={() => void onPress(person, successor)}>
            {t('share.handOn', { who: successor.name || t('who.unknown') })}
          </Button>
        </div>
      )}
    </>
  );
}

interface PeopleProps<Person extends SharedPerson> {
  readonly title: string;
  readonly people: readonly Person[];
  readonly word: string;
  readonly onPress: (person: Person) => Promise<void>;
  readonly more?: (person: Person) => ComponentChildren;
}

function People<Person extends SharedPerson>({ title, people, word, onPress, more }: PeopleProps<Person>) {
  if (people.length === 0) return null;
  return (
    <section class="group">
      <h2>{title}</h2>
      <ul class="rows">
        {people.map((person) => (
          <li key={person.id} class="entry">
            <span class="entry-text strong">{person.name || t('who.unknown')}</span>
            {person.villages.length > 0 && <span class="small soft">{person.villages.join(' · ')}</span>}
            {more?.(person)}
            <div class="buttons">
              <Button label={`${word}: ${person.name}`} onPress={() => void onPress(person)}>
                {word}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
