// The sums a report gives, and the records behind each number.
import { describe, expect, test } from 'vitest';
import type { Item } from '../../../../src/client/store/catalog-api.ts';
import {
  complexShare,
  countedApart,
  countedBy,
  figureGroups,
  figuresOf,
} from '../../../../src/client/ui/figures/figures.ts';
import { reportLine } from '../../../../src/client/ui/figures/report-line.ts';
import { chooseLanguage } from '../../../../src/client/ui/text/t.ts';
import type { Counts } from '../../../../src/shared/kinds/counts.ts';
import { kinds } from '../../../../src/shared/kinds/registry.ts';
import { accepted, bundleOf, idOf, making } from '../../../support/bundles.ts';
import { item } from '../../../support/items.ts';

const counted = (
  id: string,
  date: string,
  counts: Counts | undefined,
  villages: readonly string[] = ['V1'],
): Item => item(id, { kind: 'dialogue', date, villages, ...(counts && { counts }) });
const year = { from: '2026-01-01', to: '2026-12-31' };

test('a period counts both its days, a village its own, and a record of two villages once for all', () => {
  const items = [
    counted('A', '2026-01-01', { sessions: 1, attendances: 40 }),
    counted('B', '2026-12-31', { sessions: 1, attendances: 2 }, ['V1', 'V2']),
    counted('C', '2025-12-31', { sessions: 1, attendances: 1000 }),
    counted('D', '2027-01-01', { sessions: 1, attendances: 1000 }),
    counted('E', '', { sessions: 1, attendances: 1000 }),
    counted('F', '2026-05-05', undefined),
  ];
  const ofAll = { period: year, village: null };
  expect(figuresOf(items, ofAll)).toEqual({ sessions: 2, attendances: 42 });
  expect(figuresOf(items, { period: year, village: 'V2' })).toEqual({ sessions: 1, attendances: 2 });
  expect(countedBy(items, ofAll, 'attendances').map(({ id }) => id)).toEqual(['A', 'B']);
  expect(countedBy(items, ofAll, 'opinions')).toEqual([]);
});

describe('cases among petitions that were linked', () => {
  const petition = (id: string, related?: string, cases = 1): Item =>
    item(id, {
      kind: 'petition',
      date: '2026-03-02',
      counts: { petitions: 1, cases },
      ...(related && { related }),
    });
  const ofAll = { period: year, village: null };
  const cases = (...items: readonly Item[]) => figuresOf(items, ofAll).cases;

  test('a chain is one case, with the contents of the paper it leads to', () => {
    const chain = [petition('A', undefined, 2), petition('B', 'A'), petition('C', 'B', 3), petition('D')];
    expect(figuresOf(chain, ofAll)).toMatchObject({ petitions: 4, cases: 3 });
    expect(countedBy(chain, ofAll, 'cases').map(({ id }) => id)).toEqual(['A', 'D']);
  });

  test('a round of links is one case and not none', () => {
    expect(cases(petition('A', 'B'), petition('B', 'A'))).toBe(1);
    expect(cases(petition('A', 'A'))).toBe(1);
    expect(cases(petition('A', 'B'), petition('B', 'C'), petition('C', 'B'))).toBe(1);
  });

  test('a link to what is not there any more takes no case away', () => {
    expect(cases(petition('B', 'A'))).toBe(1);
    expect(cases(item('A', { kind: 'petition', date: '2026-03-02' }), petition('B', 'A'))).toBe(1);
  });

  test('the first of them may be of an earlier period: then its case was counted there', () => {
    const items = [{ ...petition('A'), date: '2025-12-30' }, petition('B', 'A')];
    expect(cases(...items)).toBe(0);
  });
});

describe('a village that came from others', () => {
  const village = (name: string, values: Parameters<typeof making>[1] = {}) =>
    bundleOf(accepted(1, making(name, { name, ...values }, { kind: 'village' })));
  const known = [
    village('A', { ended: '2026-07-01', successors: [idOf('M')] }),
    village('B', { ended: '2024-12-31', successors: [idOf('M')] }),
    village('S', { ended: '2025-03-01', successors: [idOf('M'), idOf('T')] }),
    ...['M', 'T'].map((name) => village(name)),
  ];
  const of = (name: string | null, period = year) =>
    countedApart({ period, village: name && idOf(name) }, known, '2026-11-22');

  test('says whose records stand apart, in the period and a year earlier', () => {
    expect(of('M')).toEqual([idOf('A'), idOf('S')]);
    expect(of('T')).toEqual([idOf('S')]);
    expect(of('M', { from: '2027-01-01', to: '2027-03-31' })).toEqual([idOf('A')]);
    expect(of('M', { from: '2027-08-01', to: '2027-12-31' })).toEqual([]);
  });

  test('says nothing of all villages, nor of one that came from none', () => {
    expect([of(null), of('A'), countedApart({ period: year, village: idOf('M') }, [], '2026-11-22')]).toEqual(
      [[], [], []],
    );
  });
});

describe('The line of Bắc Quang 2019', () => {
  const sums: Counts = {
    sessions: 97,
    attendances: 6122,
    opinions: 887,
    'opinions.on-the-spot': 500,
    petitions: 9,
    'petitions.complaint': 9,
    'stage.resolved': 7,
    'stage.received': 2,
    complex: 9,
    'complex.resolved': 7,
  };

  test('reads as it was reported', async () => {
    await chooseLanguage('vi');
    expect(reportLine(sums)).toBe(
      '97 cuộc đối thoại, tiếp xúc · 6.122 lượt người · 887 lượt ý kiến · trả lời tại chỗ 500 · ' +
        'đơn 9 (khiếu nại 9, chưa giải quyết 2, đã giải quyết 7) · vụ phức tạp giải quyết xong 7/9 (78 %)',
    );
  });

  test('says no share of no cases, and nothing of what did not happen', () => {
    expect(complexShare({})).toBeUndefined();
    expect(reportLine({})).toBe(
      '0 cuộc đối thoại, tiếp xúc · 0 lượt người · 0 lượt ý kiến · trả lời tại chỗ 0',
    );
  });
});

test('every figure that an option of a form leads to has its place', () => {
  const placed = new Set(figureGroups.flatMap(({ figures }) => figures));
  const options = (kind: string, field: string): readonly string[] => {
    const found = kinds[kind]?.fields[field];
    return found && 'options' in found ? found.options : [];
  };
  for (const type of options('petition', 'type')) expect(placed).toContain(`petitions.${type}`);
  for (const form of options('reception', 'form')) expect(placed).toContain(`receptions.${form}`);
});
