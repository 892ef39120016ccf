// An opinion becomes a petition: one question first (decision 10), then one tap; both then lead to each other.

import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Bundle, RecordState } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import { petition } from '../../../shared/kinds/petition.ts';
import { useAccount } from '../account-context.ts';
import { AskFirst, useMayHoldDenunciation } from '../form/AskFirst.tsx';
import type { FormFailure } from '../form/FormPage.tsx';
import { failureText } from '../form/failure-text.ts';
import { Notice } from '../parts/Notice.tsx';
import { paths } from '../routes.ts';
import { dayOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { RemoveRow } from './RowPage.tsx';

interface ToPetitionProps {
  readonly bundle: Bundle;
  readonly row: RecordState;
  readonly backHref: string;
}

export function ToPetition({ bundle, row, backHref }: ToPetitionProps) {
  const { records, now } = useAccount();
  const { route } = useLocation();
  const mayHold = useMayHoldDenunciation();
  const [failure, setFailure] = useState<FormFailure | null>(null);
  const root = bundle.root.id;
  const make = async (values: Values, link: boolean) => {
    const made = await records.create(petition.name, values);
    if (!made.ok) return setFailure(made.error);
    // Should the phone stop between the two, the petition still leads to its opinion.
    const linked = link ? await records.edit(root, row.id, { petition: { root: made.value } }) : null;
    if (linked && !linked.ok) return setFailure(linked.error);
    route(paths.record(made.value, 'edit'), true);
  };
  const day = dayOf(now());
  return (
    <AskFirst
      title={t('rows.toPetition')}
      question={t('ask.denunciationOpinion')}
      noWord={t('ask.noOpinion')}
      backHref={backHref}
      onNo={() => void make(petitionOf(bundle, row, day), true)}
      onYes={() => void make(denunciationOf(bundle, row, day), false)}
      headExtra={
        <div class="group">
          <p>{t('ask.opinionStays')}</p>
          <RemoveRow root={root} row={row} backHref={paths.record(root, 'rows')} />
        </div>
      }
    >
      <p class="version-text version">{String(row.values.text ?? '')}</p>
      {mayHold && <p class="small soft">{t('ask.opinionStays')}</p>}
      {failure && (
        <Notice kind="error" live>
          {failureText(failure)}
        </Notice>
      )}
    </AskFirst>
  );
}

const sourceOf = (bundle: Bundle): string =>
  bundle.root.values.form === 'voter-contact' ? 'voter-contact' : 'dialogue';

const petitionOf = (bundle: Bundle, row: RecordState, day: string): Values => ({
  received: String(bundle.root.values.date ?? day),
  source: sourceOf(bundle),
  summary: row.values.text ?? null,
  sender: row.values.speaker ?? null,
  language: row.values.language ?? null,
  interpreter: row.values.interpreter ?? null,
  area: row.values.area ?? null,
  villages: bundle.root.values.villages ?? null,
  origin: originOf(bundle.root.id, row.id),
});

const originOf = (root: RecordId, row: RecordId) => ({ root, row });

/** Lists and dates only: no text, no name, and no way back to who said it. */
const denunciationOf = (bundle: Bundle, row: RecordState, day: string): Values => ({
  type: 'denunciation',
  received: String(bundle.root.values.date ?? day),
  source: sourceOf(bundle),
  area: row.values.area ?? null,
});
