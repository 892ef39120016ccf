// What every run starts from: a commune with all records and a phone that has received them; made once, then copied.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { databaseIndexes, databaseVersion } from '../../src/client/store/database.ts';
import { protocolVersion } from '../../src/shared/protocol/version.ts';
import { fillCommune } from './commune.ts';
import { enrol, openPhone, typePassphrase, untilKept } from './phone.ts';
import { address, startServer } from './server.ts';

export interface Prepared {
  readonly records: number;
  readonly meanChars: number;
  /** How long the phone took to receive them, not slowed. */
  readonly firstSyncMs: number;
}

const cache = fileURLToPath(new URL('../../.cache/bench/', import.meta.url));
const master = join(cache, 'master');
const note = join(master, 'made.json');
const parts = ['server', 'profile'] as const;

/** Makes the master copy unless there is one by the same generator and formats. `fresh`: makes it anew. */
export async function prepareMaster(records: number, fresh: boolean): Promise<Prepared> {
  const key = createHash('sha256')
    .update(`${records} ${databaseVersion} ${JSON.stringify(databaseIndexes)} ${protocolVersion}`)
    .update(readFileSync(new URL('records.ts', import.meta.url)))
    .update(serverSchema())
    .digest('hex');
  const known = existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')) : {};
  if (known.key === key && !fresh) {
    if (known.build !== buildDigest()) await openOnce();
    writeFileSync(note, JSON.stringify({ ...known, build: buildDigest() }));
    return known;
  }
  rmSync(master, { recursive: true, force: true });
  mkdirSync(master, { recursive: true });
  console.log(`Making a commune of ${records} records and a phone that holds them: a minute or two, once.`);
  const { meanChars, code } = await fillCommune(join(master, 'server'), records);
  const firstSyncMs = await receiveAll(code);
  const made = { key, build: buildDigest(), records, meanChars, firstSyncMs };
  writeFileSync(note, JSON.stringify(made));
  return made;
}

const serverSchema = (): string => {
  const migrations = new URL('../../src/server/store/migrations/', import.meta.url);
  return readdirSync(migrations)
    .map((name) => readFileSync(new URL(name, migrations), 'utf8'))
    .join('');
};

const buildDigest = (): string => readFileSync(new URL('../../dist/sources.sha256', import.meta.url), 'utf8');

/** The list that another build kept is not used: as after an update of the app, the first opening makes it anew. */
async function openOnce(): Promise<void> {
  const stop = await startServer(join(master, 'server'));
  const phone = await openPhone({ profile: join(master, 'profile'), address });
  try {
    await typePassphrase(phone.page);
    await phone.page.keyboard.press('Enter');
    await untilKept(phone, buildDigest());
  } finally {
    await phone.close();
    await stop();
  }
}

async function receiveAll(code: string): Promise<number> {
  const stop = await startServer(join(master, 'server'));
  const phone = await openPhone({ profile: join(master, 'profile'), address, code });
  const startedAt = Date.now();
  try {
    await enrol(phone);
    const tookMs = Date.now() - startedAt;
    await untilKept(phone, buildDigest());
    return tookMs;
  } finally {
    await phone.close();
    await stop();
  }
}

/** A copy to be used up, so that each run starts from the same. @returns the directories of the copy */
export function copyMaster(): { readonly [part in (typeof parts)[number]]: string } {
  const [server, profile] = parts.map((part) => {
    const copy = join(cache, 'run', part);
    rmSync(copy, { recursive: true, force: true });
    cpSync(join(master, part), copy, { recursive: true });
    return copy;
  });
  return { server: server ?? '', profile: profile ?? '' };
}
