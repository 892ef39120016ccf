// The beginning of a meeting: one button writes the time and which phone may close the minutes (decision 16).
import { headsOf } from '../../../shared/core/bundle.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { whoText } from '../field-texts.ts';
import { offerUndo } from '../form/offer-undo.ts';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { Button } from '../parts/Button.tsx';
import { Mark } from '../parts/Mark.tsx';
import { dayOf, timeOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { isClosed } from './closed.ts';
import { wordsIn } from './values-in.ts';

interface OpeningProps {
  readonly view: RecordView;
  readonly mayWrite: boolean;
}

/** Minutes of another day are written down afterwards: no meeting begins now. */
export function Opening({ view: { bundle }, mayWrite }: OpeningProps) {
  const { records, now, from } = useAccount();
  const { problem, attempt } = useAttempt();
  const { id, values } = bundle.root;
  const start = wordsIn(values, 'start');
  const isToday = values.date === dayOf(now());
  if (isClosed(bundle) || (!mayWrite && start === '')) return null;
  const open = () =>
    attempt(() => records.edit(id, id, { closer: from, ...(start === '' && { start: timeOf(now()) }) }));
  const isOpen = wordsIn(values, 'closer') !== '' || !isToday;
  if (!isOpen)
    return (
      <section class="card" aria-label={t('meeting.stage')}>
        <Mark tone="wait" icon="clock">
          {t('meeting.notOpened')}
        </Mark>
        {mayWrite && (
          <div class="buttons">
            <Button kind="primary" icon="check" onPress={() => void open()}>
              {t('meeting.open')}
            </Button>
          </div>
        )}
        <p class="small soft">{t('meeting.openHint')}</p>
        <Problem words={problem} />
      </section>
    );
  return (
    <section class="card" aria-label={t('meeting.stage')}>
      {start !== '' && (
        <Mark tone="lead" icon="people">
          {t('meeting.opened', { time: start })}
        </Mark>
      )}
      <Closer bundle={bundle} mayWrite={mayWrite} />
    </section>
  );
}

/** Which phone holds the right to close, and how another takes it over. */
export function Closer({
  bundle,
  mayWrite,
}: {
  readonly bundle: RecordView['bundle'];
  readonly mayWrite: boolean;
}) {
  const { records, from, person, catalog } = useAccount();
  const { problem, attempt } = useAttempt();
  const { root } = bundle;
  const closer = wordsIn(root.values, 'closer');
  const by = headsOf(root, 'closer')[0]?.by ?? '';
  const take = async () => {
    if (await attempt(() => records.edit(root.id, root.id, { closer: from })))
      offerUndo(t('meeting.tookOver'), () => records.edit(root.id, root.id, { closer: closer || null }));
  };
  return (
    <>
      <p class="small">
        {closer === ''
          ? t('meeting.closerNone')
          : closer === from
            ? t('meeting.closerHere')
            : t('meeting.closerElse', { from: closer, who: whoText(by, person, catalog.directory.value) })}
      </p>
      {mayWrite && closer !== from && (
        <div class="buttons">
          <Button icon="phone" onPress={() => void take()}>
            {t('meeting.takeOver')}
          </Button>
        </div>
      )}
      <Problem words={problem} />
    </>
  );
}
