// Puts the cursor where writing begins.
import { useEffect } from 'preact/hooks';
import { isEmpty, type Values } from '../../../shared/kinds/define-kind.ts';
import type { Fields } from '../../../shared/kinds/fields.ts';
import { fieldId } from './field-id.ts';
import { layoutOf } from './lead-fields.ts';

/** Once, when the form is first drawn: the first empty text among the fields that need no unfolding. */
export function useFirstFocus(
  recordKind: string,
  fields: Fields,
  offers: (name: string) => boolean,
  values: Values,
): void {
  useEffect(() => {
    const first = layoutOf(recordKind, fields, offers, true).open.find(
      (name) => isTyped(fields[name]?.type) && isEmpty(values[name]),
    );
    if (first) document.getElementById(fieldId(recordKind, first))?.focus();
  }, []);
}

const isTyped = (type: string | undefined): boolean =>
  type === 'text' || type === 'long-text' || type === 'code';
