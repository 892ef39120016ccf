// What waits of the files of this phone, as the account's own tables keep it.
import type { RecordId } from '../../../shared/core/ids.ts';

/** The files of this phone by where they are: what the account knows of them without opening their database. */
export type FilesWaiting = {
  /** Photos, recordings and signatures that the commune has not received; each counts once, with its small picture. */
  readonly unsent: number;
  readonly bytes: number;
  /** Those that are not sent, since they would not be taken; not among `unsent`. */
  readonly refused: number;
  /** When the oldest of them was kept, ms. */
  readonly oldestAt?: number;
  /** Recordings that lie here in pieces: under way, or cut off and not yet kept. */
  readonly inPieces: number;
  /** Received, but in none of the commune's backups yet. */
  readonly uncovered: number;
  /** Records with a recording that was cut off and is kept now: to be said once. */
  readonly found: readonly RecordId[];
};
