// The minutes' own numbers of households, offered from the roll: written only when somebody says so.
import type { Bundle } from '../../../shared/core/bundle.ts';
import { isEmpty } from '../../../shared/kinds/define-kind.ts';
import { useAccount } from '../account-context.ts';
import { offerUndo } from '../form/offer-undo.ts';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { formatNumber, t } from '../text/t.ts';
import { absentNow, countRoll, type RollEntry } from './roll.ts';

interface RollOfferProps {
  readonly bundle: Bundle;
  readonly entries: readonly RollEntry[];
}

/** Who is absent is filled in with them, unless somebody wrote it in words of his own. */
export function RollOffer({ bundle, entries }: RollOfferProps) {
  const { records } = useAccount();
  const { problem, attempt } = useAttempt();
  const { id, values } = bundle.root;
  const { total, present } = countRoll(entries, () => 0);
  const absent = absentNow(values.absent, entries);
  const isSame =
    values.households === total &&
    values.represented === present &&
    (isEmpty(values.absent) || values.absent === absent);
  if (present === 0 || isSame) return <Problem words={problem} />;
  const before = {
    households: values.households ?? null,
    represented: values.represented ?? null,
    absent: values.absent ?? null,
  };
  const fill = async () => {
    const filled = { households: total, represented: present, absent: absent || null };
    if (await attempt(() => records.edit(id, id, filled)))
      offerUndo(t('roll.filled'), () => records.edit(id, id, before));
  };
  const isNothing = before.households === null && before.represented === null;
  const numberText = (value: unknown) => (typeof value === 'number' ? formatNumber(value) : '…');
  return (
    <Notice
      action={
        <Button icon="pen" onPress={() => void fill()}>
          {t('roll.fill')}
        </Button>
      }
    >
      <p>
        {t('roll.fillDetail', {
          total,
          n: present,
          before: isNothing
            ? t('roll.fillNothing')
            : t('roll.fillBefore', {
                total: numberText(before.households),
                n: numberText(before.represented),
              }),
        })}
      </p>
      <Problem words={problem} />
    </Notice>
  );
}
