// One row to write on: its form, the petition made from it, and taking it away.

import type { Bundle, RecordState } from '../../../shared/core/bundle.ts';
import { isClassified, type KindDefinition } from '../../../shared/kinds/define-kind.ts';
import { useAccount } from '../account-context.ts';
import { FilesPart } from '../files/FilesPart.tsx';
import { EditForm } from '../form/EditForm.tsx';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { useWayOn } from '../form/use-way-on.ts';
import { kindLooks } from '../kind-looks.ts';
import { text } from '../kind-texts.ts';
import { Button } from '../parts/Button.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { promiseView } from '../promises/promise-view.ts';
import { paths } from '../routes.ts';
import { dayOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { OpinionFiles } from './OpinionFiles.tsx';
import { makePetition } from './petition-of.ts';
import { RemoveRow } from './RemoveRow.tsx';
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
            <RemoveRow bundle={bundle} row={row} backHref={backHref} />
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
  if (kind.rows[row.kind]?.keepsFiles) return <OpinionFiles bundle={bundle} row={row} mayWrite />;
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
