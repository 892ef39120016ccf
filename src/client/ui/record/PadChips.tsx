// Speaker, field of work and language of the next opinion: one line of chips, each opening its choices above the field.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RecordState } from '../../../shared/core/bundle.ts';
import { isEmpty, type KindDefinition, type Values } from '../../../shared/kinds/define-kind.ts';
import type { Field } from '../../../shared/kinds/fields.ts';
import { fieldLabel, optionsOf } from '../field-texts.ts';
import { TextField } from '../form/TextField.tsx';
import { Button } from '../parts/Button.tsx';
import { Chip } from '../parts/Chip.tsx';
import { ChipGroup } from '../parts/ChipGroup.tsx';
import { t } from '../text/t.ts';
import { valueText } from '../value-texts.ts';
import { padInputId } from './pad-fields.ts';
import { useWording } from './use-record.ts';

interface PadChipsProps {
  readonly kind: KindDefinition;
  readonly rowKind: string;
  readonly chips: readonly string[];
  readonly values: Values;
  /** Where earlier speakers are taken from. */
  readonly rows: readonly RecordState[];
  readonly onChange: (name: string, value: Values[string]) => void;
}

/** One panel is open at a time; choosing closes it and gives the field its cursor back. */
export function PadChips({ kind, rowKind, chips, values, rows, onChange }: PadChipsProps) {
  const wording = useWording();
  const [open, setOpen] = useState<string | null>(null);
  const fields = kind.rows[rowKind]?.fields ?? {};
  if (chips.length === 0) return null;
  const close = () => {
    setOpen(null);
    document.getElementById(padInputId)?.focus();
  };
  const opened = open === null ? undefined : fields[open];
  return (
    <>
      {open !== null && opened && (
        <div class="pad-panel">
          <Choices
            {...{ rowKind, rows }}
            name={open}
            field={opened}
            value={values[open] ?? null}
            onChange={(value) => onChange(open, value)}
            onClose={close}
          />
        </div>
      )}
      <div class="chips chips-row">
        {chips.map((name) => {
          const field = fields[name];
          const value = field ? valueText(rowKind, name, field, values[name], wording) : '';
          return (
            <Chip key={name} on={open === name} onPress={() => setOpen(open === name ? null : name)}>
              {value === '' ? fieldLabel(rowKind, name) : `${fieldLabel(rowKind, name)}: ${value}`}
            </Chip>
          );
        })}
      </div>
    </>
  );
}

interface ChoicesProps {
  readonly rowKind: string;
  readonly rows: readonly RecordState[];
  readonly name: string;
  readonly field: Field;
  readonly value: Values[string];
  readonly onChange: (value: Values[string]) => void;
  readonly onClose: () => void;
}

function Choices({ rowKind, rows, name, field, value, onChange, onClose }: ChoicesProps) {
  const label = fieldLabel(rowKind, name);
  const { directory } = useWording();
  const typed = useTypedOver();
  if ('options' in field)
    return (
      <ChipGroup
        label={label}
        clearable
        value={typeof value === 'string' ? value : null}
        options={optionsOf(rowKind, name, field, directory)}
        onChange={(chosen) => {
          onChange(chosen);
          onClose();
        }}
      />
    );
  return (
    <div class="group" ref={typed}>
      <TextField
        kind="name"
        label={label}
        value={typeof value === 'string' ? value : ''}
        onChange={onChange}
        onEnter={onClose}
        enterWord="done"
      />
      <div class="chips">
        {earlier(rows, name).map((known) => (
          <Chip
            key={known}
            onPress={() => {
              onChange(known);
              onClose();
            }}
          >
            {known}
          </Chip>
        ))}
        <Chip
          onPress={() => {
            onChange(null);
            onClose();
          }}
        >
          {t('rows.speakerNone')}
        </Chip>
        <Button kind="quiet" onPress={onClose}>
          {t('rows.done')}
        </Button>
      </div>
    </div>
  );
}

/** The cursor in the field at once, and what stands in it replaced by typing; `autofocus` works once a page only. */
function useTypedOver() {
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const field = panel.current?.querySelector('input');
    field?.focus();
    field?.select();
  }, []);
  return panel;
}

const mostEarlier = 6;

/** Those who spoke before, the last one first. */
const earlier = (rows: readonly RecordState[], name: string): readonly string[] =>
  [...new Set([...rows].reverse().map((row) => row.values[name]))]
    .filter((value): value is string => typeof value === 'string' && !isEmpty(value))
    .slice(0, mostEarlier);
