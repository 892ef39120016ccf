// An opinion's promise: what was asked and promised, where it stands, what may be done next, what was done. Or, by its
// address, the form of one step.
import { useLocation } from 'preact-iso/router';
import { factsOf } from '../../../shared/access/facts.ts';
import { mayTakeStep } from '../../../shared/access/steps.ts';
import { isDeleted, type RecordState } from '../../../shared/core/bundle.ts';
import { dialogue } from '../../../shared/kinds/dialogue.ts';
import { promisesOf } from '../../../shared/kinds/promises-of.ts';
import { daysLeft } from '../../../shared/rules/deadline.ts';
import { offeredFollowUps } from '../../../shared/rules/promise/offers.ts';
import { isRunning, promiseOf } from '../../../shared/rules/promise/promise-of.ts';
import {
  type FollowUpStep,
  followUpSteps,
  type PromiseOf,
} from '../../../shared/rules/promise/promise-types.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { whoText } from '../field-texts.ts';
import { text } from '../kind-texts.ts';
import { MakeNotice } from '../notices/MakeNotice.tsx';
import { mayAnnounce, noticeOfAnswer } from '../notices/make-notice.ts';
import { Facts } from '../parts/Facts.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page } from '../parts/Page.tsx';
import { headLine } from '../record/head-line.ts';
import { OpinionFiles } from '../record/OpinionFiles.tsx';
import { newRowView } from '../record/row-views.ts';
import { useWording } from '../record/use-record.ts';
import { paths } from '../routes.ts';
import { fullDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { valueText } from '../value-texts.ts';
import { FollowUpForm } from './FollowUpForm.tsx';
import { FollowUps } from './FollowUps.tsx';
import { PromiseMark } from './PromiseMark.tsx';
import { opinionOfView, promiseView, stepQuery } from './promise-view.ts';
import { followUpWord, resultText, wordsOf } from './promise-words.ts';
import { useToday } from './use-promises.ts';

interface PromisePageProps {
  readonly view: RecordView;
  readonly name: string;
}

export default function PromisePage({ view, name }: PromisePageProps) {
  const { me } = useAccount();
  const { query } = useLocation();
  const today = useToday();
  const { bundle } = view;
  const id = opinionOfView(name);
  const found = promisesOf(bundle).find(({ row }) => row.id === id && !isDeleted(row));
  if (!found)
    return (
      <Page title={t('promise.one')} back={{ href: paths.record(bundle.root.id) }}>
        <p>{t('promise.gone')}</p>
      </Page>
    );
  const promise = promiseOf(found.facts, found.followUps, today);
  const may = (step: FollowUpStep) => mayTakeStep(me.value, factsOf(bundle), step, false, 'follow-up');
  const step = followUpSteps.find((one) => one === query.step);
  if (step && may(step)) return <FollowUpForm {...{ view, step, promise }} row={found.row} />;
  const offered = view.unmade ? [] : offeredFollowUps(promise).filter(may);
  return <Shown {...{ view, promise, offered, today }} row={found.row} />;
}

interface ShownProps {
  readonly view: RecordView;
  readonly row: RecordState;
  readonly promise: PromiseOf;
  readonly offered: readonly FollowUpStep[];
  readonly today: string;
}

function Shown({ view, row, promise, offered, today }: ShownProps) {
  const wording = useWording();
  const { bundle } = view;
  const root = bundle.root.id;
  const left = isRunning(promise.state) && promise.due ? daysLeft(promise.due, today) : undefined;
  const [first, ...others] = offered;
  const page = paths.record(root, promiseView(row.id));
  return (
    <Page
      title={t(promise.promised ? 'promise.one' : 'promise.opinion')}
      sub={headLine(dialogue, bundle.root, wording)}
      back={{ href: paths.record(root) }}
      actions={
        first && (
          <LinkButton href={`${page}${stepQuery(first)}`} kind="primary" icon="pen">
            {followUpWord(first)}
          </LinkButton>
        )
      }
    >
      <p class="row-state">
        <PromiseMark one={{ promise, ...(left !== undefined && { left }) }} />
      </p>
      <p class="version-text strong">{wordsOf(row, 'text')}</p>
      <PromiseFacts {...{ view, row, promise }} />
      {others.length > 0 && (
        <section class="group">
          <h2>{t('case.next')}</h2>
          <nav class="buttons" aria-label={t('case.next')}>
            {others.map((step) => (
              <LinkButton key={step} href={`${page}${stepQuery(step)}`}>
                {followUpWord(step)}
              </LinkButton>
            ))}
          </nav>
        </section>
      )}
      <FollowUps {...{ view, row, promise }} />
      <OpinionFiles
        bundle={bundle}
        row={row}
        mayWrite={!view.unmade}
        nextHref={paths.record(root, newRowView(row.kind))}
      />
      <div class="buttons">
        <LinkButton href={paths.record(root, row.id)} icon="pen">
          {t('promise.edit')}
        </LinkButton>
        {promise.result && mayAnnounce(row) && (
          <MakeNotice values={(day) => noticeOfAnswer(bundle, row, promise, day)}>
            {t('notice.makeAnswer')}
          </MakeNotice>
        )}
        <LinkButton href={`${paths.record(root, 'large')}?row=${row.id}`} icon="search">
          {t('large.link')}
        </LinkButton>
      </div>
    </Page>
  );
}

const speakerFields = ['speaker', 'address', 'area', 'language', 'interpreter', 'answeredBy'];

function PromiseFacts({ view, row, promise }: Pick<ShownProps, 'view' | 'row' | 'promise'>) {
  const { person } = useAccount();
  const wording = useWording();
  const { directory } = wording;
  const fields = dialogue.rows.opinion?.fields ?? {};
  const owner = promise.owner === undefined ? '' : whoText(promise.owner, person, directory);
  const names = (ids: readonly string[]) =>
    ids.map((id) => directory.villages.get(id) ?? t('who.unknown')).join(', ');
  const facts = [
    [t('promise.due.label'), promise.due ? fullDay(promise.due) : ''],
    [t('promise.wish.label'), promise.wish ? fullDay(promise.wish) : ''],
    [t('promise.owner.label'), [wordsOf(row, 'assignee'), owner].filter(Boolean).join(', ')],
    [t('promise.result.label'), promise.result ? resultText(view.bundle, row, promise) : ''],
    [t('promise.notHeard.label'), names(promise.toRead)],
    ...speakerFields.map((name) => {
      const field = fields[name];
      return [
        text(`opinion.${name}`),
        field ? valueText('opinion', name, field, row.values[name], wording) : '',
      ];
    }),
  ];
  return (
    <Facts facts={facts.flatMap(([label = '', value = '']) => (value === '' ? [] : [{ label, value }]))} />
  );
}
