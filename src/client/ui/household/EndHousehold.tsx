// On a household's page: it moved away, and counts no more; or it is counted again. Never a deletion.
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { offerUndo } from '../form/offer-undo.ts';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { dayOf, fullDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';

interface EndHouseholdProps {
  readonly view: RecordView;
  readonly mayWrite: boolean;
}

/** Today is written; another day is written in the form. */
export function EndHousehold({ view, mayWrite }: EndHouseholdProps) {
  const { records, now } = useAccount();
  const { problem, attempt } = useAttempt();
  const { id, values } = view.bundle.root;
  const write = (ended: string | null) => records.edit(id, id, { ended });
  const end = async () => {
    if (await attempt(() => write(dayOf(now())))) offerUndo(t('households.endedDone'), () => write(null));
  };
  const { ended } = values;
  if (typeof ended === 'string')
    return (
      <Notice
        title={t('households.ended', { when: fullDay(ended) })}
        action={
          mayWrite && (
            <Button icon="undo" onPress={() => void attempt(() => write(null))}>
              {t('households.return')}
            </Button>
          )
        }
      >
        <Problem words={problem} />
      </Notice>
    );
  return mayWrite ? (
    <div class="group">
      <div class="buttons">
        <Button icon="close" onPress={() => void end()}>
          {t('households.end')}
        </Button>
      </div>
      <p class="small soft">{t('households.endHint')}</p>
      <Problem words={problem} />
    </div>
  ) : null;
}
