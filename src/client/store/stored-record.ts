// The sealed row of a record: what the server last said of it. What is shown is derived, never stored.
import { type Bundle, fieldsWithOthers, isDeleted } from '../../shared/core/bundle.ts';
import type { RecordId } from '../../shared/core/ids.ts';
import { briefs } from '../../shared/kinds/briefs.ts';
import type { RecordView } from './records-api.ts';
import type { RecordRow } from './tables.ts';
import type { Vault } from './vault.ts';

export type StoredRecord = {
  /** The bundle from the server; null while only own changes make it. */
  readonly base: Bundle | null;
  /** The generation whose numbers `base` counts in. */
  readonly gen: string;
  /** The whole snapshot that last confirmed it. */
  readonly snap: number;
  /** Server time of the newest receipt for it, ms. */
  readonly receivedAt?: number;
};

export const noRecord = (gen: string, snap: number): StoredRecord => ({ base: null, gen, snap });

export const openStored = async (vault: Vault, row: RecordRow): Promise<StoredRecord> =>
  (await vault.open('records', row.id, row.box)) as StoredRecord;

export const sealStored = (vault: Vault, id: RecordId, stored: StoredRecord): Promise<Uint8Array> =>
  vault.seal('records', id, stored);

/** The month of directory records, so that they are found first; it sorts after every real month. */
export const directoryMonth = 'dir';

/** The clear column `month`: 'YYYY-MM' of the kind's date, '' without one, `directoryMonth` for the directory. */
export const monthOf = (bundle: Bundle | null): string => {
  const kind = briefs[bundle?.root.kind ?? ''];
  if (kind?.access === 'directory') return directoryMonth;
  const date = kind?.dateField ? bundle?.root.values[kind.dateField] : undefined;
  return typeof date === 'string' ? date.slice(0, 7) : '';
};

/** The record as the server last said it, for pages: where no own change hangs on it. */
export const viewOfBase = ({ base, receivedAt }: StoredRecord, person: RecordId): RecordView | null =>
  base && {
    bundle: base,
    state: hasOthers(base) ? 'others' : 'received',
    unsent: 0,
    parked: 0,
    refused: [],
    mine: base.root.by === person,
    ...(receivedAt !== undefined && { receivedAt }),
  };

export const hasOthers = ({ root, rows }: Bundle): boolean =>
  [root, ...Object.values(rows)].some((state) => !isDeleted(state) && fieldsWithOthers(state).length > 0);
