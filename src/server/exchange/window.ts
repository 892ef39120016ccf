// A window of the log as one person may see it: entries, records that came into view, records that left it (decision 5).
import { may } from '../../shared/access/access.ts';
import type { Scope } from '../../shared/access/facts.ts';
import type { Entry } from '../../shared/core/change.ts';
import type { RecordId } from '../../shared/core/ids.ts';
import type { Drop, ExchangeRequest } from '../../shared/protocol/exchange.ts';
import type { BundleMark, LogEntry, ScopeEpoch, Tx } from '../store/store.ts';
import type { AnswerLimits } from './context.ts';
import type { Pulled } from './pulled.ts';

/** The log after the request's cursor, as far as one answer carries. */
export const pullWindow = async (
  tx: Tx,
  request: ExchangeRequest,
  current: ScopeEpoch,
  pushed: ReadonlySet<string>,
  limits: AnswerLimits,
): Promise<Pulled> => {
  const head = (await tx.entries.head()).seq;
  const most = limits.windowEntries + pushed.size;
  const lines = fitting(await tx.entries.after(request.cursor, most), pushed, limits);
  const marks = await tx.bundles.marks([...new Set(lines.map((line) => line.root))]);
  const view = fittingView(lines, marks, current.scope, limits);
  const bodies = await tx.bundles.bodies(view.whole);
  const cursor = view.last ?? Math.max(request.cursor, head);
  return {
    epoch: current.epoch,
    entries: view.lines.filter((line) => !pushed.has(line.id)).map(toEntry),
    bundles: view.whole.map((id) => bodies.get(id)),
    drops: view.drops,
    cursor: Math.min(cursor, head),
    ...(cursor < head && { more: true as const }),
  };
};

/** A line of the log as it is sent; its payload must be there. */
export const toEntry = ({ seq, by, from, at, seen, payload }: LogEntry): Entry => {
  if (!payload) throw new Error(`line ${seq} was erased`);
  return { seq, by, from, at, ...(seen !== undefined && { seen }), change: payload.change };
};

/** As many lines as a slow link carries; at least one. What was pushed just now is not sent back, and costs nothing. */
const fitting = (
  lines: readonly LogEntry[],
  pushed: ReadonlySet<string>,
  { windowChars }: AnswerLimits,
): readonly LogEntry[] => {
  let chars = 0;
  const end = lines.findIndex((line) => {
    if (!pushed.has(line.id)) chars += JSON.stringify(line.payload?.change.set ?? {}).length + 150;
    return chars > windowChars;
  });
  return end < 0 ? lines : lines.slice(0, Math.max(1, end));
};

/** Whole records are long: takes fewer lines until those that come with them fit too. */
const fittingView = (
  lines: readonly LogEntry[],
  marks: ReadonlyMap<RecordId, BundleMark>,
  scope: Scope,
  limits: AnswerLimits,
): View => {
  const view = viewOf(lines, marks, scope);
  const chars = view.whole.reduce((sum, id) => sum + (marks.get(id)?.size ?? 0), 0);
  if (chars <= limits.wholeChars || lines.length < 2) return view;
  return fittingView(lines.slice(0, Math.ceil(lines.length / 2)), marks, scope, limits);
};

type View = {
  readonly lines: readonly LogEntry[];
  readonly whole: readonly RecordId[];
  readonly drops: Drop[];
  readonly last: number | undefined;
};

const viewOf = (lines: readonly LogEntry[], marks: ReadonlyMap<RecordId, BundleMark>, scope: Scope): View => {
  const byRoot = new Map<RecordId, LogEntry[]>();
  for (const line of lines) {
    const ofRoot = byRoot.get(line.root);
    if (ofRoot) ofRoot.push(line);
    else byRoot.set(line.root, [line]);
  }
  const whole: RecordId[] = [];
  const drops: Drop[] = [];
  const sent: LogEntry[] = [];
  for (const [root, ofRoot] of byRoot) {
    const mark = marks.get(root);
    if (!mark) throw new Error('a line of the log without its record');
    const fate = fateOf(ofRoot, mark, scope);
    if (fate === 'drop') drops.push({ root, seq: mark.seq });
    if (fate === 'whole') whole.push(root);
    if (fate === 'lines') sent.push(...ofRoot);
  }
  return { lines: sent.sort((a, b) => a.seq - b.seq), whole, drops, last: lines.at(-1)?.seq };
};

/**
 * What the phone needs of one record. Lines are enough where it could see the record all along, or all lines since the
 * creation are here, and nothing was withdrawn: a phone that keeps lines it does not understand must not keep what they
 * hold of it. A record that came into view is sent whole, and also one that was in and out of view, since a snapshot under
 * way may or may not have brought it.
 */
const fateOf = (
  lines: readonly LogEntry[],
  mark: BundleMark,
  scope: Scope,
): 'lines' | 'whole' | 'drop' | 'nothing' => {
  const seen = lines.map((line) => may(scope, 'see', line.factsAfter));
  const before = lines[0]?.factsBefore ?? null;
  const had = before !== null && may(scope, 'see', before);
  if (!may(scope, 'see', mark.facts)) return had || seen.includes(true) ? 'drop' : 'nothing';
  const complete = lines.every((line) => line.payload && line.payload.change.redact === undefined);
  const steady = (before === null || had) && !seen.includes(false);
  return complete && steady ? 'lines' : 'whole';
};
