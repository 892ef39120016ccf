// Slips by household: handed over, returned. Never what a household said: that is counted as sums alone.
import { Component } from 'preact';
import { useState } from 'preact/hooks';
import { may } from '../../../shared/access/access.ts';
import { factsOf } from '../../../shared/access/facts.ts';
import { naturalId, type RecordId } from '../../../shared/core/ids.ts';
import { type Meeting, slipKey } from '../../../shared/kinds/meeting-of.ts';
import type { ItemFacts } from '../../../shared/rules/meeting/meeting-types.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { offerUndo } from '../form/offer-undo.ts';
import { Problem } from '../form/Problem.tsx';
import { TextField } from '../form/TextField.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { householdTitle } from '../household/HouseholdRows.tsx';
import { findHouseholds, type Household } from '../household/households.ts';
import { Button } from '../parts/Button.tsx';
import { Chip } from '../parts/Chip.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page } from '../parts/Page.tsx';
import { dayOf, nearDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { asClosed, isClosed } from './closed.ts';
import { rowOfView, voteHref } from './hrefs.ts';
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
      <ul class="rows choices">
        {findHouseholds(offered, query).map((household) => (
          <Slip
            key={household.id}
            household={household}
            given={slipValue(writing, item?.id ?? '', household.id, 'given')}
            returned={slipValue(writing, item?.id ?? '', household.id, 'returned')}
            today={dayOf(Date.now())}
            onMark={
              mayWrite
                ? (values) => writing.write(naturalId(root.id, 'slip', slipKey(itemId, household.id)), values)
                : undefined
            }
          />
        ))}
      </ul>
    </Page>
  );
}

const nobody = { offered: [], owed: [] };

const slipValue = ({ bundle }: Writing, item: RecordId, household: RecordId, field: string): string =>
  wordsIn(bundle.rows[naturalId(bundle.root.id, 'slip', slipKey(item, household))]?.values ?? {}, field);

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

interface SlipProps {
  readonly household: Household;
  readonly given: string;
  readonly returned: string;
  readonly today: string;
  readonly onMark: ((values: { readonly [field: string]: string | null }) => void) | undefined;
}

/** Drawn again only when its own slip changed: three hundred stand in the list. */
class Slip extends Component<SlipProps> {
  override shouldComponentUpdate({ household, given, returned, onMark }: SlipProps): boolean {
    const before = this.props;
    return (
      household !== before.household ||
      given !== before.given ||
      returned !== before.returned ||
      (onMark === undefined) !== (before.onMark === undefined)
    );
  }

  private readonly mark = (values: { readonly [field: string]: string | null }) =>
    this.props.onMark?.(values);

  render({ household, given, returned, today, onMark }: SlipProps) {
    const name = householdTitle(household);
    const when = [
      given === '' ? '' : t('slips.givenOn', { day: nearDay(given, today) }),
      returned === '' ? '' : t('slips.returnedOn', { day: nearDay(returned, today) }),
    ].filter(Boolean);
    return (
      <li class="slip-line">
        <span class="slip-name">
          <span class="row-title">{name}</span>
          {when.length > 0 && <span class="small soft">{when.join(' · ')}</span>}
        </span>
        {onMark && (
          <span class="chips">
            <Chip
              on={given !== ''}
              onPress={() => this.mark({ given: given === '' ? today : null, returned: null })}
            >
              {t('slips.given')}
            </Chip>
            <Chip
              on={returned !== ''}
              onPress={() =>
                this.mark(
                  returned === ''
                    ? { returned: today, ...(given === '' && { given: today }) }
                    : { returned: null },
                )
              }
            >
              {t('slips.returned')}
            </Chip>
          </span>
        )}
      </li>
    );
  }
}
