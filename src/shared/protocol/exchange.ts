// The one message of sync: push what is pending, take what is new after the cursor. [wire]
import * as z from 'zod/mini';
import type { RefusalType } from '../access/judge.ts';
import {
  generationSchema,
  idSchema,
  knownRolesSchema,
  recordIdSchema,
  sequenceSchema,
  timeSchema,
} from './change-schema.ts';

/** The most changes of one push; the phone also bounds its characters (`sync/exchange`). */
export const maxPushChanges = 1_000;

/**
 * A pushed change is parsed (changeSchema) one by one: what a newer phone writes in a form this side does not know is
 * parked, what no version knows is refused, and the rest of the push goes through.
 */
const pushedSchema = z.looseObject({ id: idSchema });
export type Pushed = z.infer<typeof pushedSchema>;

export const exchangeRequestSchema = z.object({
  v: z.int().check(z.gte(1)),
  /** App build, for the office to see who is behind. */
  app: z.string().check(z.maxLength(40)),
  /** The log generation the phone knows; '' on its first exchange. */
  gen: generationSchema,
  cursor: sequenceSchema,
  /**
   * Where the phone's cursor will stand when the last answer is stored, which it is not yet: what is new is asked from here on.
   * `cursor` alone says what the phone has.
   */
  ahead: z.optional(sequenceSchema),
  /** The scope epoch the phone's records belong to; 0 on its first exchange. */
  epoch: sequenceSchema,
  /** Continues a snapshot: the token of the last page. */
  page: z.optional(z.string().check(z.maxLength(300))),
  push: z.array(pushedSchema).check(z.maxLength(maxPushChanges)),
  /** So many characters of records the answer may carry; the server keeps it within its own bounds. */
  room: z.optional(z.int().check(z.gte(0))),
  /** What the server last said is in a backup. */
  backedUp: z.optional(sequenceSchema),
  /** How much is unsent on the phone besides `push`, and since when; left out where nothing is. */
  unsent: z.optional(z.int().check(z.gte(0))),
  oldestUnsentAt: z.optional(timeSchema),
  /** Photos, recordings and signatures that are to be sent after the words; `oldestUnsentAt` is the oldest of both. */
  files: z.optional(z.int().check(z.gte(0))),
  /** Room left for records on the phone, whole MB, by steps; said only where it grows short. */
  freeMb: z.optional(z.int().check(z.gte(0))),
  /** Server time minus the phone's, minutes, by steps; said only where the phone's clock is off. */
  clockOffMin: z.optional(z.int()),
});
export type ExchangeRequest = z.infer<typeof exchangeRequestSchema>;

export const refusalTypes = [
  'not-allowed',
  'invalid',
  'append-only',
  'classified',
  'deleted',
  'redacted',
  'id-reused',
  'wrong-seal',
  'not-holder',
  'sealed',
] as const satisfies readonly RefusalType[];

/** What became of a pushed change. Exactly one of seq, refused, parked, quarantined, full. */
export const receiptSchema = z.object({
  id: idSchema,
  /**
   * Accepted under this number; `at` and `seen` as in an entry, where they differ from the change's own, and `from` where
   * it is not the asker's: the notebook was enrolled anew since then.
   */
  seq: z.optional(sequenceSchema),
  at: z.optional(timeSchema),
  seen: z.optional(sequenceSchema),
  from: z.optional(z.string().check(z.maxLength(12))),
  /** A newer server's reason that this version does not know reads as 'invalid': the phone must go on. */
  refused: z.optional(z.catch(z.enum(refusalTypes), 'invalid')),
  /** Kept at the server until it is updated, or until the record it writes to arrives. */
  parked: z.optional(z.catch(z.enum(['update', 'record']), 'update')),
  /** This device was revoked, or its person left: kept apart for the office to look at. */
  quarantined: z.optional(z.literal(true)),
  /** Not taken: as much of this device waits at the server as it lets wait. It stays on the phone and is sent again. */
  full: z.optional(z.literal(true)),
});
export type Receipt = z.infer<typeof receiptSchema>;

export const scopeSchema = z.object({
  person: idSchema,
  roles: knownRolesSchema,
  villages: z.array(idSchema),
});

export const dropSchema = z.object({ root: idSchema, seq: sequenceSchema });
export type Drop = z.infer<typeof dropSchema>;

/**
 * A record (or row, or with `record` = `root` all of a bundle) that was withdrawn at the server's time `at`. Everybody hears
 * of it, also who may not see the record any more: unsent changes and drafts may still hold what was withdrawn.
 */
export const withdrawnSchema = z.object({ root: idSchema, record: recordIdSchema, at: timeSchema });
export type Withdrawn = z.infer<typeof withdrawnSchema>;

export const exchangeResponseSchema = z.object({
  v: z.int(),
  /** The server's time, ms: the lower bound for the phone's clock. */
  now: timeSchema,
  gen: generationSchema,
  /**
   * Only when `gen` is not the phone's: where this generation began. What the phone had acknowledged above it was lost and
   * must be sent again; nothing else was done in this exchange.
   */
  genStart: z.optional(sequenceSchema),
  epoch: sequenceSchema,
  /** Only when `epoch` is not the phone's. */
  scope: z.optional(scopeSchema),
  receipts: z.array(receiptSchema),
  /** Entries after the cursor, in order; parsed one by one, since a newer server may send what this version does not know. */
  entries: z.array(z.unknown()),
  /** Whole records that entered the person's view, or a snapshot's page. */
  bundles: z.array(z.unknown()),
  /** Records that left the person's view. */
  drops: z.array(dropSchema),
  /** What was withdrawn between the phone's cursor and the new one, where anything was. */
  withdrawn: z.optional(z.array(withdrawnSchema)),
  /** Where the phone's cursor stands when all of this is stored. During a snapshot it stays; at its end it is S. */
  cursor: sequenceSchema,
  /** A snapshot goes on: send this token. */
  page: z.optional(z.string()),
  /** The token asked with was not continued, since the scope changed: with this page a snapshot begins anew. */
  anew: z.optional(z.literal(true)),
  /** This was the last page of a whole snapshot (first sync, or a new generation): what no page held is gone. */
  whole: z.optional(z.literal(true)),
  /** There is more after `cursor`: ask again at once. */
  more: z.optional(z.literal(true)),
  /** Everything up to here is in a backup. */
  backedUp: sequenceSchema,
  /** This device was revoked, or its person put out of office: pushes are kept apart, no record is returned. */
  revoked: z.optional(z.literal(true)),
  /** With `revoked`: it is the person who was put out of office; the rest of the answer says what he lost. */
  left: z.optional(z.literal(true)),
});
export type ExchangeResponse = z.infer<typeof exchangeResponseSchema>;
