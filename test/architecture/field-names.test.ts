// Fields are added or retired, never removed, renamed or retyped: phones in the field keep writing what they know.
import { expect, it } from 'vitest';
import type { Field, Fields } from '../../src/shared/kinds/fields.ts';
import { kinds } from '../../src/shared/kinds/registry.ts';
import { isRecording, readRecorded, record } from './recorded.ts';

const file = 'field-names.json';

/** `released: true` once phones in the field hold records; from then on recording only adds. */
interface Recorded {
  readonly released: boolean;
  readonly fields: { readonly [path: string]: string };
}

/** What must stay of a field: its type, where it points, and the options people may already have chosen. */
const typeOf = (field: Field): string =>
  'kind' in field
    ? `${field.type} ${field.kind}`
    : 'options' in field
      ? `${field.type} ${field.options.join('|')}`
      : field.type;

const listed = (prefix: string, fields: Fields) =>
  Object.entries(fields).map(([name, field]) => [`${prefix}.${name}`, typeOf(field)] as const);

function present(): Record<string, string> {
  const entries = Object.values(kinds).flatMap((kind) => [
    ...listed(kind.name, kind.fields),
    ...Object.entries(kind.rows).flatMap(([row, { fields }]) => listed(`${kind.name}/${row}`, fields)),
  ]);
  return Object.fromEntries(entries);
}

/** An option may be added to a list; nothing else about a field's type may change. */
function stillHolds(was: string, is: string | undefined): boolean {
  const [wasType = '', ...wasRest] = was.split(' ');
  const [isType = '', ...isRest] = (is ?? '').split(' ');
  if (wasType !== isType) return false;
  const options = isRest.join(' ').split('|');
  return wasRest
    .join(' ')
    .split('|')
    .every((option) => options.includes(option));
}

it('every field that was ever recorded is still there with its type and options', () => {
  const recorded = readRecorded<Recorded>(file, { released: false, fields: {} });
  const fields = present();
  if (!isRecording() || recorded.released) {
    const broken = Object.entries(recorded.fields).filter(([path, type]) => !stillHolds(type, fields[path]));
    expect(broken.map(([path, type]) => `${path}: ${type} became ${fields[path] ?? 'nothing'}`)).toEqual([]);
  }
  if (isRecording()) record(file, { ...recorded, fields });
  else expect(recorded.fields, 'new fields are recorded with "npm run check -- -u"').toEqual(fields);
});
