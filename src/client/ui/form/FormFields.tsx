// All fields of a form: what is asked first open, the rest folded with what it holds and what it still lacks.
import { Component } from 'preact';
import type { Json } from '../../../shared/core/json.ts';
import { isEmpty, isNeeded, type Values } from '../../../shared/kinds/define-kind.ts';
import type { Field, Fields } from '../../../shared/kinds/fields.ts';
import { doubtIdNumber, doubtName, doubtPhone } from '../../../shared/rules/identity.ts';
import { fieldLabel, sectionLabel } from '../field-texts.ts';
import { text } from '../kind-texts.ts';
import { Facts } from '../parts/Facts.tsx';
import { Section } from '../parts/Section.tsx';
import { useWording } from '../record/use-record.ts';
import { summaryOf } from '../value-texts.ts';
import { FieldInput } from './FieldInput.tsx';
import { layoutOf } from './lead-fields.ts';

export interface FormFieldsProps {
  readonly recordKind: string;
  readonly fields: Fields;
  /** What the fields show. */
  readonly values: Values;
  readonly onChange: (name: string, value: Json) => void;
  readonly problems?: { readonly [field: string]: string };
  readonly hints?: { readonly [field: string]: string };
  /** What stands in a field's place: words to read instead of an input; '' for none. */
  readonly instead?: (name: string) => string;
  /** Which fields have an input here. */
  readonly offers: (name: string) => boolean;
  /** Nothing of it was saved yet: what is said first is asked first. */
  readonly isNew?: boolean;
  readonly withoutOptions?: { readonly [field: string]: readonly string[] };
}

/** Rows have no sections: their fields follow one another. */
export function FormFields(props: FormFieldsProps) {
  const { recordKind, fields, values, offers } = props;
  const wording = useWording();
  const { open, folded } = layoutOf(recordKind, fields, offers, props.isNew === true);
  return (
    <>
      <Inputs {...props} names={open} />
      {folded.map(({ name, fields: names }) => {
        const missing = names.filter((field) => isAsked(fields[field], values) && isEmpty(values[field]));
        const wrong = names.some((field) => props.problems?.[field]);
        return (
          <Section
            key={name}
            title={sectionLabel(recordKind, name)}
            summary={summaryOf(recordKind, fields, names, values, wording)}
            todo={missing.length > 0 ? namesOf(recordKind, missing) : undefined}
            open={wrong}
          >
            <Inputs {...props} names={names} />
          </Section>
        );
      })}
    </>
  );
}

const isAsked = (field: Field | undefined, values: Values): boolean =>
  field !== undefined && isNeeded(field, values);

const namesOf = (recordKind: string, names: readonly string[]): string =>
  names
    .map((name) => fieldLabel(recordKind, name))
    .join(', ')
    .toLocaleLowerCase('vi');

function Inputs(props: FormFieldsProps & { readonly names: readonly string[] }) {
  const { recordKind, fields, values, names, onChange, problems, hints, instead, withoutOptions } = props;
  return (
    <>
      {names.map((name) => {
        const field = fields[name];
        const words = instead?.(name) ?? '';
        if (words !== '')
          return <Facts key={name} facts={[{ label: fieldLabel(recordKind, name), value: words }]} />;
        return (
          field && (
            <OneInput
              key={name}
              {...{ recordKind, name, field, onChange }}
              value={values[name]}
              problem={problems?.[name]}
              hint={hints?.[name] ?? doubtText(field, values[name])}
              withoutOptions={withoutOptions?.[name] ?? noOptions}
            />
          )
        );
      })}
    </>
  );
}

const doubts = { 'id-number': doubtIdNumber, phone: doubtPhone, name: doubtName };

/** What looks wrong in a number or a name, while it is typed: it is kept all the same. */
const doubtText = ({ identity }: Field, value: Json | undefined): string | undefined => {
  const doubt = identity && typeof value === 'string' ? doubts[identity](value) : undefined;
  return doubt && text(`form.doubt.${doubt}`);
};

const noOptions: readonly string[] = [];

interface OneInputProps extends Pick<FormFieldsProps, 'recordKind' | 'onChange'> {
  readonly name: string;
  readonly field: Field;
  readonly value: Json | undefined;
  readonly problem: string | undefined;
  readonly hint: string | undefined;
  readonly withoutOptions: readonly string[];
}

/** Drawn again only when something of its own changed: a keystroke in one field costs the other fields nothing. */
class OneInput extends Component<OneInputProps> {
  override shouldComponentUpdate(next: OneInputProps): boolean {
    const { field, value, problem, hint, withoutOptions } = this.props;
    return (
      field !== next.field ||
      value !== next.value ||
      problem !== next.problem ||
      hint !== next.hint ||
      withoutOptions !== next.withoutOptions
    );
  }

  // The props of the moment, not of the last drawing: `onChange` knows what the other fields hold.
  private readonly change = (value: Json) => this.props.onChange(this.props.name, value);

  render({ onChange: _latest, ...props }: OneInputProps) {
    return <FieldInput {...props} onChange={this.change} />;
  }
}
