// The law as the commune applies it, made once for as long as the directory stays the same.
import { type Law, lawOf } from '../../../shared/rules/law.ts';
import type { Directory } from '../../store/catalog-api.ts';

const made = new WeakMap<Directory['law'], Law>();

export const lawInForce = ({ law }: Pick<Directory, 'law'>): Law => {
  const known = made.get(law) ?? lawOf(law.values());
  made.set(law, known);
  return known;
};
