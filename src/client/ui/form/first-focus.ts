// Puts the cursor where writing begins.
import { useEffect } from 'preact/hooks';
import { isEmpty, type Values } from '../../../shared/kinds/define-kind.ts';
import type { Fields } from '../../../shared/kinds/fields.ts';
import { fieldId } from './field-id.ts';
import { layoutOf } from './lead-fields.ts';

/** Once, when the form is first drawn: the first empty text in sight that the record needs, or else the first one. */
export function useFirstFocus(
  recordKind: string,
  fields: Fields,
  offers: (name: string) => boolean,
  values: Values,
): void {
  useEffect(() => {
    const empty = layoutOf(recordKind, fields, offers, true).open.filter(
      (name) => isTyped(fields[name]?.type) && isEmpty(values[name]),
    );
    const first = empty.find((name) => fields[name]?.needed) ?? empty[0];
    if (first) document.getElementById(fieldId(recordKind, first))?.focus();
  }, []);
}

const isTyped = (type: string | undefined): boolean =>
  type === 'text' || type === 'long-text' || type === 'code';
