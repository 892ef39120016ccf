// A small disk that fills up under the running server: what was acknowledged is there, phones are refused, read on, and go
// on when there is room; also when the server was killed meanwhile.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Commune, openCommune } from '../e2e/support/commune.ts';
import { bundlesOn, calm, type NodePhone, said, unsentOn } from '../e2e/support/node-phone.ts';
import { acceptedChanges } from '../e2e/support/server-log.ts';

const disk = mkdtempSync(join(tmpdir(), 'gan-dan-disk-'));
const filler = join(disk, 'filler');

/** A disk of its own needs the right to mount one; without it, test/server/exchange/full-disk.test.ts stands alone. */
const isMounted =
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'gan-dan-test', disk], { stdio: 'ignore' }).status ===
  0;
console.info(isMounted ? 'a disk of 24 MB in memory' : 'no right to mount a disk: not tried here');

/** Takes all the room that is left, to the last block. */
function fillUp(): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, Buffer.alloc(bavail * bsize));
}
const giveRoom = () => rmSync(filler, { force: true });

if (isMounted) describe('a full disk', fillDisk);
else
  test('no disk may be mounted here: SQLite’s own limit is what is proven', () => {
    rmSync(disk, { recursive: true, force: true });
  });

function fillDisk(): void {
  let commune: Commune;
  let phone: NodePhone;
  let reader: NodePhone;
  let written = 0;

  beforeAll(async () => {
    commune = await openCommune(['Bản Hồng'], { server: { parent: disk } });
    phone = await commune.phone('Hà', ['officer']);
    reader = await commune.phone('Minh', ['officer']);
  });
  afterAll(async () => {
    await commune?.server.remove();
    spawnSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  });

  const writeSome = async (count: number) => {
    const rows = Array.from({ length: 4 }, () => ({
      kind: 'opinion',
      values: { text: 'Đường sạt lở. '.repeat(200) },
    }));
    for (let n = 0; n < count; n++) {
      const subject = `Buổi ${(written += 1)}`;
      const values = { subject, date: '2026-11-02', villages: Object.values(commune.villages) };
      said(await phone.account.records.create('dialogue', values, { rows }));
    }
  };
  /** Some may still find room in what the server's files already take; then no more do, and all who ask read on. */
  const expectRefused = async () => {
    await phone.engine.run();
    expect(phone.engine.status.peek().problem).toBe('server-error');
    expect(await unsentOn(phone)).toBeGreaterThan(0);
    await calm(reader);
    const ids = new Set((await acceptedChanges(commune.server.dataDir)).map(({ id }) => id));
    const own = await phone.tables.read(['changes'], (tx) => tx.range('changes'));
    for (const { id } of own.filter(({ state }) => state === 'kept')) expect(ids).toContain(id);
  };
  const expectAllThere = async () => {
    await calm(phone, reader);
    expect(await unsentOn(phone)).toBe(0);
    const shown = await bundlesOn(phone, 'dialogue');
    expect(shown.length).toBe(written);
    expect(await bundlesOn(reader, 'dialogue')).toEqual(shown);
    const ids = (await acceptedChanges(commune.server.dataDir)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { root } of shown) expect(ids).toContain(root.id);
  };

  test('refuses, keeps what it had, and takes all when there is room', async () => {
    await writeSome(20);
    await calm(phone);
    await writeSome(60);
    fillUp();
    await expectRefused();
    giveRoom();
    await expectAllThere();
  });

  test('starts on the full disk after a kill, still refuses, and goes on when there is room', async () => {
    await writeSome(180);
    fillUp();
    await expectRefused();
    await commune.server.kill();
    await commune.server.start();
    await expectRefused();
    giveRoom();
    await expectAllThere();
  });
}
