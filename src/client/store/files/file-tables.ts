// The phone's files: a database of their own beside the account's, opened when the first file is asked for.
import { Dexie, type Table } from 'dexie';
import { type IndexedDbParts, toStorageFailure } from '../database.ts';

/** A file's content, sealed (AAD `files/<id>`). */
export interface FileRow {
  /** The content's digest (protocol/upload). */
  readonly id: string;
  /** Of the content, not of its box. */
  readonly bytes: number;
  /** Rises whenever it is looked at: what was not looked at longest goes first when room is needed. */
  readonly used: number;
  readonly box: Uint8Array;
}

/** Where the server's log stood when it said that it holds a file. */
export interface HeldAt {
  readonly gen: string;
  readonly head: number;
}

/**
 * - wrong-type, too-large, not-taken: the server said so · spoilt: something on the way changes it each time
 * - unreadable: the content cannot be opened on this phone any more
 */
export type WhyRefused = 'wrong-type' | 'too-large' | 'not-taken' | 'spoilt' | 'unreadable';

/**
 * A file on its way to the server, and then until one of the server's backups holds it. While its row is here the file is
 * kept, whatever room is needed.
 */
export interface UploadRow {
  readonly id: string;
  readonly root: string;
  /** The row of the record that names it; '' until the record has it. */
  readonly row: string;
  /** Other rows that name the same content: they stand in when this one is gone. */
  readonly others?: readonly { readonly root: string; readonly row: string }[];
  /** When it was kept, ms. */
  readonly at: number;
  readonly bytes: number;
  /** Signatures 0, small pictures 1, photos and papers 2, recordings 3: the lower goes first, then the smaller. */
  readonly rank: number;
  /** The tus address, once the server has given one. */
  readonly url?: string;
  /** Bytes the server has acknowledged. */
  readonly sent: number;
  /** Why it is not sent, and the build that found out: another build tries once more, and so may the person. */
  readonly refused?: { readonly why: WhyRefused; readonly app: string };
  /** How often what arrived was not what was sent. */
  readonly spoilt?: number;
  /** The server holds it: nothing is to be sent. */
  readonly held?: HeldAt;
}

/** The rank of small pictures. */
export const thumbRank = 1;

/** That the server said it holds a file of this phone, ms: kept as long as a record names it. */
export interface ReceivedRow {
  readonly id: string;
  readonly at: number;
}

/** Some seconds of a recording under way, sealed (AAD `pieces/<id>`). */
export interface PieceRow {
  /** `<recording>/<number>` */
  readonly id: string;
  readonly recording: string;
  readonly n: number;
  readonly box: Uint8Array;
}

export interface FileTables {
  readonly files: Table<FileRow, string>;
  readonly uploads: Table<UploadRow, string>;
  readonly pieces: Table<PieceRow, string>;
  readonly received: Table<ReceivedRow, string>;
  /** Runs `work` in one transaction over these tables. @throws StorageFailure */
  transact<T>(mode: 'r' | 'rw', work: (tables: FileTables) => Promise<T>): Promise<T>;
  close(): void;
}

/** The name of the database with an account's files . */
export const fileDatabaseOf = (database: string): string => `${database}-files`;

const fileIndexes = { files: 'id, [used+bytes]', uploads: 'id, root', pieces: 'id, recording' };

/**
 * Opens it, making it when it is not there: a phone that lost it still has the server's copies.
 * @param database the account's, opaque
 */
export const openFileTables = (database: string, parts?: IndexedDbParts): FileTables => {
  // A file is on the disk before the record that names it is.
  const db = new Dexie(fileDatabaseOf(database), {
    cache: 'disabled',
    chromeTransactionDurability: 'strict',
    ...parts,
  });
  db.version(1).stores(fileIndexes);
  db.version(2).stores({ received: 'id' });
  const tables: FileTables = {
    files: db.table('files'),
    uploads: db.table('uploads'),
    pieces: db.table('pieces'),
    received: db.table('received'),
    transact: (mode, work) =>
      db
        .transaction(mode, ['files', 'uploads', 'pieces', 'received'], () => work(tables))
        .catch((error: unknown) => {
          throw toStorageFailure(error);
        }),
    close: () => db.close(),
  };
  return tables;
};
