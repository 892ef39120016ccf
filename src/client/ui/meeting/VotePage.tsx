// The vote on one agenda item: what it takes before the vote, the counts as they are read out, the result as it stands.

import { may } from '../../../shared/access/access.ts';
import { factsOf } from '../../../shared/access/facts.ts';
import { type Bundle, isDeleted, type RecordState } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { minutes } from '../../../shared/kinds/minutes.ts';
import { markOf } from '../../../shared/rules/meeting/mark-of.ts';
import { papersOfItem } from '../../../shared/rules/meeting/meeting-papers.ts';
import type { ItemFacts } from '../../../shared/rules/meeting/meeting-types.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { fieldLabel, optionLabel } from '../field-texts.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { Problem } from '../form/Problem.tsx';
import { RegisterWords } from '../household/RegisterWords.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { printPaths } from '../print-paths.ts';
import { headLine } from '../record/head-line.ts';
import { keyParts } from '../record/row-name.ts';
import { useWording } from '../record/use-record.ts';
import { Versions } from '../record/Versions.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { Counts } from './Counts.tsx';
import { asClosed, isClosed } from './closed.ts';
import { Decision } from './Decision.tsx';
import { Freeze, Guided } from './Guided.tsx';
import { itemHref, rowOfView } from './hrefs.ts';
import { NeedBox } from './NeedBox.tsx';
import { Options } from './Options.tsx';
import { ResultBar } from './ResultBar.tsx';
import { SlipsPart } from './SlipsPart.tsx';
import { useMeeting } from './use-meeting.ts';
import { quorumOf } from './use-quorum.ts';
import { useWriting, type Writing } from './use-writing.ts';
import { VoteForms } from './VoteForms.tsx';
import { Ways } from './Ways.tsx';
import { WrongSums } from './WrongSums.tsx';

interface VotePageProps {
  readonly view: RecordView;
  /** 'vote-' and the item's id. */
  readonly name: string;
}

export default function VotePage({ view: live, name }: VotePageProps) {
  const view = asClosed(live);
  const wording = useWording();
  const writing = useWriting(view);
  const { root } = view.bundle;
  const row = writing.bundle.rows[rowOfView(name)];
  const back = { href: paths.record(root.id) };
  if (row?.kind !== 'item' || isDeleted(row) || row.redacted)
    return (
      <Page title={t('record.missing')} back={back}>
        {null}
      </Page>
    );
  return <Vote key={row.id} {...{ view, writing, row, back }} sub={headLine(minutes, root, wording)} />;
}

interface VoteProps {
  readonly view: RecordView;
  readonly writing: Writing;
  readonly row: RecordState;
  readonly back: { readonly href: string };
  readonly sub: string;
}

const { matter: matterField } = minutes.rows.item?.fields ?? {};
const matterOptions =
  matterField?.type === 'choice'
    ? () =>
        matterField.options.map((value) => ({
          value,
          label: optionLabel('item', 'matter', matterField, value),
        }))
    : () => [];

function Vote({ view, writing, row, back, sub }: VoteProps) {
  const { me } = useAccount();
  const shown = useMeeting(writing.bundle);
  const { meeting, law } = shown;
  const item = meeting.items.find(({ id }) => id === row.id);
  const mayAdd = may(me.value, 'write', factsOf(view.bundle));
  const mayWrite = mayAdd && !isClosed(view.bundle);
  const { matter } = row.values;
  const isMeasured = typeof matter === 'string' && item !== undefined;
  const result = isMeasured && shown.isReady ? shown.resultOf(item) : undefined;
  return (
    <Page
      title={String(row.values.title ?? t('record.untitled'))}
      sub={sub}
      back={back}
      actions={
        <>
          {result && <ResultBar result={result} />}
          {isMeasured && !result && (
            <p class="roll-count soft" role="status">
              <RegisterWords />
            </p>
          )}
          <LinkButton href={back.href} icon="check">
            {t('rows.done')}
          </LinkButton>
        </>
      }
    >
      {isClosed(view.bundle) ? (
        <Notice>{t('meeting.closedWhy')}</Notice>
      ) : (
        <Versions
          kind={minutes}
          bundle={view.bundle}
          mayWrite={mayWrite}
          of={isOfItem(view.bundle, row.id)}
        />
      )}
      <fieldset class="form" disabled={!mayWrite}>
        <ChoiceField
          label={fieldLabel('item', 'matter')}
          {...(!isMeasured && { hint: t('vote.matterHint') })}
          options={matterOptions()}
          value={typeof matter === 'string' ? matter : null}
          onChange={(chosen) => writing.write(row.id, { matter: chosen })}
        />
        {item && result && (
          <>
            <Freeze {...{ item, shown }} />
            <NeedBox {...{ item, result, meeting }} />
            <VoteForms
              {...{ item, result, writing, meeting }}
              mark={markOf(item.matter, law, item.day)}
              left={quorumOf(shown).left}
            />
            <Counting {...{ view, writing, row, item, shown }} />
            <WrongSums wrong={result.wrong} bundle={writing.bundle} entries={shown.entries} />
            <Ways {...{ view, writing, item, result }} />
          </>
        )}
        {(result || !isMeasured) && <Decision {...{ writing, row, result }} />}
        <Problem words={writing.problem} />
      </fieldset>
      {item && result && (
        // What follows a vote goes on after the minutes were closed: recognition, postings.
        <fieldset class="form" disabled={!mayAdd}>
          <Guided {...{ writing, item, result, shown }} />
        </fieldset>
      )}
      <div class="buttons">
        {mayWrite && (
          <LinkButton href={itemHref(view.bundle.root.id, row.id)} icon="pen">
            {t('vote.words')}
          </LinkButton>
        )}
        {isMeasured &&
          papersOfItem(item).map((paper) => (
            <LinkButton
              key={paper}
              href={printPaths.meeting(view.bundle.root.id, paper, row.id)}
              icon="print"
            >
              {t(`meeting-paper.${paper}`)}
            </LinkButton>
          ))}
      </div>
    </Page>
  );
}

/** The item, what is voted on in it, and what was counted of both anywhere. */
const isOfItem =
  (bundle: Bundle, item: RecordId) =>
  (state: RecordState): boolean => {
    const [first = ''] = keyParts(bundle, state);
    return [state, bundle.rows[first]].some((row) => row?.id === item || row?.values.item === item);
  };

interface CountingProps extends Pick<VoteProps, 'view' | 'writing' | 'row'> {
  readonly item: ItemFacts;
  readonly shown: ReturnType<typeof useMeeting>;
}

/** What each form of voting is counted by; a household's own choice is asked nowhere. */
function Counting({ view, writing, row, item, shown }: CountingProps) {
  const result = shown.resultOf(item);
  const { form } = result;
  const bySlips = form === 'slips' || form === 'meeting-and-slips';
  return (
    <>
      {form !== 'slips' && <Counts {...{ writing, row, item, form, shown }} />}
      <Options {...{ view, writing, item, form, result, shown }} />
      {bySlips && <SlipsPart {...{ writing, row, item, shown }} />}
    </>
  );
}
