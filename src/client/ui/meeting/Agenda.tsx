// The agenda of a meeting: each item with what it takes and how its vote stands; a press opens the vote.
import type { RecordState } from '../../../shared/core/bundle.ts';
import type { ItemFacts } from '../../../shared/rules/meeting/meeting-types.ts';
import type { Result } from '../../../shared/rules/meeting/result-types.ts';
import type { RecordView } from '../../store/records-api.ts';
import { Mark } from '../parts/Mark.tsx';
import { t } from '../text/t.ts';
import { voteHref } from './hrefs.ts';
import { needWords, shortLook } from './result-words.ts';
import { useMeeting } from './use-meeting.ts';
import { standingRows } from './use-writing.ts';

export function Agenda({ view }: { readonly view: RecordView }) {
  const { bundle, meeting, resultOf, isReady } = useMeeting(view.bundle);
  const rows = standingRows(bundle, 'item');
  if (rows.length === 0) return null;
  return (
    <section class="group">
      <h2>
        {t('meeting.agenda')} · {rows.length}
      </h2>
      <ol class="rows">
        {rows.map((row, at) => {
          const item = meeting.items.find(({ id }) => id === row.id);
          return (
            <li key={row.id}>
              <a class="row" href={voteHref(bundle.root.id, row.id)}>
                <span class="row-title">
                  {at + 1}. {String(row.values.title ?? t('record.untitled'))}
                </span>
                <ItemState {...{ row, item }} result={isReady && item ? resultOf(item) : undefined} />
              </a>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

interface ItemStateProps {
  readonly row: RecordState;
  readonly item: ItemFacts | undefined;
  readonly result: Result | undefined;
}

function ItemState({ row, result }: ItemStateProps) {
  const isMeasured = typeof row.values.matter === 'string';
  const decision = typeof row.values.decision === 'string' ? row.values.decision : '';
  if (!isMeasured || !result)
    return <span class="row-meta small soft">{decision === '' ? t('meeting.toVote') : decision}</span>;
  if (!result.isVoted)
    return <span class="row-meta small soft">{result.mark ? needWords(result.mark) : ''}</span>;
  const { tone, icon, words } = shortLook(result);
  return (
    <>
      <span class="row-state small">
        <Mark tone={tone} icon={icon} filled>
          {words}
        </Mark>
      </span>
      {decision !== '' && <span class="row-meta small">{decision}</span>}
    </>
  );
}
