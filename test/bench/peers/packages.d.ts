// The little that the bench uses of packages that stand in no lockfile of the app's: it is checked without them too.
declare module 'rxdb/plugins/core' {
  export interface RxDocument {
    toJSON(): { readonly id: string; readonly [field: string]: unknown };
    incrementalPatch(values: object): Promise<unknown>;
  }
  export interface RxCollection {
    bulkInsert(documents: readonly object[]): Promise<unknown>;
    findOne(id: string): { exec(): Promise<RxDocument | null> };
    find(): { exec(): Promise<readonly RxDocument[]> };
  }
  export function createRxDatabase(options: object): Promise<{
    addCollections(collections: object): Promise<{ readonly records: RxCollection }>;
  }>;
}

declare module 'rxdb/plugins/storage-dexie' {
  export function getRxStorageDexie(): object;
}

declare module 'rxdb/plugins/replication' {
  import type { RxCollection } from 'rxdb/plugins/core';

  interface Checkpoint {
    readonly updatedAt: number;
    readonly id: string;
  }
  interface Pulled {
    readonly documents: readonly object[];
    readonly checkpoint: Checkpoint;
  }
  export interface ReplicationWay {
    readonly pull: {
      readonly batchSize?: number;
      handler(checkpoint: Checkpoint | undefined, batchSize: number): Promise<Pulled>;
    };
    readonly push: {
      readonly batchSize?: number;
      handler(rows: readonly { readonly newDocumentState: object }[]): Promise<readonly object[]>;
    };
  }
  export function replicateRxCollection(
    options: ReplicationWay & {
      readonly collection: RxCollection;
      readonly replicationIdentifier: string;
      readonly live: boolean;
    },
  ): {
    awaitInitialReplication(): Promise<void>;
    readonly error$: { subscribe(listener: (error: Error) => void): void };
  };
}

declare module 'pouchdb-browser' {
  type Document = { readonly _id: string; readonly _rev?: string; readonly [field: string]: unknown };
  export default class PouchDB {
    constructor(name: string);
    info(): Promise<unknown>;
    get(id: string): Promise<Document>;
    put(document: Document): Promise<unknown>;
    bulkDocs(documents: readonly Document[]): Promise<unknown>;
    allDocs(options: {
      readonly include_docs: true;
    }): Promise<{ readonly rows: readonly { doc: Document }[] }>;
    readonly replicate: { to(other: PouchDB): Promise<unknown>; from(other: PouchDB): Promise<unknown> };
  }
}

declare module 'pouchdb' {
  const PouchDB: { defaults(options: { readonly prefix: string }): unknown };
  export default PouchDB;
}

declare module 'express-pouchdb' {
  export default function expressPouchDb(databases: unknown, options: { readonly mode: string }): unknown;
}

declare module 'express' {
  import type { Server } from 'node:http';

  interface App {
    get(path: string, answer: (request: unknown, response: { send(text: string): void }) => void): void;
    use(path: string, app: unknown): void;
    listen(port: number, host: string, onListening: () => void): Server;
  }
  export default function express(): App;
}
