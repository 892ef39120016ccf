// What takes part: a page's own way to keep and sync records, and the server behind it.
import type { Edit, WireRecord } from './records.ts';

/** What a contender's page offers under `globalThis.peer`. Its functions take and give plain JSON. */
export interface Peer {
  /** Makes the phone's database and lets it in at the server; no record comes or goes. */
  open(credential: string): Promise<void>;
  /** Writes new records on the phone alone. */
  write(records: readonly WireRecord[]): Promise<void>;
  /** Changes some fields of records written on this phone. */
  edit(edits: readonly Edit[]): Promise<void>;
  /** Until the server has all that was written here. */
  push(): Promise<void>;
  /** Until the phone has all that the server has. */
  pull(): Promise<void>;
  /** All records of the phone, as the app would read them, by their code. */
  contents(): Promise<readonly Fields[]>;
  /** How many records hold the words of the query, once all can be searched; -1 where there is no search. */
  search(query: string): Promise<number>;
}

export type Fields = { readonly [field: string]: unknown };

export interface ContenderServer {
  readonly port: number;
  /** Lets one more phone in. @returns what its `open` needs */
  credential(): Promise<string>;
  /** Ids that records may name. */
  readonly places: Places;
  stop(): Promise<void>;
}

export interface Places {
  readonly villages: readonly string[];
  readonly handlers: readonly string[];
}

export interface Contender {
  readonly name: string;
  /** Of the page's code, beside this file. */
  readonly page: string;
  /** It needs what `install.ts` installs. */
  readonly hasOwnPackages?: true;
  startServer(): Promise<ContenderServer>;
}

declare global {
  var peer: Peer;
}
