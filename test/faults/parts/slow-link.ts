// A link in the mountains for the app's exchanges and uploads: slow both ways, with a count of what files cost on it.
import type { Pick } from '../../../src/shared/demo/pick.ts';
import { routes } from '../../../src/shared/protocol/routes.ts';
import type { Link, Passage } from '../../e2e/support/link.ts';
import { pass } from './trials.ts';

export interface SlowLink {
  /** Requests that the phone waits for. */
  readonly underWay: { exchanges: number; pieces: number };
  /** Bytes of pieces that the server took. */
  readonly taken: number;
  /** Pieces that did not begin where the server's part ended: `upload-offset` of either. */
  readonly misplaced: readonly (readonly [from: number, at: number])[];
  /** The phone is dead: what was still on its way up is lost now and then. */
  dieNow(): void;
}

const piecesBytesPerMs = 60;

/** Slows the link from now on. */
export function slowDown(link: Link, dice: Pick): SlowLink {
  const underWay = { exchanges: 0, pieces: 0 };
  const offsets = new Map<string, number>();
  const misplaced: [number, number][] = [];
  let [taken, deaths] = [0, 0];
  const exchange = async (passage: Passage) => {
    await pass(dice.number(0, 400));
    const answer = await passage.forward();
    await pass(dice.number(0, 400));
    passage.answer(answer);
  };
  const piece = async (passage: Passage) => {
    const life = deaths;
    await pass(passage.body.length / piecesBytesPerMs);
    if (life !== deaths && dice.number(0, 1) === 0) return passage.cut();
    const from = Number(passage.headers['upload-offset']);
    const at = offsets.get(passage.path) ?? 0;
    if (from !== at) misplaced.push([from, at]);
    const answer = await passage.forward();
    if (answer.status < 300) {
      taken += passage.body.length;
      offsets.set(passage.path, Number(answer.headers['upload-offset']));
    }
    await pass(dice.number(0, 300));
    passage.answer(answer);
  };
  const counted = (kind: keyof typeof underWay, carrying: Promise<void>) => {
    underWay[kind] += 1;
    return carrying.finally(() => {
      underWay[kind] -= 1;
    });
  };
  link.decide = (passage) => {
    if (passage.path === routes.exchange) return counted('exchanges', exchange(passage));
    if (passage.method === 'PATCH') return counted('pieces', piece(passage));
    return undefined;
  };
  return {
    underWay,
    misplaced,
    get taken() {
      return taken;
    },
    dieNow: () => {
      deaths += 1;
    },
  };
}
