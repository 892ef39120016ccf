// The page on which an officer shares a petition with village heads, and takes it back.
import { factsOf } from '../../../shared/access/facts.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { kinds } from '../../../shared/kinds/registry.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { typeLabel } from '../field-texts.ts';
import { offerUndo } from '../form/offer-undo.ts';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { headLine } from '../record/head-line.ts';
import { useWording } from '../record/use-record.ts';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { type SharedPerson, shareChoices } from './share-heads.ts';

export default function Share({ view }: { readonly view: RecordView }) {
  const { catalog, records } = useAccount();
  const wording = useWording();
  const { problem, attempt } = useAttempt();
  const { root } = view.bundle;
  const facts = factsOf(view.bundle);
  const kind = kinds[root.kind];
  const field = kind?.sharedField;
  if (!kind || field === undefined) return null;
  const { shared, related, others } = shareChoices(catalog.directory.value, facts.villages, facts.shared);
  const write = (people: readonly RecordId[]) => records.edit(root.id, root.id, { [field]: people });
  const without = (id: RecordId) => facts.shared.filter((one) => one !== id);
  const nameOf = ({ name }: SharedPerson): string => name || t('who.unknown');
  const add = async (person: SharedPerson) => {
    if (await attempt(() => write([...facts.shared, person.id])))
      offerUndo(t('share.added', { who: nameOf(person) }), () => write(facts.shared));
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
      <People title={t('share.with')} people={shared} word={t('share.takeBack')} onPress={takeBack} />
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

interface PeopleProps {
  readonly title: string;
  readonly people: readonly SharedPerson[];
  readonly word: string;
  readonly onPress: (person: SharedPerson) => Promise<void>;
}

function People({ title, people, word, onPress }: PeopleProps) {
  if (people.length === 0) return null;
  return (
    <section class="group">
      <h2>{title}</h2>
      <ul class="rows">
        {people.map((person) => (
          <li key={person.id} class="entry">
            <span class="entry-text strong">{person.name || t('who.unknown')}</span>
            {person.villages.length > 0 && <span class="small soft">{person.villages.join(' · ')}</span>}
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
