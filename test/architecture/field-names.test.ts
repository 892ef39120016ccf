// Fields are added or retired, never removed, renamed or retyped: phones in the field keep writing what they know.
import { expect, it } from 'vitest';
import { fieldList } from './field-list.ts';
import { isRecording, readRecorded, record } from './recorded.ts';

const file = 'field-names.json';

/** `released: true` once phones in the field hold records; from then on recording only adds. */
interface Recorded {
  readonly released: boolean;
  readonly fields: { readonly [path: string]: string };
}

/** An option may be added to a list; nothing else about a field's type may change. */
function stillHolds(was: string, is: string): boolean {
  const [wasType, wasRest = ''] = was.split(' ');
  const [isType, isRest = ''] = is.split(' ');
  const options = isRest.split('|');
  return wasType === isType && wasRest.split('|').every((option) => options.includes(option));
}

it('every field that was ever recorded is still there with its type and options', () => {
  const recorded = readRecorded<Recorded>(file, { released: false, fields: {} });
  const fields = fieldList();
  if (!isRecording() || recorded.released) {
    const broken = Object.entries(recorded.fields).filter(
      ([path, type]) => !stillHolds(type, fields[path] ?? ''),
    );
    expect(broken.map(([path, type]) => `${path}: ${type} became ${fields[path] ?? 'nothing'}`)).toEqual([]);
  }
  if (isRecording()) record(file, { ...recorded, fields });
  else expect(recorded.fields, 'new fields are recorded with "npm run check -- -u"').toEqual(fields);
});
