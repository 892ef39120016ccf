// SQLite without room for one page more, under the whole server: a typed refusal, nothing half-written, and it goes on.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { verifyLog } from '../../../src/server/admin/verify-log.ts';
import { createStore } from '../../../src/server/store/sqlite.ts';
import { connect } from '../../../src/server/store/sqlite-connection.ts';
import { newId } from '../../../src/shared/core/ids.ts';
import { routes } from '../../../src/shared/protocol/routes.ts';
import { createRandom, openTestStore } from '../commune.ts';
import { openOffice } from '../office.ts';

const folder = mkdtempSync(join(tmpdir(), 'gan-dan-full-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A store whose file may be held to its size. */
async function openLimited() {
  const path = join(folder, 'a.db');
  await (await openTestStore({ path })).close();
  const connection = connect({ path });
  const { log } = connection.get<{ log: string }>('SELECT log FROM logs LIMIT 1') ?? { log: '' };
  const pages = (more: number) => {
    const [row] = connection.db.pragma('page_count') as { page_count: number }[];
    connection.db.pragma(`max_page_count = ${(row?.page_count ?? 0) + more}`);
  };
  return { connection, store: createStore(connection, log), pages };
}

test('a full disk refuses by its name, keeps all it had accepted, and takes the rest when there is room', async () => {
  const { connection, store, pages } = await openLimited();
  const { admin, send, clock } = await openOffice({ store });
  const random = createRandom('full disk');
  const villages = Array.from({ length: 60 }, (_, n) => {
    const id = newId(random);
    const set = { name: `Bản ${n} ${'Pá Sáng '.repeat(10)}`.slice(0, 80) };
    return { id, record: id, root: id, kind: 'village', seen: 0, gen: '', at: clock.now, set };
  });
  const deliver = (change: object) =>
    send(admin, 'POST', routes.exchange, { v: 1, app: '1', gen: '', cursor: 0, epoch: 0, push: [change] });
  const inLog = () =>
    store.read(async (tx) => (await tx.entries.after(0, 1000)).map(({ payload }) => payload?.change.id));
  const founded = await inLog();
  const accepted: string[] = [];
  const refused: typeof villages = [];
  pages(8);
  for (const village of villages) {
    const answer = await deliver(village);
    if (answer.statusCode === 200) accepted.push(village.id);
    else {
      expect([answer.statusCode, JSON.parse(answer.body).error]).toEqual([507, 'storage-full']);
      refused.push(village);
    }
  }
  expect(accepted.length).toBeGreaterThan(0);
  expect(refused.length).toBeGreaterThan(0);
  expect(await inLog()).toEqual([...founded, ...accepted]);

  pages(10_000);
  for (const village of refused) expect((await deliver(village)).statusCode).toBe(200);
  expect(await inLog()).toEqual([...founded, ...accepted, ...refused.map(({ id }) => id)]);
  expect((await store.read(verifyLog)).ok).toBe(true);
  expect(connection.db.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  await store.close();
});
