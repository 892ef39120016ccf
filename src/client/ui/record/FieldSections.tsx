// A record's fields to read, in the sections its kind declares; what is missing stands beside the section's name.
import type { RecordState } from '../../../shared/core/bundle.ts';
import {
  isClassified,
  isEmpty,
  type KindDefinition,
  missingFields,
} from '../../../shared/kinds/define-kind.ts';
import type { Fields } from '../../../shared/kinds/fields.ts';
import { fieldLabel, sectionLabel } from '../field-texts.ts';
import { type Fact, Facts } from '../parts/Facts.tsx';
import { Section } from '../parts/Section.tsx';
import { sectionsOf, summaryOf, valueText, type Wording } from '../value-texts.ts';
import { ShowNumbers } from './ShowNumbers.tsx';
import { useLook } from './use-look.ts';
import { useWording } from './use-record.ts';

interface FieldSectionsProps {
  readonly kind: KindDefinition;
  readonly state: RecordState;
  /** Fields that are shown elsewhere on the page. */
  readonly without?: readonly string[];
  /** This person may ask to see masked numbers. */
  readonly mayLook: boolean;
}

/** The first section is open; a section that holds nothing and lacks nothing is left out. */
export function FieldSections({ kind, state, without = [], mayLook }: FieldSectionsProps) {
  const { shown, show, problem } = useLook(state.id);
  const wording = { ...useWording(), unmasked: shown };
  const missing = missingFields(kind, state).filter((name) => isAsked(kind, state, name));
  return (
    <>
      {sectionsOf(kind.fields).map(({ name, fields }, at) => {
        const names = fields.filter((field) => !without.includes(field));
        const facts = factsOf(kind.name, kind.fields, names, state.values, wording);
        const todo = missing
          .filter((field) => fields.includes(field))
          .map((field) => fieldLabel(kind.name, field));
        if (facts.length === 0 && todo.length === 0) return null;
        return (
          <Section
            key={name}
            title={sectionLabel(kind.name, name)}
            summary={at === 0 ? undefined : summaryOf(kind.name, kind.fields, names, state.values, wording)}
            todo={todo.length > 0 ? lowered(todo.join(', ')) : undefined}
            open={at === 0}
          >
            <Facts facts={facts} />
            {mayLook && !shown && hasMasked(kind.fields, names, state.values) && (
              <ShowNumbers onPress={show} problem={problem} />
            )}
          </Section>
        );
      })}
    </>
  );
}

const hasMasked = (fields: Fields, names: readonly string[], values: RecordState['values']): boolean =>
  names.some((name) => fields[name]?.masked && !isEmpty(values[name]));

/** A record of type tố cáo lacks nothing that it may not hold (decision 10). */
export const isAsked = (kind: KindDefinition, state: Pick<RecordState, 'values'>, name: string): boolean =>
  !isClassified(kind, state.values) || kind.fields[name]?.classifiedSafe === true;

/** The facts of fields that hold something, in the order of `names`. */
export const factsOf = (
  recordKind: string,
  fields: Fields,
  names: readonly string[],
  values: RecordState['values'],
  wording: Wording,
): readonly Fact[] =>
  names.flatMap((name) => {
    const field = fields[name];
    const value = field ? valueText(recordKind, name, field, values[name], wording) : '';
    return value === '' ? [] : [{ label: fieldLabel(recordKind, name), value }];
  });

const lowered = (words: string): string => words.toLocaleLowerCase('vi');
