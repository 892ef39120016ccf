// Phones of one village that write and exchange without a pause, and what the server told each of them.
import type { RecordId } from '../../../src/shared/core/ids.ts';
import type { Pick } from '../../../src/shared/demo/pick.ts';
import { type NodePhone, said } from '../../e2e/support/node-phone.ts';
import { pass } from './trials.ts';

export interface BusyPhones {
  readonly all: readonly NodePhone[];
  /** Phones that wait for an answer now. */
  readonly underWay: number;
  /** Exchanges that ended well, and those that did not. */
  readonly ended: { well: number; badly: number };
  /** False: nobody begins anything new. */
  isServerUp: boolean;
  /** Every change that has a receipt on its phone: the server's number by the change's id. */
  acknowledged(): Promise<ReadonlyMap<string, number>>;
  /** Ids of all changes ever written, sent or not. */
  written(): Promise<readonly string[]>;
  /** Lets each finish what it is at. */
  stop(): Promise<void>;
}

interface Ground {
  readonly villages: readonly RecordId[];
  /** A record that all of them edit, so that their changes meet. */
  readonly shared: RecordId;
  readonly dice: Pick;
}

/** Starts them all. They write what any officer may. */
export function startPhones(all: readonly NodePhone[], ground: Ground): BusyPhones {
  let isOver = false;
  let lives: Promise<unknown> | undefined;
  const rowsOf = ({ tables }: NodePhone) => tables.read(['changes'], (tx) => tx.range('changes'));
  const rows = async () => (await Promise.all(all.map(rowsOf))).flat();
  const phones = {
    all,
    underWay: 0,
    ended: { well: 0, badly: 0 },
    isServerUp: true,
    acknowledged: async () =>
      new Map((await rows()).filter(({ state }) => state === 'kept').map(({ id, seq }) => [id, seq])),
    written: async () => (await rows()).map(({ id }) => id),
    async stop() {
      isOver = true;
      await lives;
    },
  };
  const live = async (phone: NodePhone, at: number) => {
    const write = createWriter(phone, ground);
    for (let turn = 0; !isOver; turn++) {
      await pass(ground.dice.number(0, 250));
      if (!phones.isServerUp) continue;
      await write(`${at}.${turn}`);
      phones.underWay += 1;
      await phone.engine.run();
      phones.underWay -= 1;
      phones.ended[phone.engine.status.peek().phase === 'idle' ? 'well' : 'badly'] += 1;
    }
  };
  lives = Promise.all(all.map(live));
  return phones;
}

function createWriter({ account }: NodePhone, { villages, shared, dice }: Ground) {
  const { records } = account;
  let own: RecordId | undefined;
  return async (mark: string): Promise<void> => {
    const does = dice.number(1, 10);
    if (does <= 3) said(await records.edit(shared, shared, { place: `Nhà văn hoá ${mark}` }));
    else if (own !== undefined && does <= 6)
      said(await records.addRow(own, 'opinion', { text: `Đường sạt lở ${mark}` }));
    else {
      const values = { subject: `Buổi ${mark}`, date: '2026-11-02', villages };
      const rows = [{ kind: 'opinion', values: { text: `Cầu treo hỏng ${mark}` } }];
      own = said(await records.create('dialogue', values, { rows }));
    }
  };
}
