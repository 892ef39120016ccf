// What nobody should type and somebody will, for every kind of field.
import fc from 'fast-check';
import { parseDate, parseTime } from '../../src/client/ui/form/parse-date.ts';
import { parseNumber } from '../../src/client/ui/form/parse-number.ts';
import type { Json } from '../../src/shared/core/json.ts';
import type { Field, Fields } from '../../src/shared/kinds/fields.ts';
import { limitOf } from './form-oracle.ts';

export type Form = { readonly [field: string]: Json };

const nfd = (text: string) => text.normalize('NFD');

const odd = [
  ...['', ' ', ' \t ', '\u00a0', '\ufeff', '\u200b', '\u200f', '\u2028', '\n', '\r\n'],
  ...[nfd('Đường vào bản hỏng nặng'), nfd('  Ấp Trường Lộc '), 'a\u0323\u0302', '\u0323', 'ệ\u0301'],
  ...['\u202eLò Văn Dơn\u202c', 'Lò\u200b Văn', '\u200d', 'bản\u00ad Hồng'],
  ...['a\u0000b', '\u0007', '\u001b[31m', '\u000b', '\u007f', '\ufffe'],
  ...['👨‍👩‍👧‍👦', '🇻🇳', '\u{1F3FB}', '\ud800', 'x\udc00y', '\ud83d', 'Đơn 🙏 xin'],
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '&amp;',
    '{thon}',
    '{n}',
    '%s',
    '$&',
    '$seen',
  ],
  ...['__proto__', 'toString', 'constructor', 'hasOwnProperty', 'null', 'undefined', 'true', '{"a":1}', '[]'],
  ...['dòng một\ndòng hai', 'dòng một\r\ndòng hai', 'a\tb'],
];
const numbers = [
  ...[
    '0',
    '007',
    '42',
    '6.122',
    '6 122',
    '1.234.567',
    '1,5',
    '1.5',
    '1.23',
    '-3',
    '+4',
    '1e3',
    '0x10',
    'Infinity',
  ],
  ...['１２', '٣', '99999999999999999999', '1.000.000.000.000.000.000', '1000001', '٤٢', '4 2', '½', 'ba'],
];
const days = [
  ...[
    '30/02/2026',
    '31/4/26',
    '29/02/2027',
    '29/02/2028',
    '1/1/26',
    '12/11',
    '12/11/',
    '45/13',
    '00/00/0000',
  ],
  ...[
    '1/1/0001',
    '31/12/1899',
    '01/01/1900',
    '31/12/2199',
    '01/01/2200',
    '31/12/9999',
    '12112026',
    '12.11.2026',
  ],
  ...[
    '2026-02-30',
    '2026-11-12',
    '1850-01-01',
    '2026-1-1',
    '12/11/20266',
    '12 / 11 / 2026',
    '１２/１１/２０２６',
    'hôm nay',
  ],
];
const times = [
  '25:00',
  '24:00',
  '14h30',
  '7 giờ 5',
  nfd('7 giờ 5'),
  '14:60',
  '1430',
  '7h',
  '-1:00',
  '14:30:00',
  '٠٧:٣٠',
];
const codes = [
  'BL-26-K7-014',
  'tc-07/2026',
  '-12',
  '.',
  'Đ1',
  'ă1',
  '12 M',
  'ß',
  'ı',
  'A'.repeat(20),
  'A'.repeat(81),
];

const piece = fc.oneof(
  fc.constantFrom(...odd, ...numbers, ...days, ...times, ...codes),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom('ạ', 'a\u0323', ' ', '\n', '\ud800', '\u0000', '9', '/', '.'),
    maxLength: 12,
  }),
);
const words = fc.oneof(
  piece,
  fc.tuple(piece, piece).map(([first, second]) => `${first} ${second}`),
);

/** About as long as a field can hold, of letters of one, two and more units. */
const long = (max: number) =>
  fc
    .tuple(fc.constantFrom('x', 'ệ', nfd('ệ'), '🙏', '\u0000', '\n', ' '), fc.constantFrom(-1, 0, 1, 2))
    .map(([letter, more]) => `a${letter.repeat(Math.max(0, max + more - 2))}b`);

const ids = fc.constantFrom(
  'PERSN00000000001',
  'V1LLAGE000000001',
  'persn00000000001',
  'PERSN',
  '',
  '__proto__',
);
const chosen = (options: readonly string[]) => fc.oneof(fc.constantFrom(...options), piece);
const links: readonly Json[] = [
  null,
  { root: 'PERSN00000000001' },
  { root: 'PERSN00000000001', row: 'R'.repeat(80) },
  { root: 'PERSN00000000001', row: 'R'.repeat(81) },
  { root: 'nobody' },
  { root: 'PERSN00000000001', more: 1 },
  JSON.parse('{"root":"PERSN00000000001","__proto__":{"row":1}}'),
  [],
  'PERSN00000000001',
];

/** What stands in the form once this is typed: what could be read as its value, what could not as it is (FieldInput). */
const readAs = (read: (typed: string) => Json) => (typed: string) =>
  typed.trim() === '' ? '' : (read(typed) ?? typed);

/** Of texts whose limit is far off none is made that reaches it: that would cost more than all the rest. */
const farOff = 1_000;

export const hostile = (field: Field, today: string): fc.Arbitrary<Json> => {
  switch (field.type) {
    case 'text':
    case 'long-text': {
      const max = limitOf(field);
      return max > farOff
        ? words
        : fc.oneof({ weight: 8, arbitrary: words }, { weight: 1, arbitrary: long(max) });
    }
    case 'code':
      return fc.oneof(words, fc.constantFrom(...codes)).map((typed) => typed.toUpperCase());
    case 'count':
      return fc
        .oneof(fc.constantFrom(...numbers), words, fc.nat(2_000_000).map(String))
        .map(readAs(parseNumber));
    case 'date':
      return fc.oneof(fc.constantFrom(...days), words).map(readAs((typed) => parseDate(typed, today)));
    case 'time':
      return fc.oneof(fc.constantFrom(...times), words).map(readAs(parseTime));
    case 'yes-no':
      return fc.constantFrom<Json>(true, false, null, 'true', 1);
    case 'choice':
      return chosen(field.options);
    case 'choices':
      return fc.array(chosen(field.options), { maxLength: 55 });
    case 'listed':
      return fc.oneof(chosen(field.options), ids);
    case 'ref':
      return fc.oneof(ids, piece);
    case 'refs':
      return fc.oneof(
        fc.array(ids, { maxLength: 4 }),
        fc.constant(Array<string>(501).fill('PERSN00000000001')),
      );
    case 'link':
      return fc.constantFrom(...links);
  }
};

/** Some fields of a form, each with what was typed. */
export const hostileForm = (fields: Fields, today: string): fc.Arbitrary<Form> =>
  fc.record(
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, hostile(field, today)])),
    { requiredKeys: [] },
  ) as fc.Arbitrary<Form>;
