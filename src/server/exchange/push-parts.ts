// Large pushes on their way up, by enrolment: what came before a link dropped is kept, so that the phone goes on from there.
// In memory only: whatever is lost with it is sent again.
import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../shared/core/result.ts';
import type { PushPart } from '../../shared/protocol/push-part.ts';

export type PushParts = {
  /** How many bytes of the body that has this digest are here. */
  have(enrolment: string, of: string): number;
  /**
   * Takes bytes from `from` on as they come; gives the whole body, once it is here and is what its digest says, as often as it is asked
   * for: an answer may be lost on its way back.
   * - cut: the link dropped · gap: bytes before `from` are not here · wrong: not what the digest says; nothing of it is kept
   */
  take(
    enrolment: string,
    part: PushPart,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<Result<Buffer<ArrayBuffer>, { readonly type: 'cut' | 'gap' | 'wrong' }>>;
  /** The phone has its answer. */
  forget(enrolment: string): void;
};

type Kept = { readonly of: string; readonly body: Buffer<ArrayBuffer>; have: number };

/** @param mostBytes of all bodies together; who did not go on for longest makes room */
export const createPushParts = (mostBytes = 32_000_000): PushParts => {
  const kept = new Map<string, Kept>();
  const makeRoom = () => {
    let bytes = [...kept.values()].reduce((sum, { body }) => sum + body.length, 0);
    for (const [enrolment, { body }] of kept) {
      if (bytes <= mostBytes || kept.size === 1) return;
      kept.delete(enrolment);
      bytes -= body.length;
    }
  };
  /** The one that was begun, if the phone goes on with it; else room for a new one. */
  const open = (enrolment: string, { of, size }: PushPart): Kept => {
    const known = kept.get(enrolment);
    const one = known?.of === of && known.body.length === size ? known : fresh(of, size);
    // Last in the order by which room is made.
    kept.delete(enrolment);
    kept.set(enrolment, one);
    makeRoom();
    return one;
  };
  return {
    have(enrolment, of) {
      const one = kept.get(enrolment);
      return one?.of === of ? one.have : 0;
    },
    async take(enrolment, part, bytes) {
      const one = open(enrolment, part);
      if (part.from > one.have) return err({ type: 'gap' });
      const end = await fill(one, part.from, bytes);
      if (end === 'cut') return err({ type: 'cut' });
      if (end === 'whole' && digestOf(one.body) === one.of) return ok(one.body);
      kept.delete(enrolment);
      return err({ type: 'wrong' });
    },
    forget: (enrolment) => void kept.delete(enrolment),
  };
};

const fresh = (of: string, size: number): Kept => ({ of, body: Buffer.alloc(size), have: 0 });

/** An earlier request may still hand over what was under way: the same bytes at the same place. */
const fill = async (
  one: Kept,
  from: number,
  bytes: AsyncIterable<Uint8Array>,
): Promise<'whole' | 'short' | 'long' | 'cut'> => {
  let at = from;
  try {
    for await (const piece of bytes) {
      if (at + piece.length > one.body.length) return 'long';
      one.body.set(piece, at);
      at += piece.length;
      one.have = Math.max(one.have, at);
    }
  } catch {
    // The stream says by an exception that the link dropped.
    return 'cut';
  }
  return one.have === one.body.length ? 'whole' : 'short';
};

const digestOf = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex');
