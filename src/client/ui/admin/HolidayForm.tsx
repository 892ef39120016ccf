// One day off or day worked: a new one, or one of the list being changed.
import { useState } from 'preact/hooks';
import { useAccount } from '../account-context.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { DateField } from '../form/DateField.tsx';
import { offerUndo } from '../form/offer-undo.ts';
import { Problem } from '../form/Problem.tsx';
import { TextField } from '../form/TextField.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { useOpenForm } from '../open-forms.ts';
import { Button } from '../parts/Button.tsx';
import { dayOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import type { Holiday } from './holiday-list.ts';
import { tidyName } from './village-list.ts';

interface HolidayFormProps {
  /** Left out: a new one; the paper stays for the next day of the same announcement. */
  readonly holiday?: Holiday | undefined;
  readonly onDone?: (() => void) | undefined;
}

const works = ['off', 'working'] as const;
const empty = { date: '', name: '', work: 'off', decision: '' } as const;

export function HolidayForm({ holiday, onDone }: HolidayFormProps) {
  const { now } = useAccount();
  const { form, change, problems, problem, save } = useHolidayForm({ holiday, onDone });
  return (
    <div class="form">
      <DateField
        label={t('holiday.date')}
        value={form.date}
        today={dayOf(now())}
        onChange={(date) => change({ date })}
        problem={problems.date}
      />
      <TextField
        label={t('holiday.name')}
        hint={t('directory.holidayNameHint')}
        value={form.name}
        onChange={(name) => change({ name })}
        problem={problems.name}
      />
      <ChoiceField
        label={t('holiday.work')}
        options={works.map((value) => ({ value, label: t(`holiday.work.${value}`) }))}
        value={form.work}
        onChange={(work) => change({ work: work ?? 'off' })}
      />
      <TextField
        label={t('holiday.decision')}
        value={form.decision}
        onChange={(decision) => change({ decision })}
      />
      <div class="buttons">
        <Button kind={holiday ? 'primary' : 'plain'} onPress={() => void save()}>
          {holiday ? t('villages.save') : t('directory.addHolidayDo')}
        </Button>
        {holiday && onDone && <Button onPress={onDone}>{t('villages.done')}</Button>}
        {holiday && onDone && <Remove holiday={holiday} onDone={onDone} />}
      </div>
      <Problem words={problem} />
    </div>
  );
}

function useHolidayForm({ holiday, onDone }: HolidayFormProps) {
  const { records, catalog } = useAccount();
  const { problem, attempt } = useAttempt();
  const [form, setForm] = useState<Omit<Holiday, 'id'>>(holiday ?? empty);
  const [pressed, setPressed] = useState(false);
  useOpenForm(!holiday && form.name !== '');
  const { date, work } = form;
  const name = tidyName(form.name);
  const isTaken = [...catalog.directory.value.law.values()].some(
    ({ id, values }) => values.date === date && id !== holiday?.id,
  );
  const save = async () => {
    setPressed(true);
    if (date === '' || name === '' || isTaken) return;
    const values = { date, name, work, decision: tidyName(form.decision) || null };
    const done = await attempt(() =>
      holiday ? records.edit(holiday.id, holiday.id, values) : records.create('holiday', values),
    );
    if (!done) return;
    setPressed(false);
    if (!holiday) setForm({ ...empty, work, decision: form.decision });
    onDone?.();
  };
  const dateProblem = isTaken && date !== '' ? t('directory.dayTaken') : undefined;
  const missing = pressed && date === '' ? t('directory.dayNeeded') : undefined;
  return {
    form,
    change: (changed: Partial<Holiday>) => setForm({ ...form, ...changed }),
    problems: {
      date: dateProblem ?? missing,
      name: pressed && name === '' ? t('directory.lineNameNeeded') : undefined,
    },
    problem,
    save,
  };
}

function Remove({ holiday, onDone }: { readonly holiday: Holiday; readonly onDone: () => void }) {
  const { records } = useAccount();
  const { problem, attempt } = useAttempt();
  const { id, name } = holiday;
  const remove = async () => {
    if (!(await attempt(() => records.remove(id, id)))) return;
    offerUndo(t('villages.deleted', { name }), () => records.restore(id, id));
    onDone();
  };
  return (
    <>
      <Button kind="danger" icon="trash" onPress={() => void remove()}>
        {t('directory.removeDay')}
      </Button>
      <Problem words={problem} />
    </>
  );
}
