// Joins an open account to its commune's server: transport, engine and office calls. Loaded once home is usable.

import { ok } from '../../shared/core/result.ts';
import type { SyncGround } from '../store/account.ts';
import type { SetTimer } from '../store/draft-row.ts';
import { createDropUnsent } from '../store/drop-unsent.ts';
import { eraseDrafts } from '../store/erase-drafts.ts';
import { listUnreadable } from '../store/heal.ts';
import { addToJournal, readJournal } from '../store/journal.ts';
import { getMeta } from '../store/meta.ts';
import { readSafeCopy } from '../store/safe-copy.ts';
import { openSigningKey, signingKeyRow } from '../store/signing-key.ts';
import { measureSpace } from '../store/space.ts';
import type { Sync } from '../store/sync-port.ts';
import { connectFiles, type FileParts } from './connect-files.ts';
import { createEngine } from './engine.ts';
import { type Compress, gzip } from './gzip.ts';
import type { WithLock } from './lock.ts';
import { createOfficeCalls } from './office.ts';
import { createPace } from './pace.ts';
import { reportOf } from './report.ts';
import { createSendExchange } from './send-exchange.ts';
import { createTransport } from './transport.ts';
import type { PageEvents } from './triggers.ts';
import { createWatch } from './watch-journal.ts';

export type ConnectParts = {
  /** Origin of the server without a slash at the end; '' for the app's own. */
  readonly serverUrl: string;
  readonly app: string;
  /** What the phone says it is, for a new enrolment. */
  readonly device: string;
  readonly fetch: typeof globalThis.fetch;
  readonly compress?: Compress;
  readonly setTimer: SetTimer;
  readonly page: PageEvents;
  readonly withLock: WithLock;
  readonly files: FileParts;
  /** In [0, 1). */
  readonly chance: () => number;
  readonly onBroken: (error: unknown) => void;
};

/**
 * The running sync of an account.
 * @throws StorageFailure, VaultFailure; an Error when the account has no key (its enrolment was not finished)
 */
export const connectSync = async (ground: SyncGround, parts: ConnectParts): Promise<Sync> => {
  const { tables, vault, identity, clock, sending } = ground;
  const kept = await tables.read(['meta'], (tx) => tx.get('meta', signingKeyRow));
  if (!(kept?.value instanceof Uint8Array)) throw new Error('This account has no key');
  const { serverId, enrolment, person, from } = identity;
  const line = {
    serverUrl: parts.serverUrl,
    fetch: parts.fetch,
    compress: parts.compress ?? gzip,
    setTimer: parts.setTimer,
    clock,
  };
  const signer = { serverId, enrolment, key: await openSigningKey(vault, kept.value) };
  const transport = createTransport({ ...line, signer });
  const { app, page, setTimer, withLock, chance } = parts;
  const watch = createWatch({
    setTimer,
    phoneNow: clock.phoneNow,
    nowMs: () => performance.now(),
    keep: (lines) => addToJournal(ground, lines),
  });
  watch.note({ type: 'start' });
  const onBroken = (error: unknown) => {
    watch.broken(error);
    parts.onBroken(error);
  };
  const engine = createEngine({
    tables,
    vault,
    writer: { person, from },
    send: watch.sending(createSendExchange(transport)),
    app,
    clock,
    withLock,
    page,
    setTimer,
    chance,
    onBroken,
    doneAt: ground.doneAt,
    isPartial: ground.isPartial,
    keptApart: new Set(),
    dropUnsent: createDropUnsent({
      tables,
      vault,
      writer: { person, from },
      now: clock.now,
      nowMs: () => performance.now(),
    }),
    cutOff: { push: [] },
    pace: createPace(() => performance.now()),
    report: async () =>
      watch.report(
        reportOf(
          await measureSpace(parts.files.storage),
          clock.known()?.offsetMs,
          await tables.read(['meta'], (tx) => getMeta(tx, 'files')),
        ),
      ),
    onErased: (records) => eraseDrafts(ground.drafts, records),
    onSending: (roots) => {
      if (roots.size > 0 || sending.peek().size > 0) sending.value = roots;
    },
  });
  const { status, now } = engine;
  const { files, stop: stopFiles } = connectFiles(
    ground,
    { ...parts, onBroken, onAllSent: () => engine.now() },
    { ...line, signer },
    status,
  );
  watch.follow(status, clock.state);
  const stop = () => {
    engine.stop();
    stopFiles();
    void watch.stop();
  };
  const takeNewCode = async (code: string) => {
    const { takeNewCode: take } = await import('./new-code.ts');
    return take({ ...ground, transport: createTransport(line), app, device: parts.device }, code);
  };
  const unreadable = async () => ok(await listUnreadable(ground));
  const safeCopy = async () => ok(await readSafeCopy(ground));
  const journal = async () => {
    await watch.keep();
    return ok(await readJournal(ground));
  };
  const calls = { ...createOfficeCalls(transport), takeNewCode, unreadable, safeCopy, journal };
  return { status, now, files, stop, ask: (work) => work(calls) };
};
