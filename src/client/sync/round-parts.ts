// What an exchange is made of, and what one run of the engine remembers from one exchange to the next.
import type { ChangeId, RecordId } from '../../shared/core/ids.ts';
import type { Result } from '../../shared/core/result.ts';
import type { ExchangeRequest, ExchangeResponse } from '../../shared/protocol/exchange.ts';
import type { DropUnsent } from '../store/drop-unsent.ts';
import type { MergeParts } from '../store/merge-read.ts';
import type { CallFailure } from '../store/sync-port.ts';
import type { Pace } from './pace.ts';
import type { Report } from './report.ts';

/** Brings a request to the server and its answer back: signed fetch in a tab, a function call in the simulation. */
export type SendExchange = (
  request: ExchangeRequest,
  signal?: AbortSignal,
) => Promise<Result<ExchangeResponse, CallFailure>>;

export type RoundParts = MergeParts & {
  readonly send: SendExchange;
  /** The build, for the office to see who is behind. */
  readonly app: string;
  /** The version of the wire this phone speaks; an argument so that a simulation can set versions apart. */
  readonly version?: number;
  /** Told which records have something on its way, and again with none when the answer is stored or did not come. */
  readonly onSending: (roots: ReadonlySet<RecordId>) => void;
  /**
   * What a server that revoked this device, or its person's office, has kept apart, until the app is closed: it stays pending here, and the rest
   * follows it instead of the same changes going up again and again.
   */
  readonly keptApart: Set<ChangeId>;
  /** Told of records and rows that were withdrawn: what is being typed of them ends. */
  readonly onErased: (records: ReadonlySet<RecordId>) => void | Promise<void>;
  readonly pace: Pace;
  /** The push that was cut off: it goes up again as it was, so that the server can go on with it. */
  readonly cutOff: { push: readonly ChangeId[] };
  readonly dropUnsent: DropUnsent;
  /** What the phone says of itself besides; nothing where it is left out. */
  readonly report?: () => Promise<Report>;
};

/** What stays pending in this run though it could be sent; the rest follows it. */
export type Withheld = {
  /** What the server had no room for. */
  readonly notTaken: Set<ChangeId>;
  /** From this local number on a deletion may still be undone: nothing is sent before that is over. */
  heldFrom: number;
};

export const nothingWithheld = (): Withheld => ({ notTaken: new Set(), heldFrom: Number.POSITIVE_INFINITY });
