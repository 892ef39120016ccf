// The addresses of a meeting's own pages, under the record of its minutes (see record/own-views.ts).
import type { RecordId } from '../../../shared/core/ids.ts';
import { paths } from '../routes.ts';

export const guestsHref = (minutes: RecordId): string => paths.record(minutes, 'guests');
export const clustersHref = (minutes: RecordId): string => paths.record(minutes, 'clusters');
export const closeHref = (minutes: RecordId): string => paths.record(minutes, 'close');
export const voteHref = (minutes: RecordId, item: RecordId): string => paths.record(minutes, `vote-${item}`);
/** The plain form of an item, which leads back to its vote. */
export const itemHref = (minutes: RecordId, item: RecordId): string => `${paths.record(minutes, item)}?vote`;
export const slipsHref = (minutes: RecordId, item: RecordId): string =>
  paths.record(minutes, `slips-${item}`);

/** The row that the last part of an address is about: 'vote-' and its id. */
export const rowOfView = (name: string): RecordId => name.slice(name.indexOf('-') + 1);
