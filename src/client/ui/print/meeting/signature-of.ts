// Who signs: with what was drawn on the phone under that name, where there is one.
import { fold } from '../../../../shared/core/vietnamese.ts';
import type { Drawn, Picture, Signature } from '../../../export/print-document.ts';
import { signerOf, textOf } from '../form-words.ts';
import { printedRows } from '../printed-rows.ts';
import type { Gathering } from './gathering.ts';

export const signatureOf = (
  gathering: Pick<Gathering, 'bundle'>,
  title: string,
  ...names: readonly string[]
): Signature => ({ title, note: '(Ký, ghi rõ họ tên)', names, ...drawnOf(gathering, names) });

/** The later one of a name counts: it was drawn again. */
const drawnOf = (
  { bundle }: Pick<Gathering, 'bundle'>,
  names: readonly string[],
): Pick<Signature, 'drawn'> => {
  const signed = printedRows(bundle, 'attachment').filter(({ values }) => values.what === 'signature');
  const drawn = names.flatMap((name): readonly (readonly [string, Drawn])[] => {
    const own = signed
      .filter(({ values }) => name !== '' && fold(signerOf(values.signer)) === fold(name))
      .at(-1);
    const { file, format, caption } = own?.values ?? {};
    if (typeof file !== 'string' || !isPicture(format)) return [];
    const isThumb = textOf(caption).endsWith(thumbprint);
    return [[name, { picture: { file, format }, ...(isThumb && { note: thumbprint }) }]];
  });
  return drawn.length === 0 ? {} : { drawn: Object.fromEntries(drawn) };
};

/** As the box to sign in notes it. */
const thumbprint = '(điểm chỉ)';

const isPicture = (format: unknown): format is Picture['format'] =>
  format === 'png' || format === 'jpeg' || format === 'webp';
