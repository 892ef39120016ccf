// Proves a log by its hash chain, also where payloads were redacted.
import { err, ok, type Result } from '../../shared/core/result.ts';
import { chainOf, digestOf, sameBytes } from '../exchange/chain.ts';
import type { LogEntry, Tx } from '../store/store.ts';

export type BrokenLog = { readonly type: 'broken-log'; readonly seq: number };
export type ProvenLog = { readonly seq: number; readonly chain: Uint8Array; readonly redacted: number };

const linesAtOnce = 1000;

/**
 * Reads every line: numbers without a gap, each payload that is there matches its digest, each digest its chain.
 * Gives the head, whose chain stands for the whole log, or the first line that is wrong.
 */
export const verifyLog = async (tx: Tx): Promise<Result<ProvenLog, BrokenLog>> => {
  let proven: ProvenLog = { seq: 0, chain: new Uint8Array(), redacted: 0 };
  for (;;) {
    const lines = await tx.entries.after(proven.seq, linesAtOnce);
    for (const line of lines) {
      if (!follows(line, proven)) return err({ type: 'broken-log', seq: proven.seq + 1 });
      proven = { seq: line.seq, chain: line.chain, redacted: proven.redacted + (line.payload ? 0 : 1) };
    }
    if (lines.length < linesAtOnce) return ok(proven);
  }
};

const follows = (line: LogEntry, { seq, chain }: ProvenLog): boolean =>
  line.seq === seq + 1 &&
  sameBytes(chainOf(chain, line), line.chain) &&
  (!line.payload || sameBytes(digestOf(line.payload.salt, line.payload.change), line.digest));
