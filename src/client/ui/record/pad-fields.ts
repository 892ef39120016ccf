// Which of a row's fields the pad asks: its text, and the choices that stay the same from one to the next.
import type { KindDefinition } from '../../../shared/kinds/define-kind.ts';

/** The pad's text field, which takes the cursor back after each choice. */
export const padInputId = 'pad-text';

const chipNames = ['speaker', 'area', 'language'];

/** The needed field is the text; speaker, field and language are chips where the row has them. */
export const padFields = (
  kind: KindDefinition,
  rowKind: string,
): { readonly text: string; readonly chips: readonly string[] } => {
  const fields = kind.rows[rowKind]?.fields ?? {};
  return {
    text: Object.keys(fields).find((name) => fields[name]?.needed) ?? '',
    chips: chipNames.filter((name) => fields[name]),
  };
};
