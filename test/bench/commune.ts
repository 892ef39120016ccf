// The commune of the bench: a server's data directory with all records, filled through the real exchange.
import { mkdirSync } from 'node:fs';
import { makeLinkCode } from '../../src/server/auth/codes.ts';
import { databaseFile, openContext } from '../../src/server/start.ts';
import { openSqliteStore } from '../../src/server/store/sqlite.ts';
import type { Change } from '../../src/shared/core/change.ts';
import { newId } from '../../src/shared/core/ids.ts';
import { maxPushChanges } from '../../src/shared/protocol/exchange.ts';
import { createRandom, type Set as FieldValues, openCommune, Phone } from '../server/commune.ts';
import { benchRecords } from './records.ts';

/** What was stored, for the report. */
export interface Filled {
  readonly records: number;
  /** Mean size of a record with its rows as JSON, characters. */
  readonly meanChars: number;
  /** Opens the officer's phone, who sees every record. Good for one enrolment. */
  readonly code: string;
}

/** Fills an empty data directory with `records` records of an officer and makes the code that enrols his phone. */
export async function fillCommune(dataDir: string, records: number): Promise<Filled> {
  mkdirSync(dataDir, { recursive: true });
  const random = createRandom('bench');
  const now = () => Date.now();
  // Nothing has to survive a power cut while the directory is being made.
  const options = {
    path: databaseFile(dataDir),
    synchronous: 'off',
    newId: () => newId(random),
    now,
  } as const;
  const opened = await openSqliteStore(options);
  if (!opened.ok) throw new Error(opened.error.type);
  const commune = await openCommune({ store: opened.value, context: { now, random } });
  const { phone, change } = commune.officer;
  await phone.catchUp();
  await pushAll(phone, recordChanges(phone, [commune.villageA.id, commune.villageB.id], records, now()));
  const meanChars = await meanSize(phone);
  await opened.value.close();
  return { records, meanChars, code: await enrolmentCode(dataDir, change.record) };
}

function* recordChanges(phone: Phone, villages: readonly string[], count: number, until: number) {
  for (const { kind, values, rows, at } of benchRecords(count, villages, until)) {
    const root = phone.create(kind, values as FieldValues, { at });
    yield root;
    for (const row of rows) {
      const id = phone.id();
      yield phone.create(row.kind, row.values as FieldValues, { at, id, record: id, root: root.root });
    }
  }
}

async function pushAll(phone: Phone, changes: Iterable<Change>): Promise<void> {
  let batch: Change[] = [];
  const push = async () => {
    const { receipts } = await phone.exchange(batch);
    const refused = receipts.find(({ seq }) => seq === undefined);
    if (refused) throw new Error(`The server did not take a record: ${JSON.stringify(refused)}`);
    batch = [];
  };
  for (const change of changes) {
    batch.push(change);
    if (batch.length === maxPushChanges) await push();
  }
  if (batch.length > 0) await push();
}

/** Of one page of a new phone's first sync. */
async function meanSize({ context, enrolment }: Phone): Promise<number> {
  const { bundles } = await new Phone(context, enrolment).exchange();
  return Math.round(JSON.stringify(bundles).length / bundles.length);
}

async function enrolmentCode(dataDir: string, person: string): Promise<string> {
  const context = await openContext(dataDir);
  const { store, now, random } = context;
  const made = await store.write((tx) => makeLinkCode(tx, { opens: 'person', person }, now(), random));
  await store.close();
  if (!made.ok) throw new Error(made.error.type);
  return made.value;
}
