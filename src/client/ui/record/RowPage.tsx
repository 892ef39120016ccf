// One row to write on: its form, the petition made from it, and taking it away.

import type { Bundle, RecordState } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { isClassified, type KindDefinition } from '../../../shared/kinds/define-kind.ts';
import { useAccount } from '../account-context.ts';
import { FilesPart } from '../files/FilesPart.tsx';
import { EditForm } from '../form/EditForm.tsx';
import { offerUndo } from '../form/offer-undo.ts';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { useWayOn } from '../form/use-way-on.ts';
import { kindLooks } from '../kind-looks.ts';
import { kindLabel, text } from '../kind-texts.ts';
import { Button } from '../parts/Button.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { promiseView } from '../promises/promise-view.ts';
import { paths } from '../routes.ts';
import { dayOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { makePetition } from './petition-of.ts';
import { linkOf } from './row-links.ts';
import { toPetitionView } from './row-views.ts';

interface RowPageProps {
  readonly kind: KindDefinition;
  readonly bundle: Bundle;
  readonly row: RecordState;
  readonly backHref: string;
}

export function RowPage({ kind, bundle, row, backHref }: RowPageProps) {
  return (
    <EditForm
      kind={kind}
      bundle={bundle}
      state={row}
      backHref={backHref}
      below={
        <>
          <PromiseLink kind={kind} bundle={bundle} row={row} />
          <RowFiles kind={kind} bundle={bundle} row={row} />
          <div class="buttons">
            <PetitionOf kind={kind} bundle={bundle} row={row} />
            <RemoveRow root={bundle.root.id} row={row} backHref={backHref} />
          </div>
        </>
      }
    />
  );
}

/** Where it stands, and what was done about it, has a page of its own. */
function PromiseLink({ kind, bundle, row }: PetitionOfProps) {
  if (row.kind !== 'opinion' || !kind.rows['follow-up']) return null;
  return (
    <LinkButton href={paths.record(bundle.root.id, promiseView(row.id))} icon="check">
      {t('promise.follow')}
    </LinkButton>
  );
}

/** Nothing of what denounces may have a file (decision 10 of the design). */
function RowFiles({ kind, bundle, row }: PetitionOfProps) {
  if (!kind.rows.attachment || isClassified(kind, bundle.root.values, row.kind, row.values)) return null;
  return <FilesPart bundle={bundle} about={row.id} mayWrite />;
}

interface PetitionOfProps {
  readonly kind: KindDefinition;
  readonly bundle: Bundle;
  readonly row: RecordState;
}

/** Only rows that can be linked to a petition have it. Whether it is a denunciation is asked once: before the visit, or here. */
function PetitionOf({ kind, bundle, row }: PetitionOfProps) {
  const fields = kind.rows[row.kind]?.fields ?? {};
  if (!Object.values(fields).some((field) => field.type === 'link')) return null;
  if (isClassified(kind, bundle.root.values, row.kind, row.values)) return null;
  const link = linkOf(fields, row.values);
  if (link)
    return (
      <LinkButton href={paths.record(link.root)} icon="link">
        {t('record.petitionLink')}
      </LinkButton>
    );
  const wasAsked = kindLooks[kind.name]?.rows.some((look) => look.kind === row.kind && look.asksFirst);
  return wasAsked ? (
    <MakePetition bundle={bundle} row={row} />
  ) : (
    <LinkButton href={paths.record(bundle.root.id, toPetitionView(row.id))} icon="paper">
      {text(`rows.toPetition.${row.kind}`)}
    </LinkButton>
  );
}

function MakePetition({ bundle, row }: Omit<PetitionOfProps, 'kind'>) {
  const { records, now } = useAccount();
  const route = useWayOn();
  const { problem, attempt } = useAttempt();
  const make = () =>
    attempt(async () => {
      const made = await makePetition(records, bundle, row, dayOf(now()));
      if (made.ok) route(paths.record(made.value, 'edit'));
      return made;
    });
  return (
    <>
      <Button icon="paper" onPress={() => void make()}>
        {text(`rows.toPetition.${row.kind}`)}
      </Button>
      <Problem words={problem} />
    </>
  );
}

interface RemoveRowProps {
  readonly root: RecordId;
  readonly row: RecordState;
  readonly backHref: string;
}

/** Gone at once, with a way back. */
export function RemoveRow({ root, row, backHref }: RemoveRowProps) {
  const { records } = useAccount();
  const route = useWayOn();
  const { problem, attempt } = useAttempt();
  const remove = async () => {
    if (!(await attempt(() => records.remove(root, row.id)))) return;
    const what = kindLabel(row.kind).toLocaleLowerCase('vi');
    offerUndo(t('record.deleted', { what }), () => records.restore(root, row.id));
    route(backHref, true);
  };
  return (
    <>
      <Button kind="danger" icon="trash" onPress={() => void remove()}>
        {t('record.delete')}
      </Button>
      <Problem words={problem} />
    </>
  );
}
