// The rows of a record in the order they were written down: opinions, events of a case, agenda items.
import { fieldsWithOthers, isRevived, type RecordState } from '../../../shared/core/bundle.ts';
import type { KindDefinition, RowDefinition } from '../../../shared/kinds/define-kind.ts';
import type { RecordView } from '../../store/records-api.ts';
import { text } from '../kind-texts.ts';
import type { Fact } from '../parts/Facts.tsx';
import { Mark } from '../parts/Mark.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { factsOf } from './FieldSections.tsx';
import { orderedRows } from './ordered-rows.ts';
import { linkOf } from './row-links.ts';
import { useWording } from './use-record.ts';

interface RowsProps {
  readonly kind: KindDefinition;
  readonly view: RecordView;
  readonly rowKind: string;
  /** Rows may be opened to be written on. */
  readonly mayWrite: boolean;
}

/** Nothing at all while there are none: the page's own button says how to begin. */
export function Rows({ kind, view, rowKind, mayWrite }: RowsProps) {
  const definition = kind.rows[rowKind];
  const rows = orderedRows(view.bundle, kind, rowKind);
  if (!definition || rows.length === 0) return null;
  return (
    <section class="group">
      <h2>
        {text(`rows.many.${rowKind}`)} · {rows.length}
      </h2>
      <ol class="rows">
        {rows.map((row, at) => (
          <li key={row.id}>
            <RowEntry
              {...{ row, definition, rowKind }}
              number={at + 1}
              href={
                mayWrite && !definition.appendOnly ? paths.record(view.bundle.root.id, row.id) : undefined
              }
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface RowEntryProps {
  readonly row: RecordState;
  readonly definition: RowDefinition;
  readonly rowKind: string;
  readonly number: number;
  readonly href: string | undefined;
}

/** Facts up to this length share a line. */
const longestShort = 40;

/** The row's needed text first, then what else it holds. */
function RowEntry({ row, definition, rowKind, number, href }: RowEntryProps) {
  const wording = useWording();
  const names = Object.keys(definition.fields);
  const main = names.find((name) => definition.fields[name]?.needed) ?? '';
  const facts = (some: readonly string[]) => factsOf(rowKind, definition.fields, some, row.values, wording);
  const [head, ...others] = [...facts([main]), ...facts(names.filter((name) => name !== main))];
  const isShort = ({ value }: Fact) => String(value).length <= longestShort;
  const short = others.filter(isShort).map(({ label, value }) => `${label}: ${value}`);
  const words = (
    <>
      <span class="entry-text">
        <span class="strong">{number}.</span>{' '}
        {row.redacted ? t('record.redacted') : (head?.value ?? t('record.untitled'))}
      </span>
      {others
        .filter((fact) => !isShort(fact))
        .map(({ label, value }) => (
          <span key={label} class="entry-text small soft">
            {label}: {value}
          </span>
        ))}
      {short.length > 0 && <span class="small soft">{short.join(' · ')}</span>}
      <span class="row-state small">
        {fieldsWithOthers(row).length > 0 && (
          <Mark tone="wait" icon="split">
            {t('state.forked')}
          </Mark>
        )}
        {isRevived(row) && (
          <Mark tone="wait" icon="history">
            {t('record.kept')}
          </Mark>
        )}
      </span>
    </>
  );
  const link = linkOf(definition.fields, row.values);
  return (
    <div class="entry">
      {href && !row.redacted ? (
        <a class="entry" href={href}>
          {words}
        </a>
      ) : (
        words
      )}
      {link && <a href={paths.record(link.root)}>{t('record.petitionLink')}</a>}
    </div>
  );
}
