// One household of a roll: a press calls it; a second button opens what else is said of it.
import { Component } from 'preact';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { Mark, type Tone } from '../parts/Mark.tsx';
import { t } from '../text/t.ts';
import { householdTitle } from './HouseholdRows.tsx';
import { type Cluster, RollOpen } from './RollOpen.tsx';
import type { Presence, RollEntry } from './roll.ts';
import type { Called } from './use-calling.ts';

interface RollRowProps {
  readonly entry: RollEntry;
  /** What is said besides stands open below it. */
  readonly isOpen: boolean;
  readonly clusters: readonly Cluster[];
  /** False: this person may only read. */
  readonly mayCall: boolean;
  readonly now: () => string;
  readonly onTap: () => void;
  readonly onOpen: () => void;
  readonly onCall: (called: Called) => void;
}

const looks: { readonly [presence in Presence]: readonly [Tone, IconName] } = {
  present: ['done', 'check'],
  absent: ['still', 'close'],
  excused: ['wait', 'close'],
};

const shownFields = ['presence', 'reason', 'name', 'arrived', 'left', 'authorised', 'cluster'] as const;

/** A class because it decides for itself whether to be drawn again: a tap changes one of three hundred. */
export class RollRow extends Component<RollRowProps> {
  override shouldComponentUpdate({ entry, isOpen, mayCall }: RollRowProps): boolean {
    const { entry: before } = this.props;
    return (
      isOpen ||
      isOpen !== this.props.isOpen ||
      mayCall !== this.props.mayCall ||
      entry.household !== before.household ||
      entry.others.length !== before.others.length ||
      shownFields.some((field) => entry[field] !== before[field])
    );
  }

  render({ entry, isOpen, clusters, mayCall, now, onTap, onOpen, onCall }: RollRowProps) {
    const { household, presence } = entry;
    const words = <RollWords entry={entry} clusters={clusters} />;
    if (!mayCall)
      return (
        <li>
          <div class="row roll-row">{words}</div>
        </li>
      );
    const name = household ? householdTitle(household) : t('roll.unknown');
    return (
      <li>
        <div class="roll-line">
          <button type="button" class="row roll-row" aria-pressed={presence === 'present'} onClick={onTap}>
            {words}
          </button>
          <button
            type="button"
            class="roll-more"
            aria-expanded={isOpen}
            aria-label={t('roll.more', { name })}
            onClick={onOpen}
          >
            <Icon name="chevron" class={isOpen ? 'turned' : ''} />
          </button>
        </div>
        {isOpen && household && (
          <div class="row-open">
            <RollOpen key={`${entry.id} ${presence}`} {...{ entry, clusters, now, onCall }} />
          </div>
        )}
      </li>
    );
  }
}

function RollWords({ entry, clusters }: Pick<RollRowProps, 'entry' | 'clusters'>) {
  const { household, presence, reason, others } = entry;
  const [tone, icon] = presence ? looks[presence] : (['still', 'clock'] as const);
  const meta = presence === 'present' ? cameWords(entry, clusters) : reason;
  const [other] = others;
  return (
    <>
      <span class="row-title">{household ? householdTitle(household) : t('roll.unknown')}</span>
      <span class="row-state small">
        {presence ? (
          <Mark tone={tone} icon={icon} filled={presence === 'present'}>
            {t(`roll.${presence}`)}
          </Mark>
        ) : (
          <span class="soft">{t('roll.none')}</span>
        )}
        {presence === 'present' && entry.left !== '' && (
          <Mark tone="wait" icon="back">
            {t('roll.leftMark', { time: entry.left })}
          </Mark>
        )}
      </span>
      {meta !== '' && <span class="row-meta small soft">{meta}</span>}
      {other && (
        <span class="row-meta small">
          <Mark tone="wait" icon="split">
            {t('roll.contested', { what: t(`roll.${other}`) })}
          </Mark>
        </span>
      )}
    </>
  );
}

/** 'Lò Thị Mai (được ủy quyền) · đến 14:20 · Cụm Trên'. */
const cameWords = (
  { household, name, authorised, arrived, cluster }: RollEntry,
  clusters: readonly Cluster[],
): string => {
  const usual = household?.values.representative;
  const who = name !== '' ? name : typeof usual === 'string' ? usual : '';
  const sent = authorised ? t('roll.authorisedWord') : '';
  return [
    who !== '' && sent !== '' ? `${who} (${sent})` : who + sent,
    arrived === '' ? '' : t('roll.arrivedWord', { time: arrived }),
    clusters.find(({ id }) => id === cluster)?.name ?? '',
  ]
    .filter(Boolean)
    .join(' · ');
};
