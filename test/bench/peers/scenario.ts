// What every contender does, in the same order: two phones of one person, 1,000 records, ten of them changed.
import type { Contender, ContenderServer, Fields, Peer } from './contender.ts';
import { type Link, type LinkShape, startLink } from './link.ts';
import { openPhone, type Phone } from './phone.ts';
import { edited, wireEdits, wireRecords } from './records.ts';

/** What one step cost. */
export interface Cost {
  /** Both ways. */
  readonly bytes: number;
  readonly up: number;
  readonly requests: number;
  readonly ms: number;
  /** MB of JavaScript objects afterwards, where that is what the step is for. */
  readonly heapMb?: number;
}

export const stepNames = ['push', 'pull', 'search', 'push-10', 'pull-10', 'nothing'] as const;
export type StepName = (typeof stepNames)[number];
export type Costs = { readonly [step in StepName]?: Cost };

export interface ScenarioOptions {
  readonly records: number;
  /** Of the wanted steps; the others go as fast as the machine. */
  readonly shape: LinkShape | undefined;
  readonly wanted: readonly StepName[];
}

const changed = 10;
/** Reading ten thousand one by one would take longer than what is measured. */
const mostChecked = 1_000;

/** @param code of the contender's page */
export async function runScenario(
  contender: Contender,
  code: string,
  options: ScenarioOptions,
): Promise<Costs> {
  const server = await contender.startServer();
  const link = await startLink(server.port);
  const phones: Phone[] = [];
  const open = async () => {
    const phone = await openPhone(link.url, code);
    phones.push(phone);
    await phone.call('open', await server.credential());
    return phone;
  };
  try {
    return await runSteps({ server, link, open }, options);
  } finally {
    for (const phone of phones) await phone.close();
    await link.close();
    await server.stop();
  }
}

interface Ground {
  readonly server: ContenderServer;
  readonly link: Link;
  readonly open: () => Promise<Phone>;
}

async function runSteps(
  { server, link, open }: Ground,
  { records: count, shape, wanted }: ScenarioOptions,
): Promise<Costs> {
  const records = wireRecords(count, server.places);
  const edits = wireEdits(records, changed);
  const costs: { [step in StepName]?: Cost } = {};
  const take = async (step: keyof typeof methodOf, phone: Phone) => {
    costs[step] = await measure(link, wanted.includes(step) ? shape : undefined, phone, methodOf[step]);
  };
  const isLast = (step: StepName) =>
    wanted.every((name) => stepNames.indexOf(name) <= stepNames.indexOf(step));
  const writer = await open();
  // The directory that every notebook has, and that no record counts for.
  await writer.call('pull');
  await writer.call('write', records);
  await take('push', writer);
  if (isLast('push')) return costs;
  const reader = await open();
  await take('pull', reader);
  await check(reader, edited(records, []));
  if (isLast('pull')) return costs;
  const found = await search(reader);
  if (found) costs.search = found;
  if (isLast('search')) return costs;
  // Some are sent their own records again: that is no part of ten changes.
  await writer.call('pull');
  await writer.call('edit', edits);
  await take('push-10', writer);
  await take('pull-10', reader);
  await check(reader, edited(records, edits));
  await take('nothing', reader);
  return costs;
}

const methodOf = {
  push: 'push',
  pull: 'pull',
  'push-10': 'push',
  'pull-10': 'pull',
  nothing: 'pull',
} as const satisfies { readonly [step in StepName]?: keyof Peer };

/** On a connection of its own, as after hours without signal. */
async function measure(
  link: Link,
  shape: LinkShape | undefined,
  phone: Phone,
  step: 'push' | 'pull',
): Promise<Cost> {
  link.restart();
  link.shape = shape;
  const requestsBefore = phone.requests;
  const startedAt = performance.now();
  await phone.call(step);
  const ms = performance.now() - startedAt;
  link.shape = undefined;
  const { up, down } = link.carried;
  return { bytes: up + down, up, requests: phone.requests - requestsBefore, ms };
}

/** Everything searchable, one search done: what the page then holds in memory. */
async function search(phone: Phone): Promise<Cost | undefined> {
  const startedAt = performance.now();
  const found = await phone.call('search', 'quyet dinh');
  if (found < 0) return undefined;
  if (found === 0) throw new Error('Nothing was found');
  const ms = performance.now() - startedAt;
  return { bytes: 0, up: 0, requests: 0, ms, heapMb: (await phone.heap()) / 1e6 };
}

/** What arrived is what was written: a contender that loses something has no figures. */
async function check(phone: Phone, expected: readonly Fields[]): Promise<void> {
  if (expected.length > mostChecked) return;
  const textsOf = (all: readonly Fields[]) => all.map((one) => JSON.stringify(sorted(one))).sort();
  const [there, wanted] = [textsOf(await phone.call('contents')), textsOf(expected)];
  const wrong = wanted.findIndex((text, at) => text !== there[at]);
  if (there.length !== wanted.length || wrong >= 0)
    throw new Error(`${there.length} of ${wanted.length}; not the same: ${wanted[wrong]} · ${there[wrong]}`);
}

const sorted = (fields: Fields): readonly (readonly [string, unknown])[] =>
  Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1));
