// An opinion becomes a petition: one question first (decision 10), then one tap; both then lead to each other.

import { useState } from 'preact/hooks';
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
import { OpinionGoes } from './OpinionGoes.tsx';
import { denunciationOf, makePetition } from './petition-of.ts';
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
