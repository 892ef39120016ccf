// The households of printed meetings, and what else a paper of a meeting is composed of. All invented.
import { lawOf } from '../../src/shared/rules/law.ts';
import { idOf } from './bundles.ts';

export const household = (number: number): string => idOf(`H${String(number).padStart(3, '0')}`);

/** So many households with names that are nobody's. */
export const householdsNamed = (count: number, first: readonly string[] = []) =>
  new Map(
    Array.from({ length: count }, (_, at) => {
      const [surname = '', given = ''] = [
        ['Lò Văn', 'Quàng Thị', 'Lường Văn', 'Cà Thị', 'Tòng Văn', 'Vì Văn', 'Giàng A', 'Hờ Thị'][at % 8],
        ['An', 'Bun', 'Chim', 'Dọn', 'Hặc', 'Inh', 'Khăm', 'Lả', 'Mai', 'Nọi', 'Phanh'][Math.floor(at / 8)],
      ];
      return [household(at + 1), { name: first[at] ?? `${surname} ${given}`, number: at + 1 }] as const;
    }),
  );

/** What a paper is composed of besides record and households. */
export const printing = (called: ReadonlyMap<string, unknown>, today = '2026-11-23') => ({
  counted: [...called.keys()],
  law: lawOf([]),
  today,
});
