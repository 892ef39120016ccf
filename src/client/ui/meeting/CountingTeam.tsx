// Who counts the ballots and who watches them do it: so many, none of them a candidate (NĐ 59/2023, form 02).
import type { RecordState } from '../../../shared/core/bundle.ts';
import { type Barred, namesIn } from '../../../shared/rules/meeting/counters.ts';
import type { ItemFacts } from '../../../shared/rules/meeting/meeting-types.ts';
import type { RuleId } from '../../../shared/rules/rule-ids.ts';
import { ruleOn } from '../../../shared/rules/rules.ts';
import { useAccount } from '../account-context.ts';
import { lawInForce } from '../cases/law-in-force.ts';
import { fieldLabel } from '../field-texts.ts';
import { t } from '../text/t.ts';
import { barredCounters } from './counters.ts';
import { LineField } from './LineField.tsx';
import type { ShownMeeting } from './use-meeting.ts';
import type { Writing } from './use-writing.ts';
import { wordsIn } from './values-in.ts';

interface CountingTeamProps {
  readonly writing: Writing;
  readonly row: RecordState;
  readonly item: ItemFacts;
  readonly shown: ShownMeeting;
}

export function CountingTeam({ writing, row, item, shown }: CountingTeamProps) {
  const { rules } = lawInForce(useAccount().catalog.directory.value);
  const rule = (id: RuleId): number | undefined => ruleOn(rules, id, item.day)?.value;
  const [least = 0, most = 99, watching = 0] = [
    rule('counting-team.least'),
    rule('counting-team.most'),
    rule('counting-team.witnesses'),
  ];
  const team = namesIn(wordsIn(row.values, 'countingTeam'));
  const witnesses = namesIn(wordsIn(row.values, 'countingWitnesses'));
  const barred = barredCounters(writing.bundle, item, shown.entries);
  const cited = ruleOn(rules, 'counting-team.least', item.day)?.citation ?? '';
  const give = (field: string) => (words: string) =>
    writing.write(item.id, { [field]: words === '' ? null : words });
  return (
    <section class="card" aria-label={t('vote.team')}>
      <h2>{t('vote.team')}</h2>
      <LineField
        label={fieldLabel('item', 'countingTeam')}
        isName
        hint={t('vote.teamHint', { least, most })}
        problem={
          [
            ...barred.map((one) => barredWords(one, cited)),
            ...(team.length > 0 && (team.length < least || team.length > most)
              ? [t('vote.teamSize', { n: team.length, least, most })]
              : []),
          ].join(' ') || undefined
        }
        value={wordsIn(row.values, 'countingTeam')}
        onChange={give('countingTeam')}
      />
      <LineField
        label={fieldLabel('item', 'countingWitnesses')}
        isName
        hint={t('vote.witnessHint', { n: watching })}
        problem={
          witnesses.length > 0 && witnesses.length < watching
            ? t('vote.witnessSize', { n: witnesses.length, least: watching })
            : undefined
        }
        value={wordsIn(row.values, 'countingWitnesses')}
        onChange={give('countingWitnesses')}
      />
    </section>
  );
}

/** @param cited where the law says that no candidate counts; of a household it says nothing */
export const barredWords = ({ name, candidate, as }: Barred, cited: string): string =>
  as === 'candidate'
    ? t('vote.teamCandidate', { name, cited })
    : t('vote.teamHousehold', { name, candidate });
