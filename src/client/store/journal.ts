// The technical log: the last lines of what happened between this phone and the commune, sealed in one small value.
import { type JournalLine, readLine } from './journal-line.ts';
import type { Tables, Tx } from './tables.ts';
import { unlessDamaged, type Vault } from './vault.ts';

/** Some weeks of ordinary use, and some twenty kilobytes. */
export const journalLimit = 500;

type Ground = { readonly tables: Tables; readonly vault: Vault };

const key = 'journal';

/** The lines kept, oldest first. @throws StorageFailure, VaultFailure 'vault-locked' */
export const readJournal = async ({ tables, vault }: Ground): Promise<readonly JournalLine[]> =>
  openLines(vault, await tables.read(['meta'], getBox));

/**
 * Adds lines; the oldest give way. Another tab may write at the same time: then it is done again on what that one left.
 * @throws StorageFailure, VaultFailure 'vault-locked'
 */
export const addToJournal = async (ground: Ground, added: readonly JournalLine[]): Promise<void> => {
  const { tables, vault } = ground;
  const before = await tables.read(['meta'], getBox);
  const lines = joined(await openLines(vault, before), added);
  const box = await vault.seal('meta', key, lines);
  const isWritten = await tables.write(
    ['meta'],
    async (tx) => {
      if (!isSameBox(await getBox(tx), before)) return false;
      await tx.put('meta', { key, value: box });
      return true;
    },
    { durability: 'relaxed' },
  );
  if (!isWritten) await addToJournal(ground, added);
};

/** What only happened again stands as one line: else an idle day would push out all that matters. */
export const joined = (
  lines: readonly JournalLine[],
  added: readonly JournalLine[],
): readonly JournalLine[] => {
  const all = [...lines];
  for (const line of added) {
    const last = all.at(-1);
    const times = (last?.numbers.times ?? 0) + (line.numbers.times ?? 0);
    if (last?.type === line.type && last.code === line.code && line.numbers.times !== undefined)
      all[all.length - 1] = { ...line, numbers: { ...line.numbers, times } };
    else all.push(line);
  }
  return all.slice(-journalLimit);
};

/** What cannot be opened any more is no loss: the log begins anew. */
const openLines = async (vault: Vault, box: unknown): Promise<readonly JournalLine[]> => {
  if (!(box instanceof Uint8Array)) return [];
  const kept = await vault.open('meta', key, box).catch(unlessDamaged);
  return Array.isArray(kept) ? kept.map(readLine).filter((line) => line !== null) : [];
};

const getBox = async (tx: Tx): Promise<unknown> => (await tx.get('meta', key))?.value;

const isSameBox = (now: unknown, before: unknown): boolean =>
  now instanceof Uint8Array && before instanceof Uint8Array
    ? now.length === before.length && now.every((byte, place) => byte === before[place])
    : now === before;
