// The real server code in this process: its file, its crashes, its backups and restores, its version.
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createExchangeContext, type ExchangeContext } from '../../../src/server/exchange/context.ts';
import { handleExchange } from '../../../src/server/exchange/exchange.ts';
import { replayForUpdate } from '../../../src/server/exchange/parked.ts';
import { openSqliteStore } from '../../../src/server/store/sqlite.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { judgeShape } from '../../../src/shared/access/judge.ts';
import { newId } from '../../../src/shared/core/ids.ts';
import { type ExchangeResponse, exchangeRequestSchema, exchangeResponseSchema } from '../../../src/shared/protocol/exchange.ts';
import { protocolVersion } from '../../../src/shared/protocol/version.ts';
import type { Chance } from './random.ts';

/** The server's process died: nothing more comes from it until it is started again. */
export class ServerCrash extends Error {}

export type ServerHost = {
  readonly path: string;
  store(): Store;
  context(): ExchangeContext;
  /** Over the wire and back: texts, parsed on both sides. Null: no answer came. */
  exchange(enrolment: string, requestText: string): Promise<ExchangeResponse | { error: string } | null>;
  /** The next commit but `after` kills the process, before it or after it. */
  crashSoon(after: number, point: 'before-commit' | 'after-commit'): void;
  backUp(): Promise<void>;
  /** Back to the newest backup, as a new generation. */
  restore(): Promise<void>;
  readonly hasBackup: boolean;
  readonly isOld: boolean;
  update(): Promise<void>;
  revoke(enrolment: string): Promise<void>;
  close(): Promise<void>;
};

/** What a server from before these were added does not know. */
export const newerThanOldServer = { kind: 'minutes', fields: ['resultNoticeDate', 'interpreter', 'documents'] };

const oldJudgeShape: typeof judgeShape = (change, rootKind) => {
  const knowsNot =
    change.kind === newerThanOldServer.kind ||
    rootKind === newerThanOldServer.kind ||
    newerThanOldServer.fields.some((field) => field in change.set);
  return knowsNot ? { type: 'unknown-shape' } : judgeShape(change, rootKind);
};

export const createServerHost = async (options: {
  folder: string;
  chance: Chance;
  now: () => number;
  isOld: boolean;
}): Promise<ServerHost> => {
  const { chance, now } = options;
  const path = join(options.folder, 'commune.sqlite');
  let backups = 0;
  let isOld = options.isOld;
  let store: Store;
  let crash: { after: number; point: string } | undefined;

  const open = async () => {
    const opened = await openSqliteStore({
      path,
      synchronous: 'off',
      newId: () => newId((bytes) => chance.fill(bytes)),
      now,
      fault: (point) => {
        if (!crash || crash.point !== point || crash.after-- > 0) return;
        crash = undefined;
        throw new ServerCrash(point);
      },
    });
    if (!opened.ok) throw new Error(opened.error.type);
    store = opened.value;
  };
  const context = (): ExchangeContext => ({
    ...createExchangeContext({ store, now, random: (bytes) => chance.fill(bytes) }),
    ...(isOld && { version: protocolVersion - 1, judgeShape: oldJudgeShape }),
  });
  const restart = async () => {
    await store.close();
    await open();
  };
  await open();

  return {
    path,
    store: () => store,
    context,
    async exchange(enrolment, requestText) {
      const served = store;
      try {
        const request = exchangeRequestSchema.safeParse(JSON.parse(requestText));
        if (!request.success) return { error: 'bad-request' };
        const answer = await handleExchange(context(), enrolment, request.data);
        if (!answer.ok) return { error: answer.error.type };
        return exchangeResponseSchema.parse(JSON.parse(JSON.stringify(answer.value)));
      } catch (error) {
        if (error instanceof ServerCrash) await restart();
        // What another exchange had under way when the process died ends with it.
        else if (served === store) throw error;
        return null;
      }
    },
    crashSoon(after, point) {
      crash = { after, point };
    },
    async backUp() {
      const head = await store.read((tx) => tx.entries.head());
      const copy = join(options.folder, `backup-${backups + 1}.sqlite`);
      await store.copyTo(copy);
      backups += 1;
      crash = undefined;
      await store.write((tx) => tx.meta.set('backed-up', head.seq));
    },
    async restore() {
      await store.close();
      for (const tail of ['', '-wal', '-shm']) rmSync(path + tail, { force: true });
      copyFileSync(join(options.folder, `backup-${backups}.sqlite`), path);
      crash = undefined;
      await open();
      await store.write(async (tx) => {
        const { seq } = await tx.entries.head();
        await tx.generations.begin({ id: newId((bytes) => chance.fill(bytes)), start: seq, beganAt: now() });
        await tx.meta.set('backed-up', seq);
      });
    },
    get hasBackup() {
      return backups > 0;
    },
    get isOld() {
      return isOld;
    },
    async update() {
      if (!isOld) return;
      isOld = false;
      crash = undefined;
      await restart();
      await replayForUpdate(context());
    },
    async revoke(enrolment) {
      crash = undefined;
      await store.write((tx) => tx.enrolments.revoke(enrolment, now()));
    },
    close: () => store.close(),
  };
};
