// Addresses that only the administrator's own pages lead to; the others stand in routes.ts.
import type { RecordId } from '../../../shared/core/ids.ts';
import { paths } from '../routes.ts';

export const villageHref = (village: RecordId): string => `${paths.villages}/${village}`;
export const listsHref = `${paths.office}/lists`;
export const rulesHref = `${paths.office}/rules`;
export const recoveryHref = `${paths.office}/recovery`;
export const reopenHref = `${paths.office}/reopen`;
