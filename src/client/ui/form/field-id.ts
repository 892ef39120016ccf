// The ids of a form's controls, by which a field is found again on the page.

const prefix = 'field-';

export const fieldId = (recordKind: string, name: string): string => `${prefix}${recordKind}-${name}`;

/** The field whose control has this id; '' when it is none of a form's. Neither kinds nor fields have a hyphen. */
export const fieldOfId = (id: string): string => (id.startsWith(prefix) ? (id.split('-')[2] ?? '') : '');
