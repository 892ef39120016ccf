// An acknowledgement follows its commit: when the answer begins to leave, another connection reads what it acknowledges.
import { mkdtempSync, rmSync } from 'node:fs';
import { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, expect, test, vi } from 'vitest';
import { openTestStore } from '../commune.ts';
import { openOffice, personId } from '../office.ts';

const folder = mkdtempSync(join(tmpdir(), 'gan-dan-ack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the answer to a push leaves after the commit, and another connection finds what it acknowledges', async () => {
  const path = join(folder, 'a.db');
  const id = personId('A');
  const order: string[] = [];
  const store = await openTestStore({ path, synchronous: 'full', fault: (point) => void order.push(point) });
  const office = await openOffice({ store });
  const other = new Database(path);
  const isThere = () => other.prepare('SELECT 1 FROM entries WHERE id = ?').get([id]) !== undefined;
  order.length = 0;
  const { writeHead } = ServerResponse.prototype;
  const leaving = vi.spyOn(ServerResponse.prototype, 'writeHead').mockImplementation(function (
    this: ServerResponse,
    ...given: Parameters<typeof writeHead>
  ) {
    order.push(isThere() ? 'answer, and it is there' : 'answer, and it is not there');
    return writeHead.apply(this, given);
  });
  await office.addPerson(id, ['officer']);
  leaving.mockRestore();
  expect(order).toEqual(['before-commit', 'after-commit', 'answer, and it is there']);
  other.close();
  await store.close();
});
