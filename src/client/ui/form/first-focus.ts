// Puts the cursor where writing begins.
import { useEffect } from 'preact/hooks';
import { isEmpty, type Values } from '../../../shared/kinds/define-kind.ts';
import type { Fields } from '../../../shared/kinds/fields.ts';
import { fieldId } from './field-id.ts';

/** Once, when the form is first drawn: the first empty text among the fields that need no unfolding. */
export function useFirstFocus(
  recordKind: string,
  fields: Fields,
  offers: (name: string) => boolean,
  values: Values,
): void {
  useEffect(() => {
    const open = Object.values(fields).find((field) => field.section !== undefined)?.section;
    const first = Object.entries(fields).find(
      ([name, field]) =>
        offers(name) && field.section === open && isTyped(field.type) && isEmpty(values[name]),
    );
    if (first) document.getElementById(fieldId(recordKind, first[0]))?.focus();
  }, []);
}

const isTyped = (type: string): boolean => type === 'text' || type === 'long-text' || type === 'code';
