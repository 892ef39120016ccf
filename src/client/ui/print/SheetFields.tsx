// The places of a blank form: lines, boxes and dots to write on.
import { isShort } from '../../export/blank-room.ts';
import type { BlankField } from '../../export/print-document.ts';

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
