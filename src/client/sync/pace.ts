// How much one exchange carries, by what the link carried before: some seconds' worth, so that a dropped link costs
// little, and a good one is not kept waiting by many small requests.

export type Pace = {
  /** Characters of changes for the next push. */
  push(): number;
  /** Characters of records for the next answer. */
  room(): number;
  /** Times one exchange; call what it returns when it has ended. */
  begin(): (carried: Carried) => void;
};

/** Characters that went up and came down. `failed`: the link did not carry it. */
export type Carried =
  | { readonly type: 'failed' }
  | { readonly type: 'answered'; readonly pushed: number; readonly pulled: number };

/**
 * So long may one push be under way: what came of it is lost where the link drops. Each push waits once for its answer and packs by
 * itself, so that shorter ones cost more than they save (docs/reliability.md); after a drop they are short by themselves.
 */
const pushMs = 15_000;
/**
 * And so long one answer: what came of it is lost where the link drops. Four seconds lose some five per cent of a first sync
 * over 2G that is cut once (docs/reliability.md); shorter answers cost more than they save, since each packs by itself.
 */
const pullMs = 4_000;
const least = 16_000;
const most = 1_000_000;
/** So many characters up are some 15 KB when packed: six seconds of a 20 kbps link. The way down is wider. */
const first = { push: 96_000, room: 192_000 };
/** From one exchange to the next, once the link has dropped: one good moment does not make a good link. */
const mostGrowth = 2;

const within = (chars: number): number => Math.min(most, Math.max(least, Math.round(chars)));

/** @param nowMs a clock that only goes forward */
export const createPace = (nowMs: () => number): Pace => {
  let { push, room } = first;
  let growth = Number.POSITIVE_INFINITY;
  const next = (now: number, chars: number, ms: number, aimMs: number) =>
    within(Math.min(now * growth, (chars / ms) * aimMs));
  return {
    push: () => push,
    room: () => room,
    begin() {
      const begunMs = nowMs();
      return (carried) => {
        if (carried.type === 'failed') {
          push = within(push / 2);
          room = within(room / 2);
          growth = mostGrowth;
          return;
        }
        const ms = Math.max(1, nowMs() - begunMs);
        // What fills a request or an answer says how fast the link is; of less, most of the time is the way there and back.
        if (carried.pushed > push / 2) push = next(push, carried.pushed, ms, pushMs);
        else if (carried.pulled > room / 2) room = next(room, carried.pulled, ms, pullMs);
      };
    },
  };
};
