// The places of a blank form: lines, boxes and dots to write on.
import type { BlankField } from './print-document.ts';

export function SheetFields({ fields }: { readonly fields: readonly BlankField[] }) {
  return (
    <div class="sheet-fields">
      {fields.map((field) => (
        <BlankBlock key={field.label} field={field} />
      ))}
    </div>
  );
}

/** Short answers stand two in a line. */
function BlankBlock({ field }: { readonly field: BlankField }) {
  const { label, lines, boxes, pattern } = field;
  return (
    <div class={isShort(field) ? undefined : 'sheet-long'}>
      <p class="sheet-line">
        <span>{`${label}:`}</span>
        {boxes?.map((box) => (
          <span key={box} class="sheet-box">{`☐ ${box}`}</span>
        ))}
        {pattern && <span>{pattern}</span>}
        {lines > 0 && <span class="sheet-dots" />}
      </p>
      {Array.from({ length: Math.max(0, lines - 1) }, (_, at) => (
        <p key={at} class="sheet-line">
          <span class="sheet-dots" />
        </p>
      ))}
    </div>
  );
}

/** Letters that fit into half a line; a line to write on needs as much room as two words, three dots that of two letters. */
const halfLine = 34;

const isShort = ({ label, wide, lines, boxes = [], pattern = '' }: BlankField): boolean => {
  const room = lines === 1 ? 12 : pattern.length + (pattern.match(/…/g)?.length ?? 0);
  return (
    !wide && lines <= 1 && boxes.reduce((sum, box) => sum + box.length + 4, label.length + room) <= halfLine
  );
};
