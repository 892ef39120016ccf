// What came after the closing as lines of a table: what it is about, what was closed, what is said now.
import type { Bundle } from '../../../../shared/core/bundle.ts';
import type { Json } from '../../../../shared/core/json.ts';
import type { Values } from '../../../../shared/kinds/define-kind.ts';
import type { Field } from '../../../../shared/kinds/fields.ts';
import type { Later } from '../../../../shared/kinds/later-minutes.ts';
import { keyOf } from '../../../../shared/kinds/meeting-of.ts';
import { minutes } from '../../../../shared/kinds/minutes.ts';
import type { Households } from '../attendance.ts';
import { dayWords, listOf, numberWords, textOf, timeWords } from '../form-words.ts';
import type { Place } from '../place.ts';

export type LaterGround = {
  readonly place: Place;
  readonly bundle: Bundle;
  readonly households: Households;
};

/** [about, closed, now]; '' where there was nothing. */
export const laterRow = (ground: LaterGround, one: Later): readonly [string, string, string] => {
  const about = aboutWords(ground, one);
  switch (one.type) {
    case 'changed': {
      const field = fieldsOf(one.kind)[one.field];
      const label = ground.place.labels.label(one.kind, one.field);
      const said = (value: Json) => valueWords(ground.place, one.kind, one.field, field, value);
      return [[about, label].filter(Boolean).join(': '), said(one.was), said(one.is)];
    }
    case 'added':
      return [about, '', rowWords(ground.place, one.kind, one.is)];
    case 'removed':
      return [about, rowWords(ground.place, one.kind, one.was), '(bỏ)'];
  }
};

const fieldsOf = (kind: string): { readonly [name: string]: Field } =>
  kind === 'minutes' ? minutes.fields : (minutes.rows[kind]?.fields ?? {});

/** The household, the item or the name it is about, with what it is. */
const aboutWords = ({ place, bundle, households }: LaterGround, { record, kind }: Later): string => {
  if (kind === 'minutes') return '';
  const what = place.labels.label('kind', kind);
  const values = bundle.rows[record]?.values ?? {};
  const key = keyOf(record);
  const household = households.get(key) ?? households.get(key.slice(key.indexOf('-') + 1));
  const name = household?.name ?? [values.title, values.label, values.name].map(textOf).find(Boolean) ?? '';
  return [what, name].filter(Boolean).join(' – ');
};

/** Of a photo or signature what it is and whose; its content's name and size tell nobody anything. */
const told: { readonly [kind: string]: readonly string[] } = { attachment: ['what', 'caption', 'signer'] };

const rowWords = (place: Place, kind: string, values: Values): string =>
  Object.entries(fieldsOf(kind))
    .filter(([name, field]) => (told[kind]?.includes(name) ?? true) && !(field.type === 'code' && field.made))
    .flatMap(([name, field]) => {
      const words = valueWords(place, kind, name, field, values[name] ?? null);
      return words === '' ? [] : [`${place.labels.label(kind, name)}: ${words}`];
    })
    .join('; ');

const valueWords = (
  place: Place,
  kind: string,
  name: string,
  field: Field | undefined,
  value: Json,
): string => {
  if (value === null || field === undefined) return '';
  switch (field.type) {
    case 'date':
      return dayWords(textOf(value));
    case 'time':
      return timeWords(textOf(value));
    case 'count':
      return typeof value === 'number' ? numberWords(value) : '';
    case 'yes-no':
      return value === true ? 'có' : 'không';
    case 'choice':
      return place.labels.option(kind, name, field, textOf(value));
    case 'refs':
      return listOf(value).map(place.village).join(', ');
    case 'code':
      return field.made ? '' : textOf(value);
    default:
      return textOf(value);
  }
};
