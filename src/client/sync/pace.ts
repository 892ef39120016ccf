// How much one answer carries, by what the link carried before: some seconds' worth, so that a dropped link costs little, and
// a good one is not kept waiting by many small requests. What goes up needs none: a push goes on where it was cut off.

export type Pace = {
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
 * So long may one answer be under way: what came of it is lost where the link drops. Four seconds lose some five per cent of a first sync
 * over 2G that is cut once (docs/reliability.md); shorter answers cost more than they save, since each packs by itself.
 */
const pullMs = 4_000;
const least = 16_000;
const most = 1_000_000;
/** Twelve seconds of a link of 20 kbps, when packed; most links are faster on the way down. */
const first = 192_000;
/** From one exchange to the next, once the link has dropped: one good moment does not make a good link. */
const mostGrowth = 2;
/** With more than so many characters on their way up, the time says little of the way down. */
const mostPushed = 2_000;

const within = (chars: number): number => Math.min(most, Math.max(least, Math.round(chars)));

/** @param nowMs a clock that only goes forward */
export const createPace = (nowMs: () => number): Pace => {
  let room = first;
  let growth = Number.POSITIVE_INFINITY;
  return {
    room: () => room,
    begin() {
      const begunMs = nowMs();
      return (carried) => {
        if (carried.type === 'failed') {
          room = within(room / 2);
          growth = mostGrowth;
          return;
        }
        const { pushed, pulled } = carried;
        const ms = Math.max(1, nowMs() - begunMs);
        // What fills an answer says how fast the link is; of less, most of the time is the way there and back.
        if (pushed <= mostPushed && pulled > room / 2)
          room = within(Math.min(room * growth, (pulled / ms) * pullMs));
      };
    },
  };
};
