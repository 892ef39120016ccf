// The foot of a paper in Word: who signs, two beside each other, and who receives it.
import type { Table } from 'docx';
import type { Signature } from '../print-document.ts';
import { centred, recipientParagraphs } from './paragraphs.ts';
import { drawnParagraphs } from './pictures.ts';
import { type Paper, points } from './sizes.ts';
import { type Place, sideBySide } from './tables.ts';

/** Titles above, names at the foot of what is left free for the hand. */
export const signatureTables = (signatures: readonly Signature[], paper: Paper): readonly Table[] => {
  const half = paper.width / 2;
  const pairs = Array.from({ length: Math.ceil(signatures.length / 2) }, (_, at) =>
    signatures.slice(2 * at, 2 * at + 2),
  );
  return pairs.map((pair) => {
    const places = [pair[0], pair[1]];
    return sideBySide(
      [half, half],
      [places.map(titlePlace), places.map((place) => namesPlace(place, paper))],
    );
  });
};

/** The end of a letter. */
export const closingTable = (items: readonly string[], signature: Signature, paper: Paper): Table => {
  const [left, right] = [paper.width * 0.45, paper.width * 0.55];
  const [title, names] = [titlePlace(signature), namesPlace(signature, paper)];
  const signed: Place = { children: [...title.children, ...names.children] };
  return sideBySide([left, right], [[{ children: recipientParagraphs(items, points(14)) }, signed]]);
};

const titlePlace = (signature: Signature | undefined): Place => ({
  children: signature
    ? [
        centred(signature.title, { bold: true }, { spacing: { before: points(14) }, keepNext: true }),
        centred(signature.note, { italics: true }, { keepNext: true }),
      ]
    : [centred('')],
});

/** Four lines free for each hand that signs, or what was signed on the phone. */
const namesPlace = (signature: Signature | undefined, paper: Paper): Place => ({
  set: 'foot',
  children: (signature && signature.names.length > 0 ? signature.names : ['']).flatMap((name) => {
    const drawn = signature?.drawn?.[name];
    return drawn
      ? [...drawnParagraphs(drawn, paper), centred(name, { bold: true })]
      : [centred(name, { bold: true }, { spacing: { before: points(56) } })];
  }),
});
