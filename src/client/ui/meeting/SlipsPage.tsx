// Slips by household: handed over, returned. Never what a household said: that is counted as sums alone.
import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { may } from '../../../shared/access/access.ts';
import { factsOf } from '../../../shared/access/facts.ts';
import { naturalId, type RecordId } from '../../../shared/core/ids.ts';
import { type Meeting, slipKey } from '../../../shared/kinds/meeting-of.ts';
import { slipCorrections } from '../../../shared/kinds/slip-corrections.ts';
import type { ItemFacts } from '../../../shared/rules/meeting/meeting-types.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { offerUndo } from '../form/offer-undo.ts';
import { Problem } from '../form/Problem.tsx';
import { TextField } from '../form/TextField.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { findHouseholds, type Household } from '../household/households.ts';
import { Button } from '../parts/Button.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page } from '../parts/Page.tsx';
import { dayOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { CorrectSlip } from './CorrectSlip.tsx';
import { asClosed, isClosed } from './closed.ts';
import { rowOfView, voteHref } from './hrefs.ts';
import { Slip } from './Slip.tsx';
import { correctedWords } from './slip-words.ts';
import { askedIn } from './slips-asked.ts';
import { useMeeting } from './use-meeting.ts';
import { useWriting, type Writing } from './use-writing.ts';
import { wordsIn } from './values-in.ts';

interface SlipsPageProps {
  readonly view: RecordView;
  /** 'slips-' and the item's id. */
  readonly name: string;
}

export default function SlipsPage({ view: live, name }: SlipsPageProps) {
  const view = asClosed(live);
  const { me } = useAccount();
  const writing = useWriting(view);
  const { meeting, entries } = useMeeting(writing.bundle);
  const [query, setQuery] = useState('');
  const itemId = rowOfView(name);
  const { root } = view.bundle;
  const item = meeting.items.find(({ id }) => id === itemId);
  const mayWrite = !isClosed(view.bundle) && may(me.value, 'write', factsOf(view.bundle));
  const { offered, owed } = item ? askedIn(item, entries) : nobody;
  return (
    <Page
      title={t('slips.title')}
      sub={String(view.bundle.rows[itemId]?.values.title ?? '')}
      back={{ href: voteHref(root.id, itemId) }}
      actions={
        <>
          {item && <Count item={item} meeting={meeting} asked={owed.length} />}
          <LinkButton href={voteHref(root.id, itemId)} kind="primary" icon="check">
            {t('rows.done')}
          </LinkButton>
        </>
      }
    >
      <p class="soft">{t('slips.hint')}</p>
      <TextField
        kind="search"
        label={t('households.find')}
        value={query}
        onChange={setQuery}
        enterWord="search"
      />
      {mayWrite && item && <GiveAll {...{ view, item }} asked={owed} />}
      <Problem words={writing.problem} />
      <SlipList {...{ view, writing, mayWrite, itemId }} households={findHouseholds(offered, query)} />
    </Page>
  );
}

interface SlipListProps {
  readonly view: RecordView;
  readonly writing: Writing;
  readonly itemId: RecordId;
  readonly households: readonly Household[];
  readonly mayWrite: boolean;
}

function SlipList({ view, writing, itemId, households, mayWrite }: SlipListProps) {
  const { now } = useAccount();
  const [correcting, setCorrecting] = useState<RecordId | null>(null);
  const { root } = view.bundle;
  const today = dayOf(now());
  const corrected = slipCorrections(view.bundle, itemId);
  return (
    <ul class="rows choices">
      {households.map((household) => {
        const slip = slipKey(itemId, household.id);
        const given = slipValue(writing, slip, 'given');
        const returned = slipValue(writing, slip, 'returned');
        const close = () => setCorrecting(null);
        return (
          <Fragment key={household.id}>
            <Slip
              {...{ household, given, returned, today }}
              corrected={correctedWords(corrected.filter((one) => one.slip === slip))}
              onMark={
                mayWrite ? (values) => writing.write(naturalId(root.id, 'slip', slip), values) : undefined
              }
              onCorrect={() => setCorrecting((open) => (open === household.id ? null : household.id))}
            />
            {mayWrite && correcting === household.id && (
              <CorrectSlip {...{ view, writing, slip, given, today }} was={returned} onDone={close} />
            )}
          </Fragment>
        );
      })}
    </ul>
  );
}

const nobody = { offered: [], owed: [] };

const slipValue = ({ bundle }: Writing, slip: string, field: string): string =>
  wordsIn(bundle.rows[naturalId(bundle.root.id, 'slip', slip)]?.values ?? {}, field);

interface CountProps {
  readonly item: ItemFacts;
  readonly meeting: Meeting;
  readonly asked: number;
}

function Count({ item: { slips }, meeting, asked }: CountProps) {
  const [given, returned] = [slips?.given.length ?? 0, slips?.returned.length ?? 0];
  return (
    <p class="roll-count" role="status">
      <strong>{t('slips.returnedOf', { returned, given })}</strong>
      <span class="small">
        {asked > given
          ? t('slips.toGive', { n: asked - given })
          : t('slips.of', { of: meeting.roll.households })}
      </span>
    </p>
  );
}

interface GiveAllProps {
  readonly view: RecordView;
  readonly item: ItemFacts;
  readonly asked: readonly Household[];
}

/** A round through the village in one evening: all that are not out yet, by one press. */
function GiveAll({ view, item, asked }: GiveAllProps) {
  const { records, now } = useAccount();
  const { problem, attempt } = useAttempt();
  const given = new Set(item.slips?.given);
  const left = asked.filter(({ id }) => !given.has(id));
  const root = view.bundle.root.id;
  const all = (day: string | null) =>
    records.saveAll(
      left.map(({ id }) => ({
        type: 'addRow' as const,
        root,
        rowKind: 'slip',
        values: { slip: slipKey(item.id, id), given: day },
      })),
    );
  const give = async () => {
    if (await attempt(() => all(dayOf(now()))))
      offerUndo(t('slips.gaveAll', { n: left.length }), () => all(null));
  };
  if (left.length === 0) return <Problem words={problem} />;
  return (
    <>
      <div class="buttons">
        <Button icon="check" onPress={() => void give()}>
          {t('slips.giveAll', { n: left.length })}
        </Button>
      </div>
      <Problem words={problem} />
    </>
  );
}
