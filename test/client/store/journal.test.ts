// The technical log: bounded, sealed, kept for the next start, and of a form that no word of a record fits into.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addToJournal, joined, journalLimit, readJournal } from '../../../src/client/store/journal.ts';
import {
  type JournalEvent,
  journalCodes,
  journalNumbers,
  lineOf,
  readLine,
} from '../../../src/client/store/journal-line.ts';
import { createMemoryDisk } from '../../../src/client/store/memory-disk.ts';
import { openMemoryTables } from '../../../src/client/store/memory-tables.ts';
import { createVault } from '../../../src/client/store/new-vault.ts';
import { createRandom } from '../../server/commune.ts';
import { holdsFor } from '../../support/property.ts';

const line = (event: JournalEvent, at = 1) => {
  const made = lineOf(event, at);
  if (!made) throw new Error('no line');
  return made;
};
const exchange = (sent: number) => line({ type: 'exchange', ms: 900, sent, refused: 0, received: 2 });
const quiet = (at: number) => line({ type: 'quiet', ms: 300, times: 1 }, at);

const openGround = async () => {
  const derive = async () => new Uint8Array(32);
  const fillRandom = createRandom('journal');
  const { vault } = await createVault({ type: 'pin', secret: '123456' }, { derive, fillRandom });
  const disk = createMemoryDisk();
  return { vault, disk, tables: openMemoryTables(disk) };
};

/** Words as people record them, and everything else that JSON holds. */
const recorded = fc.oneof(
  fc.constantFrom('Lò Văn Ví Dụ', 'Đất bị lấn', 'BL-26-K7-014', '0123456789ABCDEF', '0912345678'),
  fc.string(),
  fc.jsonValue({ maxDepth: 2 }),
);
const smuggled = fc.record(
  {
    type: fc.oneof(fc.constantFrom(...Object.keys(journalNumbers)), recorded),
    code: fc.oneof(fc.constantFrom('timed-out', 'storage-full'), recorded),
    ms: fc.oneof(fc.double(), recorded),
    sent: recorded,
    received: recorded,
    times: recorded,
    minutes: recorded,
    text: recorded,
    numbers: fc.dictionary(fc.constantFrom('ms', 'sent', 'subject', '__proto__'), recorded),
  },
  { requiredKeys: [] },
);

/** Every text that a value holds, the names of its parts included. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [name, ...textsIn(part)]);
};

describe('a line of the technical log', () => {
  const known = new Set([
    ...['at', 'type', 'numbers', 'code'],
    ...Object.entries(journalNumbers).flatMap(([type, names]) => [type, ...names]),
    ...journalCodes,
  ]);

  test('holds no text but those of its closed lists, whatever is given', () => {
    holdsFor(
      smuggled,
      (given) => {
        for (const made of [lineOf(given as unknown as JournalEvent, 5), readLine({ ...given, at: 5 })])
          expect(textsIn(made).filter((text) => !known.has(text))).toEqual([]);
      },
      0.5,
    );
  }, 60_000);

  test('says of an unknown error only that it is one, and of an unknown event nothing', () => {
    const error = new Error('Lò Văn Ví Dụ').message as 'timed-out';
    expect(line({ type: 'broken', code: error })).toEqual({
      at: 1,
      type: 'broken',
      numbers: {},
      code: 'unknown',
    });
    expect(lineOf({ type: 'note' } as unknown as JournalEvent, 1)).toBeNull();
  });
});

describe('the technical log', () => {
  test('keeps the last lines, oldest first, and of what happened again one', () => {
    const many = Array.from({ length: journalLimit + 20 }, (_, sent) => exchange(sent));
    const kept = joined([], many);
    expect(kept).toHaveLength(journalLimit);
    expect(kept[0]?.numbers.sent).toBe(20);
    const failed = (code: 'timed-out' | 'clock') => line({ type: 'failed', ms: 9, times: 1, code });
    expect(joined([exchange(1), quiet(2)], [quiet(3), quiet(4)])).toEqual([
      exchange(1),
      { ...quiet(4), numbers: { ms: 300, times: 3 } },
    ]);
    expect(joined([], [failed('clock'), failed('timed-out'), failed('timed-out')])).toHaveLength(2);
  });

  test('lies sealed on the phone, is there at the next start, and loses no line to another tab', async () => {
    const { vault, tables, disk } = await openGround();
    const ground = { vault, tables };
    await Promise.all([1, 2, 3].map((sent) => addToJournal(ground, [exchange(sent)])));
    const again = await readJournal({ vault, tables: openMemoryTables(disk) });
    expect(again.map(({ numbers }) => numbers.sent).sort()).toEqual([1, 2, 3]);
    const row = await tables.read(['meta'], (tx) => tx.get('meta', 'journal'));
    expect(row?.value).toBeInstanceOf(Uint8Array);
  });

  test('begins anew where its box is damaged', async () => {
    const { vault, tables } = await openGround();
    const box = new Uint8Array(40);
    await tables.write(['meta'], (tx) => tx.put('meta', { key: 'journal', value: box }), {
      durability: 'relaxed',
    });
    await addToJournal({ vault, tables }, [exchange(1)]);
    expect(await readJournal({ vault, tables })).toEqual([exchange(1)]);
  });
});
