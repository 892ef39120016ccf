// The lawful forms of voting for a matter; the others say why they are not.
import type { Meeting } from '../../../shared/kinds/meeting-of.ts';
import { minutes } from '../../../shared/kinds/minutes.ts';
import { formsCitation, type MarkOf } from '../../../shared/rules/meeting/mark-of.ts';
import { type ItemFacts, type VoteForm, voteForms } from '../../../shared/rules/meeting/meeting-types.ts';
import type { Result } from '../../../shared/rules/meeting/result-types.ts';
import { optionLabel } from '../field-texts.ts';
import { Button } from '../parts/Button.tsx';
import { ChipGroup } from '../parts/ChipGroup.tsx';
import { Section } from '../parts/Section.tsx';
import { t } from '../text/t.ts';
import { CountField } from './CountField.tsx';
import type { Writing } from './use-writing.ts';
import { countIn } from './values-in.ts';

interface VoteFormsProps {
  readonly item: ItemFacts;
  readonly result: Result;
  readonly writing: Writing;
  readonly mark: MarkOf;
  readonly meeting: Meeting;
  /** Households whose representatives left before the end. */
  readonly left: number;
}

const field = minutes.rows.item?.fields.voting;
export const formWord = (form: VoteForm): string =>
  field ? optionLabel('item', 'voting', field, form) : form;

export function VoteForms({ item, result, writing, mark, meeting, left }: VoteFormsProps) {
  const isShort = (result.quorum?.missing ?? 0) > 0 || result.form === 'slips';
  const allowed = voteForms.filter(
    (form) =>
      mark.formsAllowed.includes(form) ||
      form === item.form ||
      (isShort && mark.formsWithoutQuorum.includes(form)),
  );
  const others = voteForms.filter((form) => !allowed.includes(form));
  const { presentNow } = item;
  const stayed = meeting.roll.present - left;
  return (
    <div class="group">
      <div class="field">
        <span class="field-label" aria-hidden="true">
          {t('vote.form')}
        </span>
        <ChipGroup
          label={t('vote.form')}
          options={allowed.map((value) => ({ value, label: formWord(value) }))}
          value={item.form ?? null}
          onChange={(chosen) => writing.write(item.id, { voting: chosen })}
          clearable
        />
      </div>
      {others.length > 0 && (
        <Section title={t('vote.otherForms')}>
          <ul class="small points">
            {others.map((form) => (
              <li key={form}>{`${formWord(form)}: ${whyNot(form, mark)}`}</li>
            ))}
          </ul>
          <p class="small soft">{formsCitation}</p>
        </Section>
      )}
      {item.matter === 'poverty' && (
        <div class="counts one">
          <CountField
            label={t('vote.attendees')}
            value={countIn(writing.bundle.root.values, 'attendeesCount')}
            usual={meeting.roll.attendees || undefined}
            onChange={(count) => writing.write(writing.bundle.root.id, { attendeesCount: count })}
          />
        </div>
      )}
      {result.form !== 'slips' && item.matter !== 'poverty' && (
        <div class="counts one">
          <CountField
            label={t('vote.presentNow')}
            value={presentNow ?? null}
            usual={meeting.roll.present}
            onChange={(count) => writing.write(item.id, { presentNow: count })}
          />
        </div>
      )}
      {result.form !== 'slips' && item.matter !== 'poverty' && left > 0 && presentNow === undefined && (
        <div class="buttons">
          <Button icon="check" onPress={() => writing.write(item.id, { presentNow: stayed })}>
            {t('vote.stayed', { left, n: stayed })}
          </Button>
        </div>
      )}
    </div>
  );
}

const whyNot = (form: VoteForm, mark: MarkOf): string => {
  if (mark.formsWithoutQuorum.includes(form)) return t('vote.whyNot.quorum');
  if (form === 'online') return t('vote.whyNot.online');
  return t(mark.formsAllowed.length === 1 ? 'vote.whyNot.present' : 'vote.whyNot.meeting');
};
