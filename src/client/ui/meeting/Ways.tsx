// What can be done where an item did not pass: each a button that does it.
import { markOf } from '../../../shared/rules/meeting/mark-of.ts';
import type { ItemFacts } from '../../../shared/rules/meeting/meeting-types.ts';
import type { Result, Way } from '../../../shared/rules/meeting/result-types.ts';
import { wayCitations } from '../../../shared/rules/meeting/ways.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { lawInForce } from '../cases/law-in-force.ts';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { useWayOn } from '../form/use-way-on.ts';
import { Button } from '../parts/Button.tsx';
import type { IconName } from '../parts/icon-paths.ts';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { anotherMeeting, itemAgain } from './again.ts';
import { slipsHref, voteHref } from './hrefs.ts';
import type { Writing } from './use-writing.ts';

interface WaysProps {
  readonly view: RecordView;
  readonly writing: Writing;
  readonly item: ItemFacts;
  readonly result: Result;
}

const icons: { readonly [way in Way]: IconName } = {
  slips: 'paper',
  'another-meeting': 'people',
  're-survey': 'people',
  'rerun-election': 'people',
  'interim-head': 'info',
  'choose-again': 'undo',
  'vote-on-tied': 'undo',
};

/** What each way does when it is pressed; one that nobody here can go has nothing to press. */
function useWays({ view, writing, item, result }: WaysProps) {
  const { records, catalog } = useAccount();
  const route = useWayOn();
  const { problem, attempt } = useAttempt();
  const { bundle } = view;
  const root = bundle.root.id;
  const bySlips = async () => {
    const { formsAllowed } = markOf(item.matter, lawInForce(catalog.directory.value), item.day);
    // What was counted at the meeting stays counted where the law lets slips complete it.
    const keeps =
      result.isVoted && result.state !== 'no-quorum' && formsAllowed.includes('meeting-and-slips');
    writing.write(item.id, { voting: keeps ? 'meeting-and-slips' : 'slips' });
    await writing.flush();
    route(slipsHref(root, item.id));
  };
  const again = (tied?: Result) =>
    attempt(async () => {
      const made = await itemAgain(records, writing.bundle, item, tied);
      if (made.ok) route(voteHref(root, made.value));
      return made;
    });
  // Of a poverty list those that fell short; candidates are proposed anew.
  const comeAlong =
    item.matter === 'poverty' ? result.options.filter(({ passed }) => !passed).map(({ id }) => id) : [];
  const meetAgain = () =>
    attempt(async () => {
      const made = await anotherMeeting(records, writing.bundle, item.id, comeAlong);
      if (made.ok) route(paths.record(made.value, 'edit'));
      return made;
    });
  const does: { readonly [way in Way]?: () => Promise<unknown> } = {
    slips: bySlips,
    'another-meeting': meetAgain,
    're-survey': meetAgain,
    'rerun-election': meetAgain,
    'choose-again': () => again(),
    'vote-on-tied': () => again(result),
  };
  return { problem, does };
}

export function Ways({ view, writing, item, result }: WaysProps) {
  const { problem, does } = useWays({ view, writing, item, result });
  if (result.ways.length === 0) return <Problem words={problem} />;
  return (
    <section class="group">
      <h2>{t('vote.ways')}</h2>
      <ul class="rows">
        {result.ways.map((way) => {
          const press = does[way];
          return (
            <li key={way} class="entry">
              {press ? (
                <div class="buttons">
                  <Button icon={icons[way]} onPress={() => void press()}>
                    {t(`vote.way.${way}`)}
                  </Button>
                </div>
              ) : (
                <span class="entry-text">{t(`vote.way.${way}`)}</span>
              )}
              <span class="small soft">
                {t(`vote.wayDetail.${way}`)} {wayCitations[way]}.
              </span>
            </li>
          );
        })}
      </ul>
      <Problem words={problem} />
    </section>
  );
}
