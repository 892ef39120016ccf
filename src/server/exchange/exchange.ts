// The one message of sync, without HTTP: takes what a phone pushes, gives what is new to it.
import type { Entry } from '../../shared/core/change.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import type { ExchangeRequest, ExchangeResponse, Receipt } from '../../shared/protocol/exchange.ts';
import type { Enrolment, Seen, StorageFull } from '../store/store.ts';
import type { AnswerLimits, ExchangeContext } from './context.ts';
import { frame, nothing } from './frame.ts';
import { commonUntil, currentGeneration } from './generations.ts';
import { hiddenAmong, lateReceipts, rootsOfAccepted } from './late.ts';
import { pull } from './pull.ts';
import { asRawChanges, type RawChange, receive } from './push.ts';
import { afterRevocation, keepAllApart, whyApart } from './quarantine.ts';

/** What arrives: each pushed change is parsed by itself. */
export type IncomingRequest = Omit<ExchangeRequest, 'push'> & { readonly push: readonly unknown[] };

export type ExchangeFailure =
  | StorageFull
  | { readonly type: 'unknown-device' }
  /** A pushed item without an id. */
  | { readonly type: 'bad-request' };

/**
 * One exchange of the device `enrolmentId`, whose signature the caller has checked. All pushed changes are judged in one
 * transaction that is on disk before the answer. With `storage-full` nothing was accepted.
 */
export const handleExchange = async (
  context: ExchangeContext,
  enrolmentId: string,
  request: IncomingRequest,
): Promise<Result<ExchangeResponse, ExchangeFailure>> => {
  const { store } = context;
  const changes = asRawChanges(request.push);
  if (!changes) return err({ type: 'bad-request' });
  const begun = await store.read(async (tx) => {
    const enrolment = await tx.enrolments.get(enrolmentId);
    const apart = enrolment && (await whyApart(tx, enrolment));
    return { enrolment, apart, gen: currentGeneration(await tx.generations.list()) };
  });
  const { enrolment, apart, gen } = begun;
  if (!enrolment) return err({ type: 'unknown-device' });
  if (apart === 'revoked') return afterRevocation(context, enrolment, request, changes);
  if (request.gen !== '' && request.gen !== gen) return ok(await otherGeneration(context, request));
  if (apart === 'left') return afterLeave(context, enrolment, request, changes);
  const pushed = await takePush(context, enrolment, request, changes);
  // A phone that brings nothing gets its answer also where the disk has no room to note that it asked.
  if (!pushed.ok && changes.length > 0) return pushed;
  const receipts = pushed.ok ? pushed.value : [];
  return ok(await answer(context, enrolment, request, { changes, receipts }));
};

const takePush = async (
  context: ExchangeContext,
  enrolment: Enrolment,
  request: IncomingRequest,
  changes: readonly RawChange[],
): Promise<Result<readonly Receipt[], StorageFull>> => {
  if (changes.length === 0 && !isNewsOf(enrolment, seenIn(request, []), context.now())) return ok([]);
  return context.store.write(async (tx) => {
    const receipts: Receipt[] = [];
    const pushed = { writer: enrolment, v: request.v };
    for (const raw of changes) receipts.push(await receive(tx, context, raw, pushed));
    const full = new Set(receipts.flatMap((receipt) => (receipt.full ? [receipt.id] : [])));
    const left = changes.filter(({ id }) => full.has(id));
    await tx.enrolments.see(enrolment.id, { ...seenIn(request, left), lastSeenAt: context.now() });
    return receipts;
  });
};

const sightingMs = 5 * 60 * 1000;

/** Whether the list of devices would show something new: a poll that brings nothing shall not cost an fsync. */
const isNewsOf = (enrolment: Enrolment, said: Omit<Seen, 'lastSeenAt'>, now: number): boolean =>
  now - (enrolment.lastSeenAt ?? 0) > sightingMs || reported.some((name) => enrolment[name] !== said[name]);

const reported = ['cursor', 'app', 'unsent', 'files', 'oldestUnsentAt', 'freeMb', 'clockOffMin'] as const;

/** What the device says of itself. What it pushed and the server had no room for (`left`) is unsent still. */
const seenIn = (request: IncomingRequest, left: readonly RawChange[]): Omit<Seen, 'lastSeenAt'> => {
  const { app, cursor, unsent = 0, files, oldestUnsentAt, freeMb, clockOffMin } = request;
  const times = [oldestUnsentAt, ...left.map(({ at }) => at)].filter((at) => Number.isSafeInteger(at));
  return {
    app,
    cursor,
    unsent: unsent + left.length,
    ...(files !== undefined && { files }),
    ...(times.length > 0 && { oldestUnsentAt: Math.min(...times.map(Number)) }),
    ...(freeMb !== undefined && { freeMb }),
    ...(clockOffMin !== undefined && { clockOffMin }),
  };
};

const answer = (
  context: ExchangeContext,
  enrolment: Enrolment,
  request: IncomingRequest,
  { changes, receipts }: { changes: readonly RawChange[]; receipts: readonly Receipt[] },
): Promise<ExchangeResponse> =>
  context.store.read(async (tx) => {
    const pushed = new Set(receipts.map((receipt) => receipt.id));
    const asked = { ...request, cursor: Math.max(request.cursor, request.ahead ?? 0), push: [] };
    const limits = limitsFor(context.limits, request.room);
    const pulled = await pull(tx, asked, enrolment, { pushed, limits });
    const entries = new Set(pulled.entries.map((entry) => (entry as Entry).change.id));
    const withdrawn = pulled.page ? [] : await tx.entries.withdrawn(asked.cursor, pulled.cursor);
    const late = pulled.page ? [] : await lateReceipts(tx, enrolment, asked, pulled.cursor);
    const news = late.filter(({ receipt: { id } }) => !pushed.has(id) && !entries.has(id));
    const roots = rootsOfAccepted(changes, receipts, news);
    const drops = [...pulled.drops, ...(await hiddenAmong(tx, enrolment, roots, pulled.drops))];
    const all = [...receipts, ...news.map(({ receipt }) => receipt)];
    const told = withdrawn.length > 0 && { withdrawn: [...withdrawn] };
    return { ...(await frame(context, tx)), ...pulled, ...told, drops, receipts: all };
  });

const leastRoom = 16_000;

/** As much as the phone's link carries in some seconds, and never more than one answer of this server. */
const limitsFor = (limits: AnswerLimits, room: number | undefined): AnswerLimits => {
  if (room === undefined) return limits;
  const within = (most: number) => Math.min(most, Math.max(leastRoom, room));
  const { pageChars, windowChars, wholeChars } = limits;
  return {
    ...limits,
    pageChars: within(pageChars),
    windowChars: within(windowChars),
    wholeChars: within(wholeChars),
  };
};

/** Who has left office gives nothing and gets nothing, but still learns that he may see nothing any more. */
const afterLeave = async (
  context: ExchangeContext,
  enrolment: Enrolment,
  request: IncomingRequest,
  changes: readonly RawChange[],
): Promise<Result<ExchangeResponse, StorageFull>> => {
  const receipts = await keepAllApart(context, enrolment, request, changes);
  if (!receipts.ok) return receipts;
  const answered = await answer(context, enrolment, request, { changes, receipts: receipts.value });
  return ok({ ...answered, revoked: true, left: true });
};

/** The phone knows another generation: it must first learn what was lost. */
const otherGeneration = (context: ExchangeContext, request: IncomingRequest): Promise<ExchangeResponse> =>
  context.store.read(async (tx) => {
    const genStart = commonUntil(await tx.generations.list(), request.gen);
    return { ...(await frame(context, tx)), ...nothing(request), genStart, receipts: [] };
  });
