// One file of a record, as large as the screen lets it be: what it is, where it is, its caption, taking it away.
import type { RecordState } from '../../../shared/core/bundle.ts';
import type { KindDefinition } from '../../../shared/kinds/define-kind.ts';
import type { RecordView } from '../../store/records-api.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { Mark } from '../parts/Mark.tsx';
import { Page } from '../parts/Page.tsx';
import { headLine } from '../record/head-line.ts';
import { RemoveRow } from '../record/RowPage.tsx';
import { useWording } from '../record/use-record.ts';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { type FileValues, fileStateOf, fileValuesOf, iconOf, nameOf, sizeText } from './file-words.ts';
import { useContent, useFiles } from './use-files.ts';

interface FilePageProps {
  readonly kind: KindDefinition;
  readonly view: RecordView;
  readonly row: RecordState;
  readonly mayWrite: boolean;
}

export function FilePage({ kind, view, row, mayWrite }: FilePageProps) {
  const wording = useWording();
  const values = fileValuesOf(row);
  const { root } = view.bundle;
  const backHref = paths.record(root.id);
  return (
    <Page
      title={values ? nameOf(values) : t('attachment.file')}
      sub={headLine(kind, root, wording)}
      back={{ href: backHref }}
    >
      {values && <Content key={values.file} values={values} />}
      {mayWrite && (
        <div class="buttons">
          <RemoveRow root={root.id} row={row} backHref={backHref} />
        </div>
      )}
    </Page>
  );
}

function Content({ values }: { readonly values: FileValues }) {
  const files = useFiles();
  const address = useContent(files, values.file, values.format);
  const isSound = values.what === 'recording';
  if (files === null || address === null)
    return (
      <EmptyState icon={iconOf(values)} title={nameOf(values)}>
        {t('files.away')}
      </EmptyState>
    );
  const state = fileStateOf(files?.waiting.value.get(values.file));
  return (
    <>
      {address && !isSound && <img class="file-large" src={address} alt={nameOf(values)} />}
      {/* biome-ignore lint/a11y/useMediaCaption: what people said in a meeting has no captions */}
      {address && isSound && <audio class="file-large" src={address} controls preload="metadata" />}
      <p class="small">
        <Mark tone={state.tone} icon={state.icon}>
          {state.words}
        </Mark>{' '}
        <span class="soft">{sizeText(values.bytes)}</span>
      </p>
    </>
  );
}
