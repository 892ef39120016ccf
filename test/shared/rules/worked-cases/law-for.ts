// The law a worked case stands under: the shipped rows, with the commune's own where the case says so.
import type { RecordState } from '../../../../src/shared/core/bundle.ts';
import { type Law, lawOf } from '../../../../src/shared/rules/law.ts';
import type { WorkedCase } from './form.ts';

export const lawFor = ({ own, cultureDay }: WorkedCase): Law =>
  lawOf([
    ...(own ? [ownRow({ rule: 'feedback.answer@2014', from: '2026-01-01', ...own })] : []),
    ...(cultureDay === undefined
      ? []
      : [
          ownRow({
            rule: 'holiday.culture-day@2026',
            from: '2026-01-07',
            value: Number(cultureDay),
            unit: 'on-off',
          }),
        ]),
  ]);

/** A row of the commune's own, as an administrator writes it. */
const ownRow = (values: RecordState['values']): RecordState => ({
  id: `own-${String(values.rule)}`,
  kind: 'rule',
  by: 'admin',
  at: 1,
  last: {},
  values: { citation: 'Quy chế của xã', certainty: 'high', reason: 'theo quy chế', ...values },
});
