// One household of a roll: a press calls it; an absent one just called asks why.
import { Component } from 'preact';
import { useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import { TextField } from '../form/TextField.tsx';
import { Chip } from '../parts/Chip.tsx';
import type { IconName } from '../parts/Icon.tsx';
import { Mark, type Tone } from '../parts/Mark.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { householdTitle } from './HouseholdRows.tsx';
import type { Presence, RollEntry } from './roll.ts';

interface RollRowProps {
  readonly entry: RollEntry;
  readonly root: RecordId;
  /** It was the last one called. */
  readonly isOpen: boolean;
  /** Undefined: this person may only read. */
  readonly onTap: (() => void) | undefined;
  readonly onReason: (reason: string) => void;
}

const looks: { readonly [presence in Presence]: readonly [Tone, IconName] } = {
  present: ['done', 'check'],
  absent: ['still', 'close'],
  excused: ['wait', 'close'],
};

/** A class because it decides for itself whether to be drawn again: a tap changes one of a hundred. */
export class RollRow extends Component<RollRowProps> {
  override shouldComponentUpdate({ entry, isOpen, onTap }: RollRowProps): boolean {
    const { entry: before } = this.props;
    return (
      isOpen ||
      isOpen !== this.props.isOpen ||
      (onTap === undefined) !== (this.props.onTap === undefined) ||
      entry.household !== before.household ||
      entry.presence !== before.presence ||
      entry.reason !== before.reason ||
      (entry.row === undefined) !== (before.row === undefined) ||
      entry.others.length !== before.others.length
    );
  }

  render({ entry, root, isOpen, onTap, onReason }: RollRowProps) {
    const { household, row, presence } = entry;
    const isAbsent = presence === 'absent' || presence === 'excused';
    const words = <RollWords entry={entry} />;
    return (
      <li>
        {onTap ? (
          <button type="button" class="row roll-row" aria-pressed={presence === 'present'} onClick={onTap}>
            {words}
          </button>
        ) : (
          <div class="row roll-row">{words}</div>
        )}
        {isOpen && onTap && household && (
          <div class="row-open">
            {isAbsent && <Reason key={entry.id} reason={entry.reason} onReason={onReason} />}
            {row && <a href={paths.record(root, row.id)}>{t('roll.details')}</a>}
          </div>
        )}
      </li>
    );
  }
}

function RollWords({ entry: { household, presence, reason, others } }: { readonly entry: RollEntry }) {
  const [tone, icon] = presence ? looks[presence] : (['still', 'clock'] as const);
  const representative = household?.values.representative;
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
      </span>
      {(reason !== '' || typeof representative === 'string') && (
        <span class="row-meta small soft">{presence === 'excused' ? reason : representative}</span>
      )}
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

interface ReasonProps {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** The usual reasons by a tap; another is saved with Enter or on leaving the field. */
function Reason({ reason, onReason }: ReasonProps) {
  const [typed, setTyped] = useState(reason);
  const give = (words: string) => {
    setTyped(words);
    if (words.trim() !== reason) onReason(words.trim());
  };
  return (
    <div class="group" onFocusOut={() => give(typed)}>
      <div class="chips">
        {[t('roll.reasonAway'), t('roll.reasonIll'), t('roll.reasonHome')].map((words) => (
          <Chip key={words} on={typed === words} onPress={() => give(typed === words ? '' : words)}>
            {words}
          </Chip>
        ))}
      </div>
      <TextField
        label={t('roll.reason')}
        value={typed}
        onChange={setTyped}
        onEnter={() => give(typed)}
        enterWord="done"
      />
    </div>
  );
}
