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
  const take = (role: string, name: string): Signer => {
    const isOf = ({ caption, signer }: (typeof marks)[number]) =>
      caption.startsWith(role) && (name === '' || signer === '' || signer === fold(name));
    const at = left.findIndex(isOf);
    const [found] = at < 0 ? [] : left.splice(at, 1);
    const signed = found ? (found.caption.endsWith(`(${thumbprint})`) ? 'thumbprint' : 'signature') : 'no';
    return { role, name, signed };
  };
  return [
    take(roles.chair, wordsIn(values, 'chair')),
    take(roles.secretary, wordsIn(values, 'secretary')),
    take(roles.front, wordsIn(values, 'frontHead')),
    ...named.map((name) => take(roles.household, name)),
    ...Array.from({ length: missing }, () => take(roles.household, '')),
  ];
};
