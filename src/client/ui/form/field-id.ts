// The ids of a form's controls, by which a field is found again on the page.

export const fieldId = (recordKind: string, name: string): string => `field-${recordKind}-${name}`;
