// Minutes that were closed are printed from what was closed, never from what the record says now (decisions 16, 21).
import type { Closed } from '../../../../shared/kinds/closed-minutes.ts';
import { writtenHash } from '../../../../shared/kinds/closed-snapshot.ts';
import { type Block, text } from '../../../export/print-document.ts';
import { closedIn, measuringDay, measuringLaw } from '../../meeting/closed.ts';
import { dayWords, textOf, timeWords } from '../form-words.ts';
import type { MeetingSource } from './gathering.ts';

export type ShownSource = MeetingSource & { readonly closed?: Closed };

/** The same minutes where they are open. Names, households and rules are those of the closing too. */
export const asClosed = (source: MeetingSource): ShownSource => {
  const { bundle, directory, law, today } = source;
  const closed = bundle.root.kind === 'minutes' ? closedIn(bundle) : undefined;
  if (!closed) return source;
  const { snapshot } = closed;
  return {
    bundle: closed.bundle,
    directory: {
      ...directory,
      ...(directory.commune && {
        commune: {
          ...directory.commune,
          values: { ...directory.commune.values, ...(snapshot.commune !== '' && { name: snapshot.commune }) },
        },
      }),
      villages: new Map([
        ...directory.villages,
        ...snapshot.villages.map(({ id, name }) => [id, name] as const),
      ]),
    },
    // Who was not called is named by the register: in an addendum that says it came.
    households: new Map(
      snapshot.households.map(({ id, name, ...household }) => [
        id,
        { ...household, name: name ?? source.households.get(id)?.name ?? '' },
      ]),
    ),
    counted: snapshot.households.map(({ id }) => id),
    law: measuringLaw(closed, law),
    today: measuringDay(closed, today),
    closed,
  };
};

/** In small print at the end: by it paper, phone and server are compared. */
export const hashBlocks = ({ closed }: ShownSource): readonly Block[] => {
  if (!closed) return [];
  const { at } = closed.row.values;
  const time = textOf(at) === '' ? '' : ` lúc ${timeWords(textOf(at))}`;
  return [
    {
      ...text(
        `Mã đối chiếu: ${writtenHash(closed.hash)}. Biên bản chốt${time}, ${dayWords(closed.day ?? '')}; mã này có trong sổ trên máy và ở xã để đối chiếu.`,
      ),
      set: 'small',
    } as Block,
  ];
};
