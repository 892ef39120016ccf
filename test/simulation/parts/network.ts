// What lies between phones and server: requests and answers get lost, come twice, come late.
import type { SendExchange } from '../../../src/client/sync/round-parts.ts';
import type { Bundle } from '../../../src/shared/core/bundle.ts';
import type { Change, Entry } from '../../../src/shared/core/change.ts';
import type { RecordId } from '../../../src/shared/core/ids.ts';
import { err } from '../../../src/shared/core/result.ts';
import type { ExchangeRequest, ExchangeResponse } from '../../../src/shared/protocol/exchange.ts';
import { clockToleranceMs } from '../../../src/shared/protocol/routes.ts';
import type { Chance } from './chance.ts';
import type { ServerHost } from './server-host.ts';

/** Tells what happens, when somebody looks into a seed. */
export type Trace = (line: () => string) => void;

export type Network = {
  /** The phone's side of an exchange, for the engine. */
  sendFor(enrolment: string, isOnline: () => boolean): SendExchange;
  /** Delivers a request that was on its way since some time; nobody waits for the answer. */
  deliverLate(): Promise<void>;
  isCalm: boolean;
  /** Changes that reached the server, or will, more than once. */
  readonly repeated: ReadonlySet<string>;
  /** Records that a server withdrew, be it one that was lost since. */
  readonly withdrawn: ReadonlySet<RecordId>;
};

type Parts = {
  readonly server: ServerHost;
  readonly chance: Chance;
  readonly now: () => number;
  readonly trace: Trace;
};
type Answer = Awaited<ReturnType<SendExchange>>;

const noAnswer: Answer = err({ type: 'no-network' });

export const createNetwork = ({ server, chance, now, trace }: Parts): Network => {
  const late: { enrolment: string; text: string; sentAt: number }[] = [];
  const repeated = new Set<string>();
  const withdrawn = new Set<RecordId>();
  const repeat = ({ push }: ExchangeRequest) => {
    for (const { id } of push) repeated.add(id);
  };
  const toServer = async (enrolment: string, text: string): Promise<Answer> => {
    trace(() => `  ${enrolment} asks ${text}`);
    const answer = await server.exchange(enrolment, text);
    trace(() => `  the server answers ${answer?.ok ? summary(answer.value) : JSON.stringify(answer)}`);
    const { push } = JSON.parse(text) as { push: Change[] };
    for (const { id, seq } of answer?.ok ? answer.value.receipts : [])
      for (const { record } of push.filter((one) => one.redact !== undefined && one.id === id && seq))
        withdrawn.add(record);
    // One that was kept apart and let in by the office has no such receipt.
    for (const { record } of answer?.ok ? (answer.value.withdrawn ?? []) : []) withdrawn.add(record);
    return answer ?? err({ type: 'timed-out' });
  };
  const carry = async (enrolment: string, request: ExchangeRequest): Promise<Answer> => {
    const text = JSON.stringify(request);
    if (network.isCalm) return toServer(enrolment, text);
    if (chance.happens(0.1)) return noAnswer;
    if (chance.happens(0.06)) {
      late.push({ enrolment, text, sentAt: now() });
      repeat(request);
      return noAnswer;
    }
    const answer = await toServer(enrolment, text);
    if (chance.happens(0.1)) return noAnswer;
    const draw = chance.next();
    if (draw < 0.14) repeat(request);
    if (draw < 0.08) late.push({ enrolment, text, sentAt: now() });
    else if (draw < 0.14) return toServer(enrolment, text);
    return answer;
  };
  const network: Network = {
    isCalm: false,
    repeated,
    withdrawn,
    sendFor: (enrolment, isOnline) => async (request) => (isOnline() ? carry(enrolment, request) : noAnswer),
    async deliverLate() {
      const [letter] = late.splice(chance.below(Math.max(1, late.length)), 1);
      // Its signature holds for a quarter of an hour.
      if (letter && now() - letter.sentAt < clockToleranceMs) await toServer(letter.enrolment, letter.text);
    },
  };
  return network;
};

const summary = ({ receipts, entries, bundles, drops, ...rest }: ExchangeResponse): string =>
  JSON.stringify({
    receipts,
    entries: (entries as Entry[]).map(({ seq, change }) => [seq, change.id, change.root]),
    bundles: (bundles as Bundle[]).map(({ root, seq }) => [root.id, seq]),
    drops: drops.map((drop) => drop.root),
    ...rest,
  });
