// One household of a roll: a press calls it; a second button opens what else is said of it.

import { computed, type ReadonlySignal } from '@preact/signals';
import { Component } from 'preact';
import { useMemo } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { Mark, type Tone } from '../parts/Mark.tsx';
import { t } from '../text/t.ts';
import { type Called, type Said, withCalled } from './calling.ts';
import { householdTitle } from './HouseholdRows.tsx';
import { type Cluster, RollOpen } from './RollOpen.tsx';
import type { Presence, RollEntry } from './roll.ts';

/** What all rows of a roll share: the same object for as long as the page stands, so that a row is drawn by itself. */
export interface RollRowsContext {
  /** False: this person may only read. */
  readonly mayCall: boolean;
  /** The row below which stands what is said besides. */
  readonly open: ReadonlySignal<RecordId | null>;
  readonly said: (household: RecordId) => ReadonlySignal<Said | undefined>;
  /** 'HH:MM'. */
  readonly now: () => string;
  /** @param entry as it is shown, with what was called a moment ago */
  readonly onTap: (entry: RollEntry) => void;
  readonly onOpen: (household: RecordId) => void;
  readonly onCall: (household: RecordId, called: Called) => void;
}

interface RollRowProps {
  /** As the record has it. */
  readonly entry: RollEntry;
  readonly clusters: readonly Cluster[];
  readonly context: RollRowsContext;
}

const looks: { readonly [presence in Presence]: readonly [Tone, IconName] } = {
  present: ['done', 'check'],
  absent: ['still', 'close'],
  excused: ['wait', 'close'],
};

const shownFields = ['presence', 'reason', 'name', 'arrived', 'left', 'authorised', 'cluster'] as const;

/** A class because it decides for itself whether to be drawn again: a meeting read anew changes one of three hundred. */
export class RollRow extends Component<RollRowProps> {
  override shouldComponentUpdate({ entry, context }: RollRowProps): boolean {
    const { entry: before } = this.props;
    return (
      context !== this.props.context ||
      context.open.peek() === entry.id ||
      entry.household !== before.household ||
      entry.others.length !== before.others.length ||
      shownFields.some((field) => entry[field] !== before[field])
    );
  }

  render(props: RollRowProps) {
    return <li>{props.context.mayCall ? <CallRow {...props} /> : <ReadRow {...props} />}</li>;
  }
}

const ReadRow = (props: RollRowProps) => (
  <div class="row roll-row">
    <RollWords {...props} />
  </div>
);

/** Draws itself when something is said of its household, and nothing else is drawn then. */
function CallRow({ entry: saved, clusters, context }: RollRowProps) {
  const { open, said, now, onTap, onOpen, onCall } = context;
  const { id, household } = saved;
  const latest = said(id).value;
  const isOpen = useMemo(() => computed(() => open.value === id), [open, id]).value;
  const entry = withCalled(saved, latest?.called);
  const name = household ? householdTitle(household) : t('roll.unknown');
  return (
    <>
      <div class="roll-line">
        <button
          type="button"
          class="row roll-row"
          aria-pressed={entry.presence === 'present'}
          aria-busy={latest?.isStored === false ? 'true' : undefined}
          onClick={() => onTap(entry)}
        >
          <RollWords entry={entry} clusters={clusters} />
        </button>
        <button
          type="button"
          class="roll-more"
          aria-expanded={isOpen}
          aria-label={t('roll.more', { name })}
          onClick={() => onOpen(id)}
        >
          <Icon name="chevron" class={isOpen ? 'turned' : ''} />
        </button>
      </div>
      {isOpen && household && (
        <div class="row-open">
          <RollOpen
            key={`${id} ${entry.presence}`}
            {...{ entry, clusters, now }}
            onCall={(called) => onCall(id, called)}
          />
        </div>
      )}
    </>
  );
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
