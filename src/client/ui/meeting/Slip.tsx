// One household's slip in the list: handed over, returned, and what was corrected about that.
import { Component } from 'preact';
import { householdTitle } from '../household/HouseholdRows.tsx';
import type { Household } from '../household/households.ts';
import { Button } from '../parts/Button.tsx';
import { Chip } from '../parts/Chip.tsx';
import { nearDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';

export interface SlipProps {
  readonly household: Household;
  readonly given: string;
  readonly returned: string;
  /** What was corrected, in words; '' for nothing. */
  readonly corrected: string;
  readonly today: string;
  readonly onMark: ((values: { readonly [field: string]: string | null }) => void) | undefined;
  readonly onCorrect: () => void;
}

/** Drawn again only when its own slip changed: three hundred stand in the list. */
export class Slip extends Component<SlipProps> {
  override shouldComponentUpdate(next: SlipProps): boolean {
    const before = this.props;
    return (
      next.household !== before.household ||
      next.given !== before.given ||
      next.returned !== before.returned ||
      next.corrected !== before.corrected ||
      (next.onMark === undefined) !== (before.onMark === undefined)
    );
  }

  /** The day of a slip that came back before today is not lost to a tap: it is corrected. */
  private readonly mark = (values: { readonly [field: string]: string | null }) => {
    const { returned, today, onMark, onCorrect } = this.props;
    if (returned !== '' && returned !== today) onCorrect();
    else onMark?.(values);
  };

  private readonly correct = () => this.props.onCorrect();

  render({ household, given, returned, corrected, today, onMark }: SlipProps) {
    const when = [
      given === '' ? '' : t('slips.givenOn', { day: nearDay(given, today) }),
      returned === '' ? '' : t('slips.returnedOn', { day: nearDay(returned, today) }),
    ].filter(Boolean);
    return (
      <li class="slip-line">
        <span class="slip-name">
          <span class="row-title">{householdTitle(household)}</span>
          {when.length > 0 && <span class="small soft">{when.join(' · ')}</span>}
          {corrected !== '' && <span class="small soft version-text">{corrected}</span>}
        </span>
        {onMark && (
          <span class="chips">
            <Chip
              on={given !== ''}
              onPress={() => this.mark({ given: given === '' ? today : null, returned: null })}
            >
              {t('slips.given')}
            </Chip>
            <Chip
              on={returned !== ''}
              onPress={() =>
                this.mark(
                  returned === ''
                    ? { returned: today, ...(given === '' && { given: today }) }
                    : { returned: null },
                )
              }
            >
              {t('slips.returned')}
            </Chip>
            {returned !== '' && (
              <Button
                kind="quiet"
                label={t('slips.correctOf', { name: householdTitle(household) })}
                onPress={this.correct}
              >
                {t('slips.correctShort')}
              </Button>
            )}
          </span>
        )}
      </li>
    );
  }
}
