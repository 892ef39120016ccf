// How long what is posted hangs: by rule, over Tết, past a last day off; and how it stands on a day.
import { describe, expect, it } from 'vitest';
import { lawOf } from '../../../src/shared/rules/law.ts';
import {
  type PostedThing,
  type PostingFacts,
  postedThings,
  postingOf,
} from '../../../src/shared/rules/posting.ts';

const law = lawOf([]);
const on = (facts: PostingFacts, today: string) => postingOf(facts, law, today);

describe('what is posted hangs', () => {
  const rows: readonly (readonly [PostedThing, string, string, string])[] = [
    // Twenty days; the day it is put up does not count.
    ['decision', '2026-11-02', '2026-11-23', 'publicity.posting'],
    ['result', '2026-11-03', '2026-11-23', 'publicity.posting'],
    ['minutes', '2026-11-04', '2026-11-24', 'publicity.posting'],
    // Thirty for the draft of a convention.
    ['draft', '2026-10-12', '2026-11-11', 'convention.posting'],
    // Three working days: from Thursday over a weekend.
    ['poverty-list', '2026-11-12', '2026-11-17', 'posting.poverty'],
    // Over Tết, 16 to 20 February: Friday before it, then Monday to Wednesday after it.
    ['poverty-list', '2026-02-13', '2026-02-25', 'posting.poverty'],
    // The last day is the Sunday before Tết: the next working day is the Monday after it.
    ['decision', '2026-01-26', '2026-02-23', 'publicity.posting'],
    // The last day is a Saturday.
    ['draft', '2026-10-15', '2026-11-16', 'convention.posting'],
  ];

  it.each(rows)('%s put up on %s to the end of %s (%s)', (what, from, until, rule) => {
    const posting = on({ what, from }, from);
    expect([posting.until, posting.rule?.rule, posting.counted?.due]).toEqual([until, rule, until]);
  });

  it('the list of an election until the meeting, put up at least seven days before it', () => {
    const list = (from: string) => on({ what: 'election-list', from, meeting: '2026-11-22' }, '2026-11-16');
    expect(list('2026-11-15')).toMatchObject({ state: 'hanging', until: '2026-11-22', left: 6 });
    expect(list('2026-11-15').late).toBeUndefined();
    expect(list('2026-11-16').late).toBe(1);
    // Without the day of the meeting nothing is counted.
    expect(on({ what: 'election-list', from: '2026-11-15' }, '2026-11-16').until).toBeUndefined();
  });

  it('by no rule where the law has none', () => {
    const posting = on({ what: 'other', from: '2026-11-02' }, '2026-11-05');
    expect(posting.rule).toBeUndefined();
    expect(posting.until).toBeUndefined();
    expect(posting.hung).toBe(4);
  });
});

describe('a posting stands', () => {
  const facts = { what: 'poverty-list', from: '2026-11-12' } as const;

  it.each([
    ['2026-11-11', 'planned', undefined],
    ['2026-11-12', 'hanging', 5],
    ['2026-11-16', 'hanging', 1],
    // To the end of its last day.
    ['2026-11-17', 'hanging', 0],
    ['2026-11-18', 'may-come-down', 0],
  ])('on %s: %s', (today, state, left) => {
    const posting = on(facts, today);
    expect(posting.state).toBe(state);
    if (left !== undefined) expect(posting.left).toBe(left);
  });

  it.each([
    ['2026-11-16', 'taken-early', 1],
    ['2026-11-17', 'taken', undefined],
    ['2026-11-20', 'taken', undefined],
  ])('taken down on %s: %s', (taken, state, short) => {
    const posting = on({ ...facts, taken }, '2026-11-25');
    expect([posting.state, posting.short, posting.left]).toEqual([state, short, undefined]);
  });

  it('a day of coming down before that of putting up is a slip of the finger: it hangs', () => {
    expect(on({ ...facts, taken: '2026-11-01' }, '2026-11-13').state).toBe('hanging');
  });

  it('nothing is counted before it is put up, or on a day that does not exist', () => {
    expect(on({ what: 'decision' }, '2026-11-12')).toMatchObject({ state: 'planned' });
    expect(on({ what: 'decision', from: '2026-02-30' }, '2026-11-12').until).toBeUndefined();
  });

  it('days it hung are counted with the first and the last', () => {
    expect(on({ ...facts, taken: '2026-11-17' }, '2026-11-25').hung).toBe(6);
  });
});

describe('the loudspeaker', () => {
  it.each(postedThings)('of %s', (what) => {
    const posting = on({ what, from: '2026-11-12', read: 1 }, '2026-11-12');
    expect(posting.loudspeaker?.missing).toBe(what === 'decision' || what === 'result' ? 2 : undefined);
  });

  it('has done enough after three days running', () => {
    const missing = (read: number) =>
      on({ what: 'decision', from: '2026-11-12', read }, '2026-11-12').loudspeaker?.missing;
    expect([0, 2, 3, 4].map(missing)).toEqual([3, 1, 0, 0]);
  });
});
