// PouchDB: replication with a CouchDB-like server, as its guide shows it.
import PouchDB from 'pouchdb-browser';
import type { Peer } from './contender.ts';

const local = new PouchDB('records');
const remote = () => new PouchDB(`${location.origin}/db/records`);

const peer: Peer = {
  async open() {
    await local.info();
    await remote().info();
  },
  async write(records) {
    await local.bulkDocs(records.map(({ id, values }) => ({ _id: id, ...values })));
  },
  async edit(edits) {
    for (const { id, values } of edits) await local.put({ ...(await local.get(id)), ...values });
  },
  async push() {
    await local.replicate.to(remote());
  },
  async pull() {
    await local.replicate.from(remote());
  },
  async contents() {
    const { rows } = await local.allDocs({ include_docs: true });
    return rows.map(({ doc: { _id, _rev, ...values } }) => values);
  },
  search: async () => -1,
};
globalThis.peer = peer;
