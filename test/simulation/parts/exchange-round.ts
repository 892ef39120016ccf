// One exchange of a simulated phone with the server, over a network that loses, repeats and delays.
import { mergeResponse } from '../../../src/client/store/merge-response.ts';
import { getSyncState } from '../../../src/client/store/meta.ts';
import { getRowsInState, openAllOwn } from '../../../src/client/store/outbox.ts';
import type { ExchangeRequest, ExchangeResponse } from '../../../src/shared/protocol/exchange.ts';
import { clockToleranceMs } from '../../../src/shared/protocol/routes.ts';
import { protocolVersion } from '../../../src/shared/protocol/version.ts';
import type { Bundle } from '../../../src/shared/core/bundle.ts';
import type { Entry } from '../../../src/shared/core/change.ts';
import { appOf, mergeParts, type Phone } from './device.ts';
import type { Chance } from './random.ts';
import type { ServerHost } from './server-host.ts';

/** Tells what happens, when somebody looks into a seed. */
export type Trace = (line: () => string) => void;

export type Network = {
  /** Gives the answer that reaches the phone; null when none does. */
  carry(enrolment: string, request: ExchangeRequest): Promise<ExchangeResponse | null>;
  /** Delivers a request that was on its way since some time; nobody waits for the answer. */
  deliverLate(): Promise<void>;
  isCalm: boolean;
  /** Changes that reached the server, or will, more than once. */
  readonly repeated: ReadonlySet<string>;
};

type Parts = { readonly chance: Chance; readonly now: () => number; readonly trace: Trace };

const summary = ({ receipts, entries, bundles, drops, ...rest }: ExchangeResponse): string =>
  JSON.stringify({
    receipts,
    entries: entries.map((entry) => [(entry as Entry).seq, (entry as Entry).change.id, (entry as Entry).change.root]),
    bundles: bundles.map((bundle) => [(bundle as Bundle).root.id, (bundle as Bundle).seq]),
    drops: drops.map((drop) => drop.root),
    ...rest,
  });

export const createNetwork = (server: ServerHost, { chance, now, trace }: Parts): Network => {
  const late: { enrolment: string; text: string; sentAt: number }[] = [];
  const repeated = new Set<string>();
  const repeat = ({ push }: ExchangeRequest) => {
    for (const { id } of push) repeated.add(id);
  };
  const toServer = async (enrolment: string, text: string): Promise<ExchangeResponse | null> => {
    const answer = await server.exchange(enrolment, text);
    trace(() => `  request of ${enrolment}: ${text}`);
    if (answer && 'error' in answer) throw new Error(`the server answers ${answer.error}`);
    trace(() => `  answer: ${answer && summary(answer)}`);
    return answer;
  };
  const network: Network = {
    isCalm: false,
    repeated,
    async carry(enrolment, request) {
      const text = JSON.stringify(request);
      if (network.isCalm) return toServer(enrolment, text);
      if (chance.happens(0.1)) return null;
      if (chance.happens(0.08)) {
        late.push({ enrolment, text, sentAt: now() });
        repeat(request);
        return null;
      }
      const answer = await toServer(enrolment, text);
      if (chance.happens(0.1)) return null;
      const draw = chance.next();
      if (draw < 0.14) repeat(request);
      if (draw < 0.08) late.push({ enrolment, text, sentAt: now() });
      else if (draw < 0.14) return toServer(enrolment, text);
      return answer;
    },
    async deliverLate() {
      const [letter] = late.splice(chance.below(Math.max(1, late.length)), 1);
      // Its signature holds for a quarter of an hour.
      if (letter && now() - letter.sentAt < clockToleranceMs) await toServer(letter.enrolment, letter.text);
    },
  };
  return network;
};

/** How an exchange ended: no answer, an answer that asks for more, or nothing left to ask. */
export type RoundEnd = 'cut' | 'more' | 'done';

const sentAtOnce = 4;

/** One exchange. Throws StorageFailure when the phone is killed or full meanwhile. */
export const exchangeOnce = async (phone: Phone, network: Network): Promise<RoundEnd> => {
  const { tables, vault } = mergeParts(phone);
  const asked = await tables.read(['changes', 'meta'], async (tx) => ({
    sync: await getSyncState(tx),
    pending: await getRowsInState(tx, 'pending'),
    parked: await getRowsInState(tx, 'parked'),
  }));
  const { sync, pending } = asked;
  const push = (await openAllOwn(vault, pending.slice(0, sentAtOnce))).map((own) => own.change);
  const answer = await network.carry(phone.identity.enrolment, {
    v: protocolVersion,
    app: appOf(phone),
    gen: sync.gen,
    cursor: sync.cursor,
    epoch: sync.epoch,
    push,
    ...(sync.page !== undefined && { page: sync.page }),
    unsent: pending.length - push.length,
  });
  if (!answer) return 'cut';
  if (answer.revoked) {
    phone.isRevoked = true;
    return 'done';
  }
  phone.isRevoked = false;
  const merged = await mergeResponse(mergeParts(phone), sync, answer);
  if (merged.type === 'merged' && merged.scope) phone.identity = { ...phone.identity, scope: merged.scope };
  const isMore =
    merged.type !== 'merged' || answer.page !== undefined || answer.more === true || pending.length > push.length;
  return isMore ? 'more' : 'done';
};

/** Exchanges until nothing is left to do or the network fails. */
export const exchangeAll = async (phone: Phone, network: Network): Promise<RoundEnd> => {
  for (let rounds = 0; rounds < 60; rounds++) {
    const end = await exchangeOnce(phone, network);
    if (end !== 'more') return end;
  }
  throw new Error(`${phone.name} never comes to an end`);
};
