// SIGKILL of the server at random moments under twenty phones: what it acknowledged is there, once, and the log verifies.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyLog } from '../../src/server/admin/verify-log.ts';
import { type Commune, openCommune } from '../e2e/support/commune.ts';
import { bundlesOn, calm, enrolPerson, type NodePhone, said, unsentOn } from '../e2e/support/node-phone.ts';
import { readServer } from '../e2e/support/server-log.ts';
import { type BusyPhones, startPhones } from './parts/busy-phones.ts';
import { faultKills, limitMs, openDice, pass } from './parts/trials.ts';

const dice = openDice('server kills');
let commune: Commune;
let phones: BusyPhones;

beforeAll(async () => {
  commune = await openCommune(['Bản Hồng']);
  const { admin, server, villages } = commune;
  const all: NodePhone[] = [];
  for (let at = 0; at < 20; at++) {
    const person = await commune.person(`Người ${at}`, ['officer']);
    all.push(await enrolPerson(admin, server.url, person));
  }
  await calm(...all);
  const values = { subject: 'Buổi chung', date: '2026-11-02', villages: Object.values(villages) };
  const [first] = all as [NodePhone];
  const shared = said(await first.account.records.create('dialogue', values));
  await calm(first, ...all);
  phones = startPhones(all, { villages: values.villages, shared, dice });
}, 120_000);
afterAll(() => commune?.server.remove());

/** The server's number of each change in its log, once the log is proven. */
const provenLog = (): Promise<ReadonlyMap<string, number>> =>
  readServer(commune.server.dataDir, async (tx) => {
    const proven = await verifyLog(tx);
    if (!proven.ok) throw new Error(`the log is broken from ${proven.error.seq} on`);
    const entries = await tx.entries.after(0, 1_000_000);
    const numbers = new Map(
      entries.flatMap(({ seq, payload }) => (payload ? [[payload.change.id, seq]] : [])),
    );
    expect(numbers.size, 'a change stands twice in the log').toBe(entries.length);
    return numbers;
  });

test(
  `no acknowledged change is lost and none is double (${faultKills} kills)`,
  async () => {
    let cutOff = 0;
    let heard = 0;
    const unheard = new Set<string>();
    for (let kill = 0; kill < faultKills; kill++) {
      await pass(dice.number(20, 2500));
      cutOff += phones.underWay;
      phones.isServerUp = false;
      await commune.server.kill();
      const [acknowledged, written] = [await phones.acknowledged(), await phones.written()];
      const log = await provenLog();
      for (const [id, seq] of acknowledged) expect([id, log.get(id)], `kill ${kill}`).toEqual([id, seq]);
      for (const id of written) if (log.has(id) && !acknowledged.has(id)) unheard.add(id);
      heard = acknowledged.size;
      await commune.server.start();
      phones.isServerUp = true;
    }
    await phones.stop();
    await calm(...phones.all);

    const log = await provenLog();
    const written = await phones.written();
    for (const id of written) expect(log.has(id), id).toBe(true);
    expect(new Set(written).size).toBe(written.length);
    const [first, ...others] = await Promise.all(phones.all.map((phone) => bundlesOn(phone, 'dialogue')));
    for (const other of others) expect(other).toEqual(first);
    for (const phone of phones.all) {
      expect(await unsentOn(phone)).toBe(0);
      expect(phone.broken).toEqual([]);
    }
    const { well, badly } = phones.ended;
    console.info(
      `${faultKills} kills: ${written.length} changes in ${well + badly} exchanges; ${cutOff} were under way at a kill, ` +
        `${badly} failed; ${heard} changes had their receipt ` +
        `at the last kill; ${unheard.size} were at some kill committed without the phone knowing`,
    );
    expect(badly).toBeGreaterThan(0);
  },
  limitMs(6000),
);
