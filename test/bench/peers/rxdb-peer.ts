// RxDB in a page: one collection on its Dexie storage, replicated once at each step.
import { createRxDatabase, type RxCollection } from 'rxdb/plugins/core';
import { type ReplicationWay, replicateRxCollection } from 'rxdb/plugins/replication';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import type { Peer } from './contender.ts';
import { wireRecords } from './records.ts';

/** @param way how it pulls and pushes */
export function rxdbPeer(way: ReplicationWay): Peer {
  let records: RxCollection | undefined;
  const opened = (): RxCollection => {
    if (!records) throw new Error('Not opened');
    return records;
  };
  const sync = async () => {
    const replication = replicateRxCollection({
      collection: opened(),
      replicationIdentifier: 'bench',
      live: false,
      ...way,
    });
    await new Promise<void>((resolve, reject) => {
      replication.error$.subscribe(reject);
      replication.awaitInitialReplication().then(resolve, reject);
    });
  };
  return {
    async open() {
      const db = await createRxDatabase({ name: 'rx', storage: getRxStorageDexie(), multiInstance: false });
      records = (await db.addCollections({ records: { schema: schema() } })).records;
    },
    async write(all) {
      await opened().bulkInsert(all.map(({ id, values }) => ({ id, ...values })));
    },
    async edit(edits) {
      for (const { id, values } of edits) await (await opened().findOne(id).exec())?.incrementalPatch(values);
    },
    push: sync,
    pull: sync,
    async contents() {
      const all = await opened().find().exec();
      return all.map((one) => {
        const { id: _id, ...values } = one.toJSON();
        return values;
      });
    },
    search: async () => -1,
  };
}

/** Of the records as they are: every field by its type. */
function schema(): object {
  const [one] = wireRecords(1, { villages: [''], handlers: [''] });
  const properties = Object.entries(one?.values ?? {}).map(([name, value]) => [name, typeOf(value)] as const);
  return {
    version: 0,
    primaryKey: 'id',
    type: 'object',
    properties: { id: { type: 'string', maxLength: 16 }, ...Object.fromEntries(properties) },
    required: ['id'],
  };
}

const typeOf = (value: unknown): object =>
  Array.isArray(value) ? { type: 'array', items: { type: 'string' } } : { type: typeof value };
