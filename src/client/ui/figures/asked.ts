// What the page of figures was last asked, kept while the app is open: opening a number and coming back changes nothing.
import { signal } from '@preact/signals';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Period, PeriodName } from '../../../shared/rules/periods.ts';

export type Asked = {
  /** 'own' for days chosen by hand. */
  readonly name: PeriodName | 'own';
  readonly own?: Period;
  readonly village: RecordId | null;
  /** Whether it was asked what was handled in time. */
  readonly inTime?: boolean;
};

export const asked = signal<Asked>({ name: 'year-so-far', village: null });
