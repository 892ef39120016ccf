// The addresses of households: a village's list, adding to it, importing into it, and a meeting's roll.
import type { RecordId } from '../../../shared/core/ids.ts';
import { paths } from '../routes.ts';

/** Of one village; without one, the villages to choose from. */
export const householdsHref = (village?: RecordId): string =>
  village === undefined ? paths.list('household') : `${paths.list('household')}?village=${village}`;

export const newHouseholdHref = (village: RecordId): string =>
  `${paths.newRecord('household')}?village=${village}`;

/** Pages of their own, under the record they belong to: see `record/own-views.ts`. */
export const importHref = (village: RecordId): string => paths.record(village, 'import');
export const rollHref = (minutes: RecordId): string => paths.record(minutes, 'roll');
/** The roll called name by name. */
export const namesHref = (minutes: RecordId): string => paths.record(minutes, 'names');
