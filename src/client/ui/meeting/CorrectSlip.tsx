// Corrects the day a slip came back: the day first written is kept beside the right one, with the reason.
import { useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import { type WrongCorrection, wrongCorrection } from '../../../shared/kinds/slip-corrections.ts';
import type { Day } from '../../../shared/rules/days.ts';
import type { RecordView, SaveStep } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { DateField } from '../form/DateField.tsx';
import { Problem } from '../form/Problem.tsx';
import { TextField } from '../form/TextField.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { Button } from '../parts/Button.tsx';
import { fullDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import type { Writing } from './use-writing.ts';

interface CorrectSlipProps {
  readonly view: RecordView;
  readonly writing: Writing;
  /** The slip's natural key, when it was handed over, and when it is said to have come back. */
  readonly slip: string;
  readonly given: string;
  readonly was: string;
  readonly today: Day;
  readonly onDone: () => void;
}

export function CorrectSlip({ view, writing, slip, given, was, today, onDone }: CorrectSlipProps) {
  const { records } = useAccount();
  const { problem, attempt } = useAttempt();
  const [day, setDay] = useState(was);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const wrong = wrongCorrection({ given, was }, { returned: day, reason }, today);
  const save = async () => {
    setTried(true);
    if (wrong !== undefined) return;
    const isDone = await attempt(async () => {
      await writing.flush();
      return records.saveAll(stepsOf(view.bundle.root.id, { slip, was, returned: day, reason }));
    });
    if (isDone) onDone();
  };
  const words = tried && wrong !== undefined ? wordsOf(wrong, { given, was }) : undefined;
  return (
    <li class="card">
      <DateField
        label={t('slips.rightDay')}
        hint={t('slips.rightDayHint')}
        value={day}
        onChange={setDay}
        today={today}
        problem={wrong === 'no-reason' ? undefined : words}
      />
      <TextField
        label={t('slips.reason')}
        value={reason}
        onChange={setReason}
        onEnter={() => void save()}
        enterWord="done"
        problem={wrong === 'no-reason' ? words : undefined}
      />
      <div class="buttons">
        <Button kind="primary" icon="check" onPress={() => void save()}>
          {t('slips.correct')}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {t('slips.correctNot')}
        </Button>
      </div>
      <Problem words={problem} />
    </li>
  );
}

type Corrected = Pick<CorrectSlipProps, 'slip' | 'was'> & {
  readonly returned: string;
  readonly reason: string;
};

/** In one save: the day as it stands now, and what stood there. */
const stepsOf = (root: RecordId, { slip, was, returned, reason }: Corrected): readonly SaveStep[] => [
  {
    type: 'addRow',
    root,
    rowKind: 'slip-correction',
    values: { slip, was, ...(returned !== '' && { returned }), reason: reason.trim().normalize('NFC') },
  },
  { type: 'addRow', root, rowKind: 'slip', values: { slip, returned: returned === '' ? null : returned } },
];

const wordsOf = (wrong: WrongCorrection, { given, was }: Pick<CorrectSlipProps, 'given' | 'was'>): string => {
  switch (wrong) {
    case 'same':
      return t('slips.wrong.same', { was: fullDay(was) });
    case 'before-given':
      return t('slips.wrong.before-given', { given: fullDay(given) });
    case 'to-come':
      return t('slips.wrong.to-come');
    case 'no-reason':
      return t('slips.wrong.no-reason');
  }
};
