// One record: its page, or the form or pad that its address names.
import { useLocation } from 'preact-iso/router';
import { may } from '../../../shared/access/access.ts';
import { factsOf } from '../../../shared/access/facts.ts';
import { type Bundle, isDeleted } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { KindDefinition } from '../../../shared/kinds/define-kind.ts';
import { kinds } from '../../../shared/kinds/registry.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { FilePage } from '../files/FilePage.tsx';
import { EditForm } from '../form/EditForm.tsx';
import { kindLooks } from '../kind-looks.ts';
import { isClosed } from '../meeting/closed.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page } from '../parts/Page.tsx';
import { isOffered } from '../record/is-offered.ts';
import { NewRow } from '../record/NewRow.tsx';
import { ownViewOf } from '../record/own-views.ts';
import { RecordPage } from '../record/RecordPage.tsx';
import { RowPad } from '../record/RowPad.tsx';
import { RowPage } from '../record/RowPage.tsx';
import { newRowView, rowKindOfView, rowOfPetitionView } from '../record/row-views.ts';
import { ToPetition } from '../record/ToPetition.tsx';
import { useRecord } from '../record/use-record.ts';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';

interface RecordProps {
  readonly root: RecordId;
  /** See row-views.ts. */
  readonly view?: string | undefined;
}

/** A place that this person may not write on, or that is gone, shows the record's page instead. */
export default function Record({ root, view }: RecordProps) {
  const record = useRecord(root);
  if (record === undefined) return <Page title={t('record.opening')}>{null}</Page>;
  if (record === null) return <Missing words={t('record.missingDetail')} />;
  const kind = kinds[record.bundle.root.kind];
  if (!kind) return <Missing words={t('record.newerKind')} />;
  return <Place kind={kind} record={record} view={view} />;
}

interface PlaceProps {
  readonly kind: KindDefinition;
  readonly record: RecordView;
  readonly view: string | undefined;
}

function Place({ kind, record, view }: PlaceProps) {
  const { me } = useAccount();
  const { query } = useLocation();
  const { bundle } = record;
  const { root } = bundle;
  const page = <RecordPage view={record} kind={kind} />;
  const isOpen = !isDeleted(root) && !root.redacted;
  const Own = record.unmade ? undefined : ownViewOf(bundle, view, me.value);
  if (Own) return <Own key={view} view={record} name={view ?? ''} />;
  const file = view === undefined ? undefined : bundle.rows[view];
  if (isOpen && file?.kind === 'attachment' && !isDeleted(file) && !file.redacted)
    return (
      <FilePage
        kind={kind}
        view={record}
        row={file}
        mayWrite={!record.unmade && may(me.value, 'write', factsOf(bundle))}
      />
    );
  if (view === undefined || !isOpen || !may(me.value, 'write', factsOf(bundle))) return page;
  if (isClosed(bundle) && !isAfterwards(bundle, view)) return page;
  const looks = kindLooks[kind.name]?.rows ?? [];
  if (view === 'edit')
    return <EditForm key="edit" kind={kind} bundle={bundle} state={root} backHref={paths.record(root.id)} />;
  const added = looks.find(
    (look) => look.kind === rowKindOfView(view) && isOffered(kind, root.values, look.kind),
  );
  if (added?.by === 'pad') return <RowPad kind={kind} view={record} rowKind={added.kind} />;
  if (added?.by === 'form') return <NewRow key={added.kind} kind={kind} bundle={bundle} look={added} />;
  const origin = rowOfPetitionView(view);
  const state = bundle.rows[origin ?? view];
  if (!state || isDeleted(state) || state.redacted || kind.rows[state.kind]?.appendOnly) return page;
  if (origin !== undefined)
    return <ToPetition bundle={bundle} row={state} backHref={paths.record(root.id, state.id)} />;
  const pad = looks.find((look) => look.kind === state.kind && look.by === 'pad');
  const backHref = paths.record(root.id, 'vote' in query ? `vote-${state.id}` : pad && newRowView(pad.kind));
  return <RowPage key={state.id} kind={kind} bundle={bundle} row={state} backHref={backHref} />;
}

/** What is written of a meeting after its minutes were closed. */
const isAfterwards = ({ rows }: Bundle, view: string): boolean =>
  (rowKindOfView(view) ?? rows[view]?.kind) === 'posting';

function Missing({ words }: { readonly words: string }) {
  return (
    <Page title={t('list.title')} back={{ href: paths.home }}>
      <EmptyState
        icon="paper"
        title={t('record.missing')}
        action={<LinkButton href={paths.home}>{t('error.home')}</LinkButton>}
      >
        {words}
      </EmptyState>
    </Page>
  );
}
