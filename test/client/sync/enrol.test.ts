// Enrolling survives a lost answer and a kill: the same key confirms the same code again.
import { describe, expect, it } from 'vitest';
import { createMemoryDisk } from '../../../src/client/store/memory-disk.ts';
import { openMemoryTables } from '../../../src/client/store/memory-tables.ts';
import { getIdentityBox, openIdentity } from '../../../src/client/store/meta.ts';
import { createVault } from '../../../src/client/store/new-vault.ts';
import { createEnrolment } from '../../../src/client/sync/enrol.ts';
import type { Transport } from '../../../src/client/sync/transport.ts';
import {
  confirmRequestSchema,
  type Enrolled,
  setupRequestSchema,
} from '../../../src/shared/protocol/enrol.ts';
import { createRandom } from '../../server/commune.ts';

const enrolled: Enrolled = {
  now: 1,
  serverId: 'S'.repeat(16),
  enrolment: 'E'.repeat(16),
  from: 'K7',
  person: 'P'.repeat(16),
  roles: ['head'],
  gen: 'G'.repeat(16),
};

const open = async () => {
  const disk = createMemoryDisk();
  const derive = async () => new Uint8Array(32);
  const { vault } = await createVault({ type: 'pin', secret: '1' }, { derive, fillRandom: createRandom() });
  const bodies: unknown[] = [];
  let isLost = true;
  const transport = (async (call: { body: unknown }) => {
    bodies.push(call.body);
    return isLost ? { ok: false, error: { type: 'timed-out' } } : { ok: true, value: enrolled };
  }) as unknown as Transport;
  const start = () => {
    const tables = openMemoryTables(disk);
    return {
      tables,
      enrolment: createEnrolment({ tables, vault, transport, app: '1', device: 'Android · Chrome' }),
    };
  };
  const reach = () => {
    isLost = false;
  };
  return { vault, bodies, start, reach };
};

describe('enrolling', () => {
  it('sends the same key for the same code after a lost answer and a restart', async () => {
    const { vault, bodies, start, reach } = await open();
    const lost = await start().enrolment.confirm('abcd-efgh-1o');
    expect(lost).toEqual({ ok: false, error: { type: 'timed-out' } });
    reach();
    const { tables, enrolment } = start();
    expect(await enrolment.confirm('ABCDEFGH10')).toEqual({ ok: true, value: enrolled });
    const [first, second] = bodies.map((body) => confirmRequestSchema.parse(body));
    expect(first?.publicKey).toBe(second?.publicKey);
    expect(first?.code).toBe('ABCDEFGH10');
    const identity = await openIdentity(vault, await tables.read(['meta'], getIdentityBox));
    expect(identity).toMatchObject({ from: 'K7', scope: { person: enrolled.person, roles: ['head'] } });
  });

  it('sets a commune up in the form of the protocol', async () => {
    const { bodies, start, reach } = await open();
    reach();
    const commune = {
      code: '03301',
      name: 'Búng Lao',
      provinceName: 'Điện Biên',
      letters: 'BL',
      villageWord: 'ban',
    };
    const admin = { name: 'Quàng Thị A', roles: ['leader' as const] };
    await start().enrolment.setUp('ABCDEFGH10', { ...commune, villageWord: 'ban' }, admin);
    expect(setupRequestSchema.parse(bodies[0])).toMatchObject({ commune, admin });
  });
});
