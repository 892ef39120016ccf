// The input that a field's declaration asks for.
import type { Json } from '../../../shared/core/json.ts';
import type { Field } from '../../../shared/kinds/fields.ts';
import { isDay } from '../../../shared/rules/days.ts';
import { fieldLabel, optionsOf } from '../field-texts.ts';
import { useWording } from '../record/use-record.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { DateField } from './DateField.tsx';
import type { Unread } from './Field.tsx';
import { fieldId } from './field-id.ts';
import { LinkField, type LinkValue } from './LinkField.tsx';
import { LongText } from './LongText.tsx';
import { MultiChoice } from './MultiChoice.tsx';
import { NumberField } from './NumberField.tsx';
import { PositionField } from './PositionField.tsx';
import { isTime } from './parse-date.ts';
import { RefsField } from './RefsField.tsx';
import { TextField } from './TextField.tsx';
import { TimeField } from './TimeField.tsx';
import { YesNo } from './YesNo.tsx';

interface FieldInputProps {
  readonly recordKind: string;
  readonly name: string;
  readonly field: Field;
  readonly value: Json | undefined;
  readonly onChange: (value: Json) => void;
  readonly problem?: string | undefined;
  readonly hint?: string | undefined;
  /** Options that are not offered here (decision 10: no case turns into a denunciation by an edit). */
  readonly withoutOptions?: readonly string[];
}

/** Hands over '' or null for what was emptied, and the typing itself where it cannot be read. */
export function FieldInput(props: FieldInputProps) {
  const { recordKind, name, field, onChange } = props;
  const { today, directory } = useWording();
  const frame: Frame = {
    id: fieldId(recordKind, name),
    label: fieldLabel(recordKind, name),
    problem: props.problem,
    hint: props.hint,
    onChange,
  };
  const value = props.value ?? null;
  const withheld = props.withoutOptions ?? [];
  const options = optionsOf(recordKind, name, field, directory).filter(
    (option) => !withheld.includes(option.value),
  );
  const words = typeof value === 'string' ? value : '';
  const unread = (isRead: boolean): Unread => ({ text: isRead ? '' : words, keep: onChange });
  switch (field.type) {
    case 'text':
    case 'long-text':
    case 'code':
      return <WordsInput {...{ frame, field, words }} />;
    case 'count':
      return (
        <NumberField
          {...frame}
          value={typeof value === 'number' ? value : null}
          unread={unread(typeof value === 'number')}
          {...(field.max !== undefined && { max: field.max })}
        />
      );
    case 'date':
      return (
        <DateField {...frame} value={isDay(words) ? words : ''} unread={unread(isDay(words))} today={today} />
      );
    case 'time':
      return <TimeField {...frame} value={isTime(words) ? words : ''} unread={unread(isTime(words))} />;
    case 'yes-no':
      return <YesNo {...frame} value={typeof value === 'boolean' ? value : null} />;
    case 'choice':
      return <ChoiceField {...frame} value={words || null} options={options} />;
    case 'listed':
      return <ChoiceField {...frame} value={words || null} options={options} />;
    case 'choices':
      return <MultiChoice {...frame} value={listOf(value)} options={options} />;
    case 'ref':
    case 'refs':
      return <RefsField {...frame} {...{ name, field, value }} />;
    case 'link':
      return <LinkField {...frame} field={field} value={value as LinkValue} />;
  }
}

type Frame = {
  readonly id: string;
  readonly label: string;
  readonly problem: string | undefined;
  readonly hint: string | undefined;
  readonly onChange: (value: Json) => void;
};

interface WordsInputProps {
  readonly frame: Frame;
  readonly field: Field;
  readonly words: string;
}

/** Text, long text and codes. */
function WordsInput({ frame, field, words }: WordsInputProps) {
  if (field.type === 'long-text') return <LongText {...frame} value={words} rows={2} />;
  if (field.type === 'code')
    return (
      <TextField
        {...frame}
        kind="code"
        value={words}
        enterWord="next"
        onChange={(typed) => frame.onChange(typed.toUpperCase())}
      />
    );
  if (field.type === 'text' && field.input === 'position') return <PositionField {...frame} value={words} />;
  const isPhone = field.type === 'text' && field.input === 'tel';
  return (
    <TextField
      {...frame}
      kind={isPhone ? 'phone' : field.identity === 'name' ? 'name' : 'text'}
      value={words}
      enterWord="next"
    />
  );
}

const listOf = (value: Json): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
