// Takes a refused change off the phone, once its writer has read why.
import type { SaveParts } from './plan-all.ts';
import { takeOff } from './take-off.ts';

/** Its record goes too where nothing else is left of it. */
export const dismissRefused = async (
  parts: Pick<SaveParts, 'tables' | 'vault'>,
  id: string,
): Promise<void> => {
  const [own] = await parts.tables.read(['changes'], (tx) =>
    tx.range('changes', { index: 'id', lower: id, upper: id }),
  );
  if (!own) return;
  await takeOff(parts, own.root, ({ ownRows }) => ({
    taken: ownRows.filter((row) => row.id === id && row.state === 'refused'),
  }));
};
