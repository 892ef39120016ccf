// What is read aloud before people sign: what each item came to, in whole sentences; and whether everybody agreed.
import type { RecordState } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { isDecided, isOfVillage } from '../../../shared/kinds/decided.ts';
import { isElection } from '../../../shared/rules/meeting/counters.ts';
import type { ItemFacts } from '../../../shared/rules/meeting/meeting-types.ts';
import type { Result } from '../../../shared/rules/meeting/result-types.ts';
import { useAccount } from '../account-context.ts';
import { fieldLabel } from '../field-texts.ts';
import { TimeField } from '../form/TimeField.tsx';
import { YesNo } from '../form/YesNo.tsx';
import { Button } from '../parts/Button.tsx';
import { timeOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { resultLook } from './result-words.ts';
import type { ShownMeeting } from './use-meeting.ts';
import { standingRows, type Writing } from './use-writing.ts';
import { formWord } from './VoteForms.tsx';
import { wordsIn } from './values-in.ts';

interface ReadBackProps {
  readonly writing: Writing;
  readonly shown: ShownMeeting;
  readonly mayWrite: boolean;
}

export function ReadBack({ writing, shown, mayWrite }: ReadBackProps) {
  const { bundle, write } = writing;
  const { id, values } = bundle.root;
  const { roll } = shown.meeting;
  return (
    <section class="group">
      <h2>{t('close.read')}</h2>
      <div class="read-aloud">
        <p>{t('close.readRoll', { n: roll.present, total: roll.households })}</p>
        <ol>
          {standingRows(bundle, 'item').map((row) => (
            <li key={row.id}>
              <ItemRead {...{ row, shown, ofVillage: isOfVillage(values) }} />
            </li>
          ))}
        </ol>
        {wordsIn(values, 'conclusion') !== '' && <p>{wordsIn(values, 'conclusion')}</p>}
      </div>
      {mayWrite && <EndTime {...{ writing }} />}
      <fieldset class="form" disabled={!mayWrite}>
        {(['readBack', 'agreed'] as const).map((field) => (
          <YesNo
            key={field}
            label={fieldLabel('minutes', field)}
            value={typeof values[field] === 'boolean' ? values[field] : null}
            onChange={(answer) => write(id, { [field]: answer })}
          />
        ))}
      </fieldset>
    </section>
  );
}

interface ItemReadProps {
  readonly row: RecordState;
  readonly shown: ShownMeeting;
  readonly ofVillage: boolean;
}

/** As the paper says it: what was decided is read as decided only where it was. */
function ItemRead({ row, shown, ofVillage }: ItemReadProps) {
  const item = shown.meeting.items.find(({ id }) => id === row.id);
  const result = item && shown.resultOf(item);
  const decision = wordsIn(row.values, 'decision');
  return (
    <>
      <span class="strong">{wordsIn(row.values, 'title')}</span>
      {ofVillage && result?.isVoted && (
        <>
          <br />
          {formWord(result.form)}. {resultLook(result).words}.
          {item && <OptionsRead {...{ item, result, shown }} />}
        </>
      )}
      {decision !== '' && (
        <>
          <br />
          {t(result && isDecided(row.values, result, ofVillage) ? 'close.decided' : 'close.proposed', {
            words: decision,
          })}
        </>
      )}
    </>
  );
}

/** Who stood and how many were for each, those elected first; of a poverty list each household. */
function OptionsRead({ item, result, shown }: OptionsReadProps) {
  const { options, winners, state } = result;
  const nameOf = (id: RecordId): string => wordsIn(shown.bundle.rows[id]?.values ?? {}, 'label');
  if (options.length === 0 || state === 'wrong') return null;
  const unit = item.matter === 'poverty' ? 'people' : 'votes';
  const lists = options.map(({ id, votes }) => t(`close.readOption.${unit}`, { name: nameOf(id), n: votes }));
  const elected = isElection(item.matter) ? 'elected' : 'chosen';
  return (
    <>
      <br />
      {lists.join('; ')}.
      {winners.length > 0 && state !== 'unfinished' && (
        <>
          <br />
          <strong>{t(`close.read.${elected}`, { names: winners.map(nameOf).join(', ') })}</strong>
        </>
      )}
    </>
  );
}

interface OptionsReadProps extends Pick<ReadBackProps, 'shown'> {
  readonly item: ItemFacts;
  readonly result: Result;
}

function EndTime({ writing: { bundle, write } }: { readonly writing: Writing }) {
  const { now } = useAccount();
  const { id, values } = bundle.root;
  const end = wordsIn(values, 'end');
  return (
    <div class="line-head">
      <TimeField
        label={fieldLabel('minutes', 'end')}
        value={end}
        onChange={(time) => write(id, { end: time === '' ? null : time })}
      />
      {end === '' && (
        <Button icon="clock" onPress={() => write(id, { end: timeOf(now()) })}>
          {t('close.endNow')}
        </Button>
      )}
    </div>
  );
}
