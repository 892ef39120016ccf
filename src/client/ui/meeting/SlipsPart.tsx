// Slips to the households on the page of an item: until when, how many are out and back, and what they say as sums.
import type { RecordState } from '../../../shared/core/bundle.ts';
import { naturalId } from '../../../shared/core/ids.ts';
import { tallyKey } from '../../../shared/kinds/meeting-of.ts';
import type { ItemFacts } from '../../../shared/rules/meeting/meeting-types.ts';
import { fieldLabel } from '../field-texts.ts';
import { DateField } from '../form/DateField.tsx';
import { Button } from '../parts/Button.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { useWording } from '../record/use-record.ts';
import { t } from '../text/t.ts';
import { CountingTeam } from './CountingTeam.tsx';
import { CountFields, slipCounts, votes } from './Counts.tsx';
import { slipsHref } from './hrefs.ts';
import type { ShownMeeting } from './use-meeting.ts';
import type { Writing } from './use-writing.ts';
import { countIn, wordsIn } from './values-in.ts';

interface SlipsPartProps {
  readonly writing: Writing;
  readonly row: RecordState;
  readonly item: ItemFacts;
  readonly shown: ShownMeeting;
}

export function SlipsPart({ writing, row, item, shown }: SlipsPartProps) {
  const { today } = useWording();
  const { bundle } = writing;
  const tally = naturalId(bundle.root.id, 'tally', tallyKey(item.id, 'SLIPS'));
  const values = bundle.rows[tally]?.values ?? {};
  const given = item.slips?.given.length ?? 0;
  const returned = item.slips?.returned.length ?? 0;
  const isSame = countIn(values, 'issued') === given && countIn(values, 'collected') === returned;
  const hasOptions = [...item.meeting, item.slips].some((ballot) => (ballot?.options?.length ?? 0) > 0);
  return (
    <section class="card" aria-label={t('slips.title')}>
      <h2>{t('slips.title')}</h2>
      <DateField
        label={fieldLabel('item', 'slipsDeadline')}
        value={wordsIn(row.values, 'slipsDeadline')}
        onChange={(day) => writing.write(item.id, { slipsDeadline: day === '' ? null : day })}
        today={today}
      />
      <p>{t('slips.count', { given, returned, of: shown.meeting.roll.households })}</p>
      <div class="buttons">
        <LinkButton href={slipsHref(bundle.root.id, item.id)} icon="people">
          {t('slips.open')}
        </LinkButton>
        {given > 0 && !isSame && (
          <Button icon="check" onPress={() => writing.write(tally, { issued: given, collected: returned })}>
            {t('slips.take', { given, returned })}
          </Button>
        )}
      </div>
      <CountFields {...{ writing, values }} record={tally} names={slipCounts} />
      {!hasOptions && <CountFields {...{ writing, values }} record={tally} names={votes} />}
      <p class="small soft">{t('slips.noChoice')}</p>
      {item.form === 'slips' && <CountingTeam {...{ writing, row, item, shown }} />}
    </section>
  );
}
