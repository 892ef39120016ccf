// Villages or people out of the directory: chips while they are few, a list to add from when they are many.
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Json } from '../../../shared/core/json.ts';
import { compareNames } from '../../../shared/core/vietnamese.ts';
import type { Field as FieldDefinition } from '../../../shared/kinds/fields.ts';
import type { Directory } from '../../store/catalog-api.ts';
import { useAccount } from '../account-context.ts';
import { Chip } from '../parts/Chip.tsx';
import type { ChipOption } from '../parts/ChipGroup.tsx';
import { dayOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { Field, type FieldProps } from './Field.tsx';
import { MultiChoice } from './MultiChoice.tsx';
import { offersVillage, standsOn } from './offered.ts';

interface RefsFieldProps extends Omit<FieldProps<Json>, 'value'> {
  readonly name: string;
  readonly field: FieldDefinition;
  readonly value: Json;
}

const mostChips = 10;

/**
 * `value` is an id for one, a list of ids for several. What is chosen stays offered though it left the directory, or is a
 * village that was merged or split since.
 */
export function RefsField({ name, field, value, onChange, ...frame }: RefsFieldProps) {
  const account = useAccount();
  const chosen = Array.isArray(value)
    ? value.map(String)
    : typeof value === 'string' && value !== ''
      ? [value]
      : [];
  const kind = 'kind' in field ? field.kind : '';
  const directory = account.catalog.directory.value;
  const today = dayOf(account.now());
  const offered = optionsOf(directory, kind, name).filter(
    ({ value: id }) =>
      kind !== 'village' || (offersVillage(account.me.value, id) && standsOn(directory.ended, today, id)),
  );
  const missing = chosen.filter((id) => offered.every((option) => option.value !== id));
  const names = nameOf(directory);
  const options = [...offered, ...missing.map((id) => ({ value: id, label: names(id) }))];
  if (field.type === 'ref')
    return <ChoiceField {...frame} options={options} value={chosen[0] ?? null} onChange={onChange} />;
  if (options.length <= mostChips)
    return <MultiChoice {...frame} options={options} value={chosen} onChange={onChange} />;
  return <AddFromList {...frame} options={options} value={chosen} onChange={onChange} />;
}

type AddFromListProps = FieldProps<readonly RecordId[]> & { readonly options: readonly ChipOption[] };

/** The chosen ones as chips that take themselves away, and a list of the others. */
function AddFromList({ options, value, onChange, ...frame }: AddFromListProps) {
  return (
    <Field {...frame}>
      {({ id, describedBy }) => (
        <>
          {value.length > 0 && (
            <div class="chips">
              {options
                .filter((option) => value.includes(option.value))
                .map((option) => (
                  <Chip
                    key={option.value}
                    icon="close"
                    onPress={() => onChange(value.filter((one) => one !== option.value))}
                  >
                    {option.label}
                  </Chip>
                ))}
            </div>
          )}
          <select
            id={id}
            class="input"
            autocomplete="off"
            value=""
            aria-describedby={describedBy}
            onChange={(event) => {
              const added = event.currentTarget.value;
              event.currentTarget.value = '';
              if (added !== '') onChange([...value, added]);
            }}
          >
            <option value="">{t('form.addOne')}</option>
            {options
              .filter((option) => !value.includes(option.value))
              .map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
          </select>
        </>
      )}
    </Field>
  );
}

const nameOf = (directory: Directory) => (id: RecordId) =>
  directory.villages.get(id) ?? directory.people.get(id)?.name ?? t('who.unknown');

/** Whom a field may name: officers and leaders handle a case; it is shared with village heads (decision 11). */
const roleTests: { readonly [name: string]: readonly string[] } = {
  handler: ['officer', 'leader'],
  shared: ['head'],
};

function optionsOf(directory: Directory, kind: string, name: string): ChipOption[] {
  const options =
    kind === 'village'
      ? [...directory.villages].map(([value, label]) => ({ value, label }))
      : [...directory.people]
          .filter(
            ([, person]) =>
              person.active && person.roles.some((role) => roleTests[name]?.includes(role) ?? true),
          )
          .map(([value, person]) => ({ value, label: person.name }));
  return options.sort((a, b) => compareNames(a.label, b.label));
}
