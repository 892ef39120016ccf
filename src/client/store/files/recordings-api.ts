// What pages ask of recordings.
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Result } from '../../../shared/core/result.ts';
import type { SaveFailure } from '../records-api.ts';
import type { RecordingHead } from './pieces.ts';

/** too-long: one file holds no more; what came before is there. */
export type PieceFailure = { readonly type: 'storage-full' | 'too-long' };

/** A recording under way. */
export type Recording = {
  /**
   * Puts the next piece on the disk; call it again only when this has ended.
   * @param atMs since the beginning, where the piece ends
   * @throws VaultFailure, StorageFailure (other than full): what was written before is found by `recover`
   */
  write(sound: Uint8Array, atMs: number): Promise<Result<void, PieceFailure>>;
  /** Makes one attachment of all pieces; undefined when nothing was heard. After a failure `recover` tries again. */
  keep(): Promise<Result<Kept | undefined, SaveFailure>>;
};
export type Kept = { readonly row: RecordId; readonly seconds: number };

/** A recording that was cut off and is no attachment yet. */
export type LeftRecording = {
  readonly root: RecordId;
  /** Phone time, ms. */
  readonly begunAt: number;
  readonly failure: SaveFailure;
};

/** The records of recordings that were cut off and are attachments now, one for each, and those that are not yet. */
export type Recovered = { readonly kept: readonly RecordId[]; readonly left: readonly LeftRecording[] };

export type NewRecording = Omit<RecordingHead, 'begunAt'>;

export type Recordings = {
  begin(recording: NewRecording): Promise<Result<Recording, { readonly type: 'storage-full' }>>;
  /** Keeps what a killed browser left of recordings for this record; never one that is under way in any tab. */
  recover(root: RecordId): Promise<Recovered>;
  /** The same for all records: a recording belongs to one that nobody may open for weeks. */
  recoverAll(): Promise<Recovered>;
};
