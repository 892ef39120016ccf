// What else is said of one household of the roll: why it is absent; who came, late or not, and how he may speak for it.
import { useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import { TextField } from '../form/TextField.tsx';
import { TimeField } from '../form/TimeField.tsx';
import { Chip } from '../parts/Chip.tsx';
import { ChipGroup } from '../parts/ChipGroup.tsx';
import { t } from '../text/t.ts';
import { type Called, calledAbsent } from './calling.ts';
import type { RollEntry } from './roll.ts';

/** A part of a meeting held in several places. */
export type Cluster = { readonly id: RecordId; readonly name: string };

interface RollOpenProps {
  readonly entry: RollEntry;
  readonly clusters: readonly Cluster[];
  /** 'HH:MM'. */
  readonly now: () => string;
  readonly onCall: (called: Called) => void;
}

export function RollOpen({ entry, clusters, now, onCall }: RollOpenProps) {
  const { presence, reason } = entry;
  if (presence === 'present') return <Came {...{ entry, clusters, now, onCall }} />;
  if (presence === undefined) return <p class="soft small">{t('roll.callFirst')}</p>;
  return (
    <Typed
      label={t('roll.reason')}
      value={reason}
      offered={[t('roll.reasonAway'), t('roll.reasonIll'), t('roll.reasonHome')]}
      onGive={(words) => onCall(calledAbsent(words))}
    />
  );
}

/** One tap says that he came late or left, at this minute; the minute can be set right. */
function Came({ entry, clusters, now, onCall }: RollOpenProps) {
  const { household, name, arrived, left, authorised, cluster } = entry;
  const toggled = (value: string) => (value === '' ? now() : null);
  return (
    <>
      <div class="chips">
        <Chip on={arrived !== ''} icon="clock" onPress={() => onCall({ arrived: toggled(arrived) })}>
          {t('roll.late')}
        </Chip>
        <Chip on={left !== ''} icon="back" onPress={() => onCall({ left: toggled(left) })}>
          {t('roll.early')}
        </Chip>
        <Chip on={authorised} icon="pen" onPress={() => onCall({ authorised: authorised ? null : true })}>
          {t('roll.authorised')}
        </Chip>
      </div>
      {(arrived !== '' || left !== '') && (
        <div class="side-by-side">
          {arrived !== '' && (
            <TimeField
              label={t('roll.arrivedAt')}
              value={arrived}
              onChange={(time) => time !== '' && onCall({ arrived: time })}
            />
          )}
          {left !== '' && (
            <TimeField
              label={t('roll.leftAt')}
              value={left}
              onChange={(time) => time !== '' && onCall({ left: time })}
            />
          )}
        </div>
      )}
      {clusters.length > 0 && (
        <ChipGroup
          label={t('roll.cluster')}
          options={clusters.map(({ id, name: label }) => ({ value: id, label }))}
          value={cluster === '' ? null : cluster}
          onChange={(chosen) => onCall({ cluster: chosen })}
          clearable
        />
      )}
      <Typed
        label={t('roll.whoCame')}
        value={name}
        offered={[household?.values.representative, household?.title].flatMap((one) =>
          typeof one === 'string' && one !== '' ? [one] : [],
        )}
        onGive={(words) => onCall({ name: words === '' ? null : words })}
        isName
      />
    </>
  );
}

interface TypedProps {
  readonly label: string;
  readonly value: string;
  /** The usual words, by a tap. */
  readonly offered: readonly string[];
  readonly onGive: (words: string) => void;
  readonly isName?: boolean;
}

/** The usual words by a tap; others are saved with Enter or on leaving the field. */
function Typed({ label, value, offered, onGive, isName = false }: TypedProps) {
  const [typed, setTyped] = useState(value);
  const give = (words: string) => {
    setTyped(words);
    if (words.trim() !== value) onGive(words.trim().normalize('NFC'));
  };
  return (
    <div class="group" onFocusOut={() => give(typed)}>
      <div class="chips">
        {[...new Set(offered)].map((words) => (
          <Chip key={words} on={typed === words} onPress={() => give(typed === words ? '' : words)}>
            {words}
          </Chip>
        ))}
      </div>
      <TextField
        label={label}
        kind={isName ? 'name' : 'text'}
        value={typed}
        onChange={setTyped}
        onEnter={() => give(typed)}
        enterWord="done"
      />
    </div>
  );
}
