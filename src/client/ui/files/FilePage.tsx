// One file of a record, as large as the screen lets it be: what it is, where it is, its caption, taking it away.
import { useState } from 'preact/hooks';
import type { RecordState } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { err } from '../../../shared/core/result.ts';
import type { KindDefinition } from '../../../shared/kinds/define-kind.ts';
import type { Files } from '../../store/files/files-api.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { EditForm } from '../form/EditForm.tsx';
import { Problem } from '../form/Problem.tsx';
import { Button } from '../parts/Button.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { Mark } from '../parts/Mark.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { headLine } from '../record/head-line.ts';
import { RemoveRow } from '../record/RemoveRow.tsx';
import { useWording } from '../record/use-record.ts';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { type FileValues, fileStateOf, fileValuesOf, iconOf, nameOf, sizeText } from './file-words.ts';
import { Player } from './Player.tsx';
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
  const [isCaptioning, setCaptioning] = useState(false);
  if (isCaptioning && mayWrite)
    return <EditForm kind={kind} bundle={view.bundle} state={row} backHref={backHref} only={['caption']} />;
  return (
    <Page
      title={values ? nameOf(values) : t('attachment.file')}
      sub={headLine(kind, root, wording)}
      back={{ href: backHref }}
    >
      {values && <Content key={values.file} at={{ root: root.id, row: row.id }} values={values} />}
      {mayWrite && (
        <div class="buttons">
          {/* What is signed says itself whose it is. */}
          {values && values.what !== 'signature' && (
            <Button icon="pen" onPress={() => setCaptioning(true)}>
              {t('attachment.caption')}
            </Button>
          )}
          <RemoveRow bundle={view.bundle} row={row} backHref={backHref} />
        </div>
      )}
    </Page>
  );
}

interface ContentProps {
  readonly at: { readonly root: RecordId; readonly row: RecordId };
  readonly values: FileValues;
}

function Content({ at, values }: ContentProps) {
  const { now } = useAccount();
  const files = useFiles();
  const [turn, setTurn] = useState(0);
  const address = useContent(files, values.file, values.format, turn);
  if (files === null) return null;
  if (address === null)
    return <Fetch at={at} values={values} onFetched={() => setTurn((last) => last + 1)} />;
  const state = fileStateOf(files, values.file, now());
  const why = files?.waiting.value.get(values.file)?.refused;
  return (
    <>
      {address && <Shown address={address} values={values} />}
      <p class="small">
        {state && (
          <Mark tone={state.tone} icon={state.icon}>
            {state.words}
          </Mark>
        )}{' '}
        <span class="soft">{sizeText(values.bytes)}</span>
      </p>
      {files && why && (
        <Notice kind="warn" action={<TryAgain files={files} content={values.file} />}>
          {t(`files.refused.${why}`)}
        </Notice>
      )}
    </>
  );
}

/** It may be taken after all: over another network, or by a server that was set otherwise. */
function TryAgain({ files, content }: { readonly files: Files; readonly content: string }) {
  const { sync } = useAccount();
  const send = () =>
    files
      .tryAgain(content)
      .then(() => sync.files())
      .then(
        (sending) => sending.send(),
        () => undefined,
      );
  return (
    <Button icon="send" onPress={() => void send()}>
      {t('files.tryAgain')}
    </Button>
  );
}

function Shown({ address, values }: { readonly address: string; readonly values: FileValues }) {
  if (values.what !== 'recording') return <img class="file-large" src={address} alt={nameOf(values)} />;
  return <Player address={address} label={nameOf(values)} />;
}

const whyNot = {
  'no-network': 'files.noNetwork',
  'not-found': 'files.away',
  'storage-full': 'files.full',
  'server-error': 'files.failed',
} as const;

/** It is at the commune, or still on the phone that took it: fetched when somebody asks, since it costs. */
function Fetch({ at, values, onFetched }: ContentProps & { readonly onFetched: () => void }) {
  const { sync } = useAccount();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const fetch = async () => {
    setBusy(true);
    const fetched = await sync
      .files()
      .then((files) => files.fetch({ ...at, file: values.file }))
      .catch(() => err({ type: 'no-network' as const }));
    setBusy(false);
    if (fetched.ok) onFetched();
    else setProblem(t(whyNot[fetched.error.type]));
  };
  return (
    <>
      <EmptyState
        icon={iconOf(values)}
        title={nameOf(values)}
        action={
          <Button kind="primary" busy={busy ? t('files.fetching') : undefined} onPress={() => void fetch()}>
            {t('files.fetch', { size: sizeText(values.bytes) })}
          </Button>
        }
      >
        {t('files.atCommune')}
      </EmptyState>
      <Problem words={problem} />
    </>
  );
}
