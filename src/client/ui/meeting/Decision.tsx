// What was decided, and from when it holds: written beside the vote, where it is read out.
import type { RecordState } from '../../../shared/core/bundle.ts';
import { isDecided } from '../../../shared/kinds/decided.ts';
import type { Matter } from '../../../shared/rules/meeting/meeting-types.ts';
import { needsRecognition } from '../../../shared/rules/meeting/preparation.ts';
import type { Result } from '../../../shared/rules/meeting/result-types.ts';
import { fieldLabel } from '../field-texts.ts';
import { DateField } from '../form/DateField.tsx';
import { useWording } from '../record/use-record.ts';
import { t } from '../text/t.ts';
import type { Writing } from './use-writing.ts';
import { wordsIn } from './values-in.ts';
import { WordsField } from './WordsField.tsx';

interface DecisionProps {
  readonly writing: Writing;
  readonly row: RecordState;
  readonly result: Result | undefined;
}

/** Without a result it passed the words are what was put to the vote, and say so. */
export function Decision({ writing, row: { id, values }, result }: DecisionProps) {
  const { today } = useWording();
  // What the commune recognises holds from then on: no day is asked for here.
  const isRecognised = needsRecognition(values.matter as Matter);
  const passed = result === undefined || isDecided(values, result, true);
  const give = (field: string) => (value: string) =>
    writing.write(id, { [field]: value === '' ? null : value });
  return (
    <>
      <WordsField
        label={passed ? fieldLabel('item', 'decision') : t('vote.proposed')}
        {...(!passed && { hint: t('vote.proposedHint') })}
        value={wordsIn(values, 'decision')}
        onChange={give('decision')}
      />
      {result?.state === 'passed' && !isRecognised && (
        <DateField
          label={fieldLabel('item', 'effective')}
          value={wordsIn(values, 'effective')}
          onChange={give('effective')}
          today={today}
        />
      )}
    </>
  );
}
