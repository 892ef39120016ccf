// An opinion becomes a petition: one question first (decision 10), then one tap; both then lead to each other.

import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Bundle, RecordState } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { petition } from '../../../shared/kinds/petition.ts';
import { useAccount } from '../account-context.ts';
import { AskFirst, useMayHoldDenunciation } from '../form/AskFirst.tsx';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { dayOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { denunciationOf, makePetition } from './petition-of.ts';
import { RemoveRow } from './RowPage.tsx';
import { newRowView } from './row-views.ts';

interface ToPetitionProps {
  readonly bundle: Bundle;
  readonly row: RecordState;
  readonly backHref: string;
}

export function ToPetition({ bundle, row, backHref }: ToPetitionProps) {
  const { records, now } = useAccount();
  const { route } = useLocation();
  const mayHold = useMayHoldDenunciation();
  const { problem, attempt } = useAttempt();
  const [file, setFile] = useState<RecordId | null>(null);
  const root = bundle.root.id;
  const day = dayOf(now());
  const make = () =>
    attempt(async () => {
      const made = await makePetition(records, bundle, row, day);
      if (made.ok) route(paths.record(made.value, 'edit'), true);
      return made;
    });
  const makeFile = () =>
    attempt(async () => {
      const made = await records.create(petition.name, denunciationOf(bundle, row, day));
      if (made.ok) setFile(made.value);
      return made;
    });
  if (file !== null) return <FileMade root={root} row={row} file={file} />;
  return (
    <AskFirst
      title={t('rows.toPetition.opinion')}
      question={t('ask.denunciationOpinion')}
      noWord={t('ask.noOpinion')}
      backHref={backHref}
      onNo={() => void make()}
      onYes={() => void makeFile()}
      headExtra={<OpinionGoes root={root} row={row} nextHref={paths.record(root, newRowView(row.kind))} />}
    >
      <p class="version-text version">{String(row.values.text ?? '')}</p>
      {mayHold && <p class="small soft">{t('ask.opinionStays')}</p>}
      <Problem words={problem} />
    </AskFirst>
  );
}

interface OpinionGoesProps {
  readonly root: RecordId;
  readonly row: RecordState;
  /** Where deleting the opinion leads. */
  readonly nextHref: string;
}

/** The opinion must not stay either: deleted by one press, with a way back. */
function OpinionGoes({ root, row, nextHref }: OpinionGoesProps) {
  return (
    <div class="group">
      <p>{t('ask.opinionStays')}</p>
      <RemoveRow root={root} row={row} backHref={nextHref} />
    </div>
  );
}

interface FileMadeProps {
  readonly root: RecordId;
  readonly row: RecordState;
  readonly file: RecordId;
}

/** The file of dates is there; before it is filled in, what was noted of the opinion is offered for deletion. */
function FileMade({ root, row, file }: FileMadeProps) {
  const fileHref = paths.record(file, 'edit');
  return (
    <Page
      title={t('rows.toPetition.opinion')}
      back={{ href: paths.record(root) }}
      actions={
        <LinkButton href={fileHref} kind="primary">
          {t('ask.openFile')}
        </LinkButton>
      }
    >
      <p class="version-text version">{String(row.values.text ?? '')}</p>
      <OpinionGoes root={root} row={row} nextHref={fileHref} />
    </Page>
  );
}
