// The last part of the address where a village's announcement of a notice is written.
import type { RecordId } from '../../../shared/core/ids.ts';

const mark = 'announce-';

export const announceView = (village: RecordId): string => `${mark}${village}`;

export const villageOfView = (view: string): RecordId | undefined =>
  view.startsWith(mark) ? view.slice(mark.length) : undefined;
