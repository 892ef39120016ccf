// The addresses of what a village is to hear: the list, and the same in large type.
import type { RecordId } from '../../../shared/core/ids.ts';
import { paths } from '../routes.ts';

export const readHref = (village: RecordId): string => `${paths.work('read')}?village=${village}`;
export const readLargeHref = (village: RecordId): string => `${readHref(village)}&large`;
