// One record to read: where it is, what it says, its rows, and what can be done with it.

import { may } from '../../../shared/access/access.ts';
import { factsOf as accessFactsOf } from '../../../shared/access/facts.ts';
import { isDeleted, type RecordState } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { KindDefinition } from '../../../shared/kinds/define-kind.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { fieldLabel } from '../field-texts.ts';
import { FilesPart } from '../files/FilesPart.tsx';
import { offerUndo } from '../form/offer-undo.ts';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { useWayOn } from '../form/use-way-on.ts';
import { kindLooks, type RowLook } from '../kind-looks.ts';
import { kindLabel, text, typeLabel } from '../kind-texts.ts';
import { asClosed } from '../meeting/closed.ts';
import { Button } from '../parts/Button.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { Redacted } from '../redact/Redacted.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { DropHere } from './DropHere.tsx';
import { FieldSections } from './FieldSections.tsx';
import { History } from './History.tsx';
import { headLine } from './head-line.ts';
import { isOffered } from './is-offered.ts';
import { RedactLink, ShareLink } from './LeaderActs.tsx';
import { listHref } from './list-href.ts';
import { OwnPart } from './OwnPart.tsx';
import { PrintLink } from './PrintLink.tsx';
import { RecordStates } from './RecordStates.tsx';
import { Refused } from './Refused.tsx';
import { Rows } from './Rows.tsx';
import { linksOf } from './row-links.ts';
import { newRowView } from './row-views.ts';
import { useWording } from './use-record.ts';
import { Versions } from './Versions.tsx';

interface RecordPageProps {
  readonly view: RecordView;
  readonly kind: KindDefinition;
}

/** The page of a record that is there; deleted and withdrawn ones say so instead of their content. */
export function RecordPage({ view, kind }: RecordPageProps) {
  const { me } = useAccount();
  const wording = useWording();
  const { bundle } = view;
  const { root } = bundle;
  const look = kindLooks[kind.name];
  const isOpen = !isDeleted(root) && !root.redacted;
  const mayWrite = isOpen && !view.unmade && may(me.value, 'write', accessFactsOf(bundle));
  // Closed minutes are read as they were closed, and written on no more: what comes later is an addendum.
  const shown = asClosed(view);
  const mayChange = mayWrite && shown === view;
  return (
    <Page
      title={typeLabel(kind, root.values)}
      sub={headLine(kind, root, wording)}
      back={{ href: listHref(kind, root.values), label: t('record.toList') }}
      actions={mayChange && <Actions root={root.id} row={look?.rows[0]} />}
    >
      <RecordStates view={view} />
      <Refused kind={kind} refused={view.refused} />
      {isDeleted(root) && <Deleted view={view} />}
      <Redacted view={view} />
      {isOpen && (
        <>
          <Versions kind={kind} bundle={bundle} mayWrite={mayChange} />
          <GivenCode values={root.values} given={look?.given ?? []} />
          {look?.leads && <OwnPart kind={kind.name} view={view} mayWrite={mayWrite} />}
          <FieldSections
            kind={kind}
            state={shown.bundle.root}
            without={look?.given ?? []}
            mayLook={mayWrite}
          />
          {!look?.leads && <OwnPart kind={kind.name} view={view} mayWrite={mayWrite} />}
          <LinkedRecords kind={kind} root={root} />
          {look?.rows.map((row, at) => (
            <RowsOf key={row.kind} {...{ kind, row }} view={shown} mayWrite={mayChange} isMain={at === 0} />
          ))}
          {kind.rows.attachment && isOffered(kind, bundle.root.values, 'attachment') && (
            <FilesPart bundle={bundle} mayWrite={mayWrite} />
          )}
        </>
      )}
      <div class="buttons">
        {isOpen && <PrintLink bundle={bundle} />}
        <ShareLink view={view} />
      </div>
      <History root={root.id} />
      {view.unmade && <DropHere view={view} listHref={listHref(kind, root.values)} />}
      {isOpen && shown === view && !view.unmade && may(me.value, 'delete', accessFactsOf(bundle)) && (
        <Delete kind={kind} root={root} />
      )}
      <RedactLink view={view} />
    </Page>
  );
}

function LinkedRecords({ kind, root }: { readonly kind: KindDefinition; readonly root: RecordState }) {
  const links = linksOf(kind.fields, root.values);
  if (links.length === 0) return null;
  return (
    <div class="buttons">
      {links.map(({ name, link }) => (
        <LinkButton key={name} href={paths.record(link.root)} icon="link">
          {fieldLabel(kind.name, name)}
        </LinkButton>
      ))}
    </div>
  );
}

interface ActionsProps {
  readonly root: RecordId;
  readonly row: RowLook | undefined;
}

function Actions({ root, row }: ActionsProps) {
  return (
    <>
      <LinkButton href={paths.record(root, 'edit')} icon="pen">
        {t('form.edit')}
      </LinkButton>
      {row && (
        <LinkButton
          href={paths.record(root, row.by === 'steps' ? 'steps' : newRowView(row.kind))}
          kind="primary"
          icon="plus"
        >
          {text(`rows.add.${row.kind}`)}
        </LinkButton>
      )}
    </>
  );
}

interface RowsOfProps extends RecordPageProps {
  readonly row: RowLook;
  readonly mayWrite: boolean;
  /** The page's own button adds these; others have theirs beside them. */
  readonly isMain: boolean;
}

function RowsOf({ kind, view, row, mayWrite, isMain }: RowsOfProps) {
  // The kind's own part tells them.
  if (row.by === 'steps' || row.toldApart?.(view.bundle.root.values)) return null;
  const mayGrow = row.mayGrow?.(kind.steps?.(view.bundle) ?? []) ?? true;
  return (
    <>
      <Rows kind={kind} view={view} rowKind={row.kind} mayWrite={mayWrite} />
      {mayWrite &&
        !isMain &&
        !row.offeredApart &&
        mayGrow &&
        isOffered(kind, view.bundle.root.values, row.kind) && (
          <div class="buttons">
            <LinkButton href={paths.record(view.bundle.root.id, newRowView(row.kind))} icon="plus">
              {text(`rows.add.${row.kind}`)}
            </LinkButton>
          </div>
        )}
    </>
  );
}

/** The code that goes onto the receipt handed to the sender. */
function GivenCode({
  values,
  given,
}: {
  readonly values: RecordView['bundle']['root']['values'];
  readonly given: readonly string[];
}) {
  const code = given.map((name) => values[name]).find((value) => typeof value === 'string' && value !== '');
  if (typeof code !== 'string') return null;
  return (
    <p class="case-code">
      <strong>{code}</strong>
      <span class="small soft">{t('record.codeFor')}</span>
    </p>
  );
}

function Deleted({ view }: { readonly view: RecordView }) {
  const { records, me } = useAccount();
  const { root } = view.bundle;
  const { problem, attempt } = useAttempt();
  const mayRestore = may(me.value, 'delete', accessFactsOf(view.bundle));
  return (
    <Notice
      title={t('record.deletedTitle')}
      action={
        mayRestore && (
          <Button icon="undo" onPress={() => void attempt(() => records.restore(root.id, root.id))}>
            {t('record.restore')}
          </Button>
        )
      }
    >
      <div class="group">
        <p>{t('record.deletedDetail')}</p>
        <Problem words={problem} />
      </div>
    </Notice>
  );
}

/** No question: it is gone at once and can be had back. */
function Delete({
  root: { id, values },
  kind,
}: Pick<RecordPageProps, 'kind'> & { readonly root: RecordState }) {
  const { records } = useAccount();
  const route = useWayOn();
  const { problem, attempt } = useAttempt();
  const remove = async () => {
    if (!(await attempt(() => records.remove(id, id)))) return;
    const what = kindLabel(kind.name).toLocaleLowerCase('vi');
    offerUndo(t('record.deleted', { what }), () => records.restore(id, id));
    route(listHref(kind, values), true);
  };
  return (
    <>
      <div class="buttons">
        <Button kind="danger" icon="trash" onPress={() => void remove()}>
          {t('record.delete')}
        </Button>
      </div>
      <Problem words={problem} />
    </>
  );
}
