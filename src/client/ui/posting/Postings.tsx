// What of a meeting or dialogue is posted: on its page, with how long it hangs and what is still to be put up.
import { useMemo } from 'preact/hooks';
import type { PostingDuty } from '../../../shared/rules/posting-duties.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { arithmeticWords, periodWords } from '../cases/arithmetic.ts';
import { isToConfirm } from '../cases/rule-words.ts';
import { CopyLine } from '../figures/CopyLine.tsx';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { useWayOn } from '../form/use-way-on.ts';
import { Button } from '../parts/Button.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Mark } from '../parts/Mark.tsx';
import { Section } from '../parts/Section.tsx';
import { asClosed } from '../print/meeting/closed-source.ts';
import { placeOf } from '../print/place.ts';
import { printPaths } from '../print-paths.ts';
import { paths } from '../routes.ts';
import { fullDay } from '../text/format-date.ts';
import { language, t } from '../text/t.ts';
import { photosOf, type ShownPosting } from './hanging-of.ts';
import { loudspeakerText } from './loudspeaker-text.ts';
import { newPosting, postingWords } from './posting-words.ts';
import { postingsOf } from './postings-of.ts';
import { Duties } from './ToPost.tsx';
import { useGround } from './use-ground.ts';

interface PostingsProps {
  readonly view: RecordView;
  readonly mayWrite: boolean;
}

/** Nothing before the households of the roll are read: what passed is not yet known. */
export function Postings({ view, mayWrite }: PostingsProps) {
  const { bundle } = view;
  const ground = useGround(bundle);
  const source = useMemo(() => ground && asClosed(ground), [ground]);
  const { records } = useAccount();
  const { problem, attempt } = useAttempt();
  const route = useWayOn();
  if (!ground || !source) return null;
  const { directory, today } = ground;
  const { postings, duties } = postingsOf(source.bundle, source.counted, source.law, today, source.today);
  const script = loudspeakerText(source);
  const place = placeOf(directory);
  const root = bundle.root.id;
  const putUp = (duty: PostingDuty) =>
    attempt(async () => {
      const values = { ...newPosting(duty, bundle, place.labels, place.thon), from: today };
      const added = await records.addRow(root, 'posting', values);
      // On to its own page: a photo is taken while one stands before it.
      if (added.ok) route(paths.record(root, added.value));
      return added;
    });
  if (postings.length === 0 && duties.length === 0 && !mayWrite) return null;
  return (
    <section class="group">
      <h2>{t('postings.title')}</h2>
      {postings.length > 0 && (
        <ul class="rows">
          {postings.map((one) => (
            <PostingEntry key={one.row.id} view={view} shown={one} mayWrite={mayWrite} today={today} />
          ))}
        </ul>
      )}
      <Duties {...{ duties, bundle, today }} putUp={mayWrite ? (duty) => void putUp(duty) : undefined} />
      {script !== '' && (
        <Section title={t('postings.script')}>
          <CopyLine words={script} />
        </Section>
      )}
      {mayWrite && (
        <div class="buttons">
          <Button icon="plus" onPress={() => void putUp({ what: 'other', isAsked: false })}>
            {t('postings.add')}
          </Button>
        </div>
      )}
      <Problem words={problem} />
    </section>
  );
}

interface PostingEntryProps extends PostingsProps {
  readonly shown: ShownPosting;
  readonly today: string;
}

function PostingEntry({ view, shown: { row, posting }, mayWrite, today }: PostingEntryProps) {
  const { records } = useAccount();
  const { problem, attempt } = useAttempt();
  const root = view.bundle.root.id;
  const { title, places, taken, from } = row.values;
  const { tone, icon, words } = postingWords(posting, typeof taken === 'string' ? taken : '');
  const photos = photosOf(view.bundle, row.id).length;
  const hangs = posting.state === 'hanging' || posting.state === 'may-come-down';
  return (
    <li class="entry">
      <a class="entry-text" href={paths.record(root, row.id)}>
        {typeof title === 'string' && title !== '' ? title : t('postings.title')}
      </a>
      {typeof places === 'string' && places !== '' && <span class="small soft entry-text">{places}</span>}
      <span class="row-state small">
        <Mark tone={tone} icon={icon} filled={posting.state === 'may-come-down'}>
          {words}
        </Mark>
        {hangs && (
          <Mark tone={photos === 0 ? 'wait' : 'still'} icon="camera">
            {photos === 0 ? t('postings.noPhotos') : t('postings.photos', { n: photos })}
          </Mark>
        )}
      </span>
      <PostingLaw posting={posting} />
      <div class="buttons">
        {mayWrite && hangs && (
          <Button
            icon="check"
            onPress={() => void attempt(() => records.edit(root, row.id, { taken: today }))}
          >
            {t('postings.takeDown')}
          </Button>
        )}
        {typeof from === 'string' && (
          <LinkButton icon="print" href={printPaths.meeting(root, 'posting-proof', row.id)}>
            {t('postings.proof')}
          </LinkButton>
        )}
      </div>
      <Problem words={problem} />
    </li>
  );
}

/** How its days are counted, by which article; what is late or missing. */
function PostingLaw({ posting }: Pick<ShownPosting, 'posting'>) {
  const { rule, counted, until, late, loudspeaker } = posting;
  const arithmetic =
    rule && counted
      ? arithmeticWords(counted, t('postings.trigger'), rule.citation, language())
      : until && t('postings.until', { day: fullDay(until) });
  return (
    <>
      {arithmetic && <span class="small soft entry-text">{arithmetic}</span>}
      {rule && !counted && (
        <span class="small soft entry-text">
          {[periodWords(rule, language()), rule.citation].filter(Boolean).join(', ')}
        </span>
      )}
      {late !== undefined && <span class="small entry-text">{t('postings.late', { n: late })}</span>}
      {loudspeaker && loudspeaker.missing > 0 && (
        <span class="small entry-text">
          {`${t('postings.loudspeaker', { n: loudspeaker.missing })} (${loudspeaker.rule.citation})`}
        </span>
      )}
      {rule && isToConfirm(rule) && <span class="small entry-text">{t('postings.toConfirm')}</span>}
    </>
  );
}
