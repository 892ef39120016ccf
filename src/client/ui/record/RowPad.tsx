// Rows one after another while people speak: what was written above, an always-open field at the bottom.
import { useEffect, useRef } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { KindDefinition } from '../../../shared/kinds/define-kind.ts';
import type { RecordView } from '../../store/records-api.ts';
import { text, typeLabel } from '../kind-texts.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { headLine } from './head-line.ts';
import { orderedRows } from './ordered-rows.ts';
import { PadEntry } from './PadEntry.tsx';
import { Rows } from './Rows.tsx';
import { useWording } from './use-record.ts';

interface RowPadProps {
  readonly kind: KindDefinition;
  readonly view: RecordView;
  readonly rowKind: string;
}

/** A tap on a row opens it; "Xong" leads to the record. */
export function RowPad({ kind, view, rowKind }: RowPadProps) {
  const wording = useWording();
  const { root } = view.bundle;
  const rows = orderedRows(view.bundle, kind, rowKind);
  const end = useShowLast(rows.at(-1)?.id);
  return (
    <Page
      title={typeLabel(kind, root.values)}
      sub={headLine(kind, root, wording)}
      back={{ href: paths.record(root.id) }}
      action={
        <LinkButton href={paths.record(root.id)} kind="quiet" icon="check">
          {t('rows.done')}
        </LinkButton>
      }
      actions={<PadEntry kind={kind} rowKind={rowKind} root={root.id} rows={rows} />}
    >
      {rows.length === 0 && <p class="soft">{text(`rows.empty.${rowKind}`)}</p>}
      <Rows kind={kind} view={view} rowKind={rowKind} mayWrite />
      <div ref={end} />
    </Page>
  );
}

/** Scrolls to the newest row when one is added, not when an older one is changed. */
function useShowLast(last: RecordId | undefined) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (last !== undefined) end.current?.scrollIntoView({ block: 'end' });
  }, [last]);
  return end;
}
