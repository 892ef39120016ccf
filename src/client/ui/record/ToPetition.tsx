// An opinion becomes a petition: one question first (decision 10), then one tap; both then lead to each other.

import { useState } from 'preact/hooks';
import { may } from '../../../shared/access/access.ts';
import { factsOf } from '../../../shared/access/facts.ts';
import type { Bundle, RecordState } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { petition } from '../../../shared/kinds/petition.ts';
import { useAccount } from '../account-context.ts';
import { AskFirst, useMayHoldDenunciation } from '../form/AskFirst.tsx';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { useWayOn } from '../form/use-way-on.ts';
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
  const route = useWayOn();
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
  if (file !== null) return <FileMade bundle={bundle} row={row} file={file} />;
  return (
    <AskFirst
      title={t('rows.toPetition.opinion')}
      question={t('ask.denunciationOpinion')}
      noWord={t('ask.noOpinion')}
      backHref={backHref}
      onNo={() => void make()}
      onYes={() => void makeFile()}
      headExtra={
        <OpinionGoes bundle={bundle} row={row} nextHref={paths.record(root, newRowView(row.kind))} />
      }
    >
      <p class="version-text version">{String(row.values.text ?? '')}</p>
      {mayHold && <p class="small soft">{t('ask.opinionStays')}</p>}
      <Problem words={problem} />
    </AskFirst>
  );
}

interface OpinionGoesProps {
  readonly bundle: Bundle;
  readonly row: RecordState;
  /** Where deleting the opinion leads. */
  readonly nextHref: string;
}

/**
 * The opinion must not stay either: deleted by one press, with a way back. What was sent is only hidden by that; a leader
 * erases it for good (decision 10), so he is led there and everybody else told to ask him.
 */
function OpinionGoes({ bundle, row, nextHref }: OpinionGoesProps) {
  const { me } = useAccount();
  const root = bundle.root.id;
  return (
    <div class="group">
      <p>{t('ask.opinionStays')}</p>
      {may(me.value, 'redact', factsOf(bundle)) ? (
        <LinkButton href={paths.record(root, 'redact')} icon="lock">
          {t('redact.link')}
        </LinkButton>
      ) : (
        <p>{t('ask.opinionErase')}</p>
      )}
      <RemoveRow root={root} row={row} backHref={nextHref} />
    </div>
  );
}

interface FileMadeProps {
  readonly bundle: Bundle;
  readonly row: RecordState;
  readonly file: RecordId;
}

/** The file of dates is there; before it is filled in, what was noted of the opinion is offered for deletion. */
function FileMade({ bundle, row, file }: FileMadeProps) {
  const fileHref = paths.record(file, 'edit');
  return (
    <Page
      title={t('rows.toPetition.opinion')}
      back={{ href: paths.record(bundle.root.id) }}
      actions={
        <LinkButton href={fileHref} kind="primary">
          {t('ask.openFile')}
        </LinkButton>
      }
    >
      <p class="version-text version">{String(row.values.text ?? '')}</p>
      <OpinionGoes bundle={bundle} row={row} nextHref={fileHref} />
    </Page>
  );
}
