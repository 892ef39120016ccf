// Who signs a village's minutes, and which of them has signed on this or another phone (NĐ 59/2023, form 03).
import type { Bundle } from '../../../shared/core/bundle.ts';
import { fold } from '../../../shared/core/vietnamese.ts';
import { standingRows } from './use-writing.ts';
import { wordsIn } from './values-in.ts';

/** What stands with a signature, in Vietnamese whatever the language of the screen: it goes onto the paper. */
const roles = {
  chair: 'Chủ tọa',
  secretary: 'Thư ký',
  front: 'Trưởng ban công tác Mặt trận',
  household: 'Đại diện hộ',
} as const;

/** As the box to sign in notes it. */
const thumbprint = 'điểm chỉ';

export type Signer = {
  readonly role: string;
  /** The field of the minutes that names him. */
  readonly field: 'chair' | 'secretary' | 'frontHead' | 'witnesses';
  /** '' while nobody is named. */
  readonly name: string;
  readonly signed: 'no' | 'signature' | 'thumbprint';
};

/** Two household representatives at least sign beside chair, secretary and the Front's head. */
const households = 2;

export const signersOf = (bundle: Bundle): readonly Signer[] => {
  const { values } = bundle.root;
  const named = wordsIn(values, 'witnesses')
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter(Boolean);
  const missing = Math.max(0, households - named.length);
  const marks = standingRows(bundle, 'attachment')
    .filter((row) => row.values.what === 'signature')
    .map((row) => ({ caption: wordsIn(row.values, 'caption'), signer: fold(wordsIn(row.values, 'signer')) }));
  // Of two signatures for one role each stands for one signer.
  const left = [...marks];
  const take = (field: Signer['field'], role: string, name: string): Signer => {
    const isOf = ({ caption, signer }: (typeof marks)[number]) =>
      caption.startsWith(role) && (name === '' || signer === '' || signer === fold(name));
    const at = left.findIndex(isOf);
    const [found] = at < 0 ? [] : left.splice(at, 1);
    const signed = found ? (found.caption.endsWith(`(${thumbprint})`) ? 'thumbprint' : 'signature') : 'no';
    return { role, field, name, signed };
  };
  return [
    take('chair', roles.chair, wordsIn(values, 'chair')),
    take('secretary', roles.secretary, wordsIn(values, 'secretary')),
    take('frontHead', roles.front, wordsIn(values, 'frontHead')),
    ...named.map((name) => take('witnesses', roles.household, name)),
    ...Array.from({ length: missing }, () => take('witnesses', roles.household, '')),
  ];
};
