// The real server code in this process: its file, its crashes, its backups and restores, its version.
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backUp } from '../../../src/server/admin/back-up.ts';
import { restore } from '../../../src/server/admin/restore.ts';
import { admit, discard, mostListed } from '../../../src/server/exchange/admit.ts';
import { createExchangeContext, type ExchangeContext } from '../../../src/server/exchange/context.ts';
import { handleExchange } from '../../../src/server/exchange/exchange.ts';
import { retryAtStart } from '../../../src/server/exchange/parked.ts';
import { openSqliteStore } from '../../../src/server/store/sqlite.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { judgeShape } from '../../../src/shared/access/judge.ts';
import { newId, type RecordId } from '../../../src/shared/core/ids.ts';
import { err, ok, type Result } from '../../../src/shared/core/result.ts';
import type { ErrorType } from '../../../src/shared/protocol/errors.ts';
import {
  type ExchangeResponse,
  exchangeRequestSchema,
  exchangeResponseSchema,
} from '../../../src/shared/protocol/exchange.ts';
import { protocolVersion } from '../../../src/shared/protocol/version.ts';
import type { Chance } from './chance.ts';

/** The server's process died: nothing more comes from it until it is started again. */
class ServerKilled extends Error {}

/** Killed before or after a commit, or the disk full at one. */
export type ServerFault = 'before-commit' | 'after-commit' | 'disk-full';

export type ServerHost = {
  /** The database's file. */
  readonly path: string;
  store(): Store;
  context(): ExchangeContext;
  /** So many changes of one device may wait at the server. */
  readonly maxWaiting: number;
  /** Whatever is asked of it. Null: it died of it, and was started again. */
  serve<T>(work: (context: ExchangeContext) => Promise<T>): Promise<T | null>;
  /** Over the wire and back: texts, parsed on both sides. Null: no answer came. */
  exchange(enrolment: string, text: string): Promise<Result<ExchangeResponse, { type: ErrorType }> | null>;
  /** The next commit but `after` suffers this. */
  suffer(after: number, fault: ServerFault): void;
  heal(): void;
  backUp(): Promise<void>;
  /** Back to the newest backup, as a new generation. */
  restore(): Promise<void>;
  /** An old server becomes a present one, and takes up what waited for that. */
  update(): Promise<void>;
  revoke(enrolment: string): Promise<void>;
  /** The office looks through what was kept apart of a device, and admits or discards half of it. */
  lookThrough(enrolment: string, by: RecordId): Promise<void>;
  close(): Promise<void>;
};

/** What a server from before these were added does not know. */
const newerThanOldServer = { kind: 'minutes', fields: ['resultNoticeDate', 'interpreter', 'documents'] };

const oldJudgeShape: typeof judgeShape = (change, rootKind) => {
  const knowsNot =
    [change.kind, rootKind].includes(newerThanOldServer.kind) ||
    newerThanOldServer.fields.some((field) => field in change.set);
  return knowsNot ? { type: 'unknown-shape' } : judgeShape(change, rootKind);
};

const tails = ['', '-wal'] as const;

export const createServerHost = async (options: {
  folder: string;
  chance: Chance;
  now: () => number;
  isOld: boolean;
}): Promise<ServerHost> => {
  const { folder, chance, now } = options;
  const dataDir = join(folder, 'data');
  const backups = join(folder, 'backups');
  const path = join(dataDir, 'commune.db');
  const random = (bytes: Uint8Array) => chance.fill(bytes);
  const limits = {
    pageBundles: 2 + chance.below(9),
    pageChars: 1_000 + chance.below(20_000),
    windowEntries: 2 + chance.below(30),
    windowChars: 1_000 + chance.below(20_000),
    wholeChars: 1_000 + chance.below(20_000),
  };
  const maxWaiting = chance.pick([0, 1, 3, 1000, 1000, 1000]);
  let isOld = options.isOld;
  let newest = '';
  let fault: { after: number; type: ServerFault } | undefined;
  let store: Store;

  const suffer = (point: 'before-commit' | 'after-commit') => {
    if (!fault || (fault.type === 'after-commit') !== (point === 'after-commit') || fault.after-- > 0) return;
    const { type } = fault;
    fault = undefined;
    throw type === 'disk-full'
      ? Object.assign(new Error(type), { code: 'SQLITE_FULL' })
      : new ServerKilled(type);
  };
  const open = async () => {
    const opened = await openSqliteStore({
      path,
      synchronous: 'off',
      newId: () => newId(random),
      now,
      fault: suffer,
    });
    if (!opened.ok) throw new Error(opened.error.type);
    store = opened.value;
    await startUp();
  };
  /** As the server's start does. */
  const startUp = async () => {
    const retried = await retryAtStart(context());
    if (!retried.ok) throw new Error(retried.error.type);
  };
  const context = (): ExchangeContext => ({
    ...createExchangeContext({ store, now, random }),
    limits,
    maxWaiting,
    ...(isOld && { version: protocolVersion - 1, judgeShape: oldJudgeShape }),
  });
  /** What a kill leaves: the files as they are, without the tidying of a close. */
  const kill = async () => {
    for (const tail of tails) if (existsSync(path + tail)) copyFileSync(path + tail, `${path}.kept${tail}`);
    await store.close();
    for (const tail of [...tails, '-shm']) rmSync(path + tail, { force: true });
    for (const tail of tails)
      if (existsSync(`${path}.kept${tail}`)) renameSync(`${path}.kept${tail}`, path + tail);
    await open();
  };
  const serve: ServerHost['serve'] = async (work) => {
    const served = store;
    try {
      return await work(context());
    } catch (error) {
      if (error instanceof ServerKilled) await kill();
      // What another request had under way when the process died ends with it.
      else if (served === store) throw error;
      return null;
    }
  };
  mkdirSync(dataDir, { recursive: true });
  await open();

  return {
    path,
    maxWaiting,
    store: () => store,
    context,
    serve,
    exchange: (enrolment, text) =>
      serve(async (served) => {
        const request = exchangeRequestSchema.safeParse(JSON.parse(text));
        if (!request.success) return err({ type: 'bad-request' });
        const answer = await handleExchange(served, enrolment, request.data);
        return answer.ok
          ? ok(exchangeResponseSchema.parse(JSON.parse(JSON.stringify(answer.value))))
          : answer;
      }),
    suffer(after, type) {
      fault = { after, type };
    },
    heal() {
      fault = undefined;
    },
    async backUp() {
      fault = undefined;
      const made = await backUp(store, backups, now());
      if (!made.ok) throw new Error(made.error.type);
      newest = made.value.path;
    },
    async restore() {
      fault = undefined;
      await store.close();
      rmSync(dataDir, { recursive: true });
      const restored = await restore({ backup: newest, dataDir, database: path, now, random });
      if (!restored.ok) throw new Error(restored.error.type);
      await open();
    },
    async update() {
      if (!isOld) return;
      isOld = false;
      fault = undefined;
      await startUp();
    },
    async revoke(enrolment) {
      fault = undefined;
      await store.write((tx) => tx.enrolments.revoke(enrolment, now()));
    },
    async lookThrough(id, by) {
      fault = undefined;
      const [enrolment, kept] = await store.read(async (tx) => [
        await tx.enrolments.get(id),
        await tx.quarantine.of(id, mostListed),
      ]);
      const ids = kept.map((one) => one.id).filter(() => chance.happens(0.5));
      const act = chance.happens(0.8) ? admit : discard;
      if (enrolment) await act(context(), { enrolment, ids, by });
    },
    close: () => store.close(),
  };
};
