// Closes the minutes: what they say becomes one text that changes no more, named by a short code (decisions 16, 21).
import { useState } from 'preact/hooks';
import { err } from '../../../shared/core/result.ts';
import { mayClose } from '../../../shared/kinds/closed-minutes.ts';
import { snapshotOf } from '../../../shared/kinds/closed-snapshot.ts';
import type { RecordView } from '../../store/records-api.ts';
import { shortHashOf } from '../../store/seal-text.ts';
import { useAccount } from '../account-context.ts';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { Button } from '../parts/Button.tsx';
import { dayOf, timeOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import type { ShownMeeting } from './use-meeting.ts';
import type { Writing } from './use-writing.ts';

interface CloseButtonProps {
  readonly view: RecordView;
  readonly writing: Writing;
  readonly shown: ShownMeeting;
}

export function CloseButton({ view, writing, shown: { entries, law, isReady } }: CloseButtonProps) {
  const { records, catalog, now, from } = useAccount();
  const [busy, setBusy] = useState(false);
  const { problem, attempt } = useAttempt();
  const { id } = view.bundle.root;
  const close = async () => {
    setBusy(true);
    await attempt(async () => {
      // What was typed a moment ago is closed with the rest: as this phone has it on disk.
      await writing.flush();
      const saved = await records.open(id);
      if (!saved) return err({ type: 'gone' } as const);
      // Another phone may have taken the right over, or closed, since this page was drawn.
      if (mayClose(saved.bundle, from).type !== 'may') return err({ type: 'not-allowed' } as const);
      const { commune, villages } = catalog.directory.value;
      const of = saved.bundle.root.values.villages;
      const snapshot = snapshotOf(saved.bundle, {
        commune: String(commune?.values.name ?? ''),
        villages: (Array.isArray(of) ? of.map(String) : []).map((one) => ({
          id: one,
          name: villages.get(one) ?? '',
        })),
        households: entries.map(({ id: one, household }) => {
          const { number } = household?.values ?? {};
          return { id: one, name: household?.title ?? '', ...(typeof number === 'number' && { number }) };
        }),
        law,
      });
      const hash = await shortHashOf(snapshot);
      const at = now();
      return records.addRow(id, 'closing', { date: dayOf(at), at: timeOf(at), snapshot, hash });
    });
    setBusy(false);
  };
  if (!isReady) return <p class="soft">{t('meeting.openingHouseholds')}</p>;
  return (
    <>
      <Problem words={problem} />
      <Button
        kind="primary"
        icon="lock"
        busy={busy ? t('close.doing') : undefined}
        onPress={() => void close()}
      >
        {t('close.do')}
      </Button>
    </>
  );
}
