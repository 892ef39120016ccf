// Whether two written names can be one person's.
import { compareNames, fold } from '../core/vietnamese.ts';

/**
 * Equal but for capitals and where a tone stands; or equal without diacritics, where one of the two was written without
 * any. Hoa and Hòa, Dũng and Dụng are different people. Nothing is nobody's name.
 */
export const isOneName = (one: string, other: string): boolean => {
  const [a, b] = [lowered(one), lowered(other)];
  if (fold(a) === '' || fold(a) !== fold(b)) return false;
  return compareNames(a, b) === 0 || isUnmarked(a) || isUnmarked(b);
};

const lowered = (name: string): string => name.toLocaleLowerCase('vi');

const isUnmarked = (name: string): boolean => !/[\p{M}đ]/u.test(name.normalize('NFD'));
