// What is to be posted after a meeting or dialogue, and by when.
import { describe, expect, it } from 'vitest';
import { lawOf } from '../../../src/shared/rules/law.ts';
import type { Matter } from '../../../src/shared/rules/meeting/meeting-types.ts';
import type { ResultState } from '../../../src/shared/rules/meeting/result-types.ts';
import { type PostingGround, postingDuties } from '../../../src/shared/rules/posting-duties.ts';

const law = lawOf([]);
const today = '2026-11-23';

const meeting = (matter: Matter, state: ResultState, more: Partial<PostingGround> = {}) =>
  postingDuties(
    { kind: 'minutes', day: '2026-12-20', items: [{ id: 'I', matter, state }], posted: [], ...more },
    law,
    today,
  ).map(({ what, by, isAsked, rule }) => [what, by, isAsked, rule?.rule]);

describe('what is to be posted', () => {
  it.each([
    ['convention', 'unfinished', ['draft', '2026-11-20', true, 'convention.posting']],
    ['convention', 'passed', ['decision', undefined, false, 'publicity.posting']],
    ['elect-head', 'unfinished', ['election-list', '2026-12-13', true, 'election.posting']],
    ['poverty', 'passed', ['poverty-list', undefined, true, 'posting.poverty']],
    ['poverty', 'not-passed', ['poverty-list', undefined, true, 'posting.poverty']],
    ['contributions', 'passed', ['decision', undefined, false, 'publicity.posting']],
  ] as const)('%s, %s', (matter, state, expected) => {
    expect(meeting(matter, state)).toEqual([expected]);
  });

  it.each([
    ['contributions', 'not-passed'],
    ['contributions', 'wrong'],
    ['convention', 'no-quorum'],
    ['poverty', 'unfinished'],
    ['secretary', 'passed'],
    ['other', 'passed'],
  ] as const)('nothing of %s, %s', (matter, state) => {
    expect(meeting(matter, state)).toEqual([]);
  });

  it.each([
    ['convention', false, 'draft', 'not-voted'],
    ['convention', true, 'draft', 'voted'],
    ['elect-head', false, 'election-list', 'not-voted'],
  ] as const)(
    'of %s after the meeting nothing before the vote is asked any more (voted on: %s)',
    (matter, isVoted, what, instead) => {
      const items = [{ id: 'I', matter, state: 'unfinished', isVoted }] as const;
      const ground = { kind: 'minutes', day: '2026-11-20', items, posted: [], isOver: true } as const;
      const duties = postingDuties(ground, law, today);
      expect(duties).toMatchObject([{ what, instead, isAsked: false, item: 'I' }]);
      expect(duties[0]?.by).toBeUndefined();
      expect(postingDuties({ ...ground, posted: [{ what }] }, law, today)).toEqual([]);
    },
  );

  it('nothing that hangs already, for the item or for all of the meeting', () => {
    const posted = (item?: string) => [{ what: 'decision', ...(item && { item }) } as const];
    expect(meeting('contributions', 'passed', { posted: posted('I') })).toEqual([]);
    expect(meeting('contributions', 'passed', { posted: posted() })).toEqual([]);
    expect(meeting('contributions', 'passed', { posted: posted('J') })).toHaveLength(1);
  });

  it('the result of a dialogue, within ten days after it', () => {
    const dialogue = (day: string) =>
      postingDuties({ kind: 'dialogue', day, items: [], posted: [] }, law, today).map(({ by }) => by);
    expect(dialogue('2026-11-13')).toEqual(['2026-11-23']);
    // The tenth day is a Saturday.
    expect(dialogue('2026-11-18')).toEqual(['2026-11-30']);
    expect(dialogue('2026-11-24')).toEqual([]);
    expect(dialogue('')).toEqual([]);
  });

  it('the result of a voters’ meeting or of a Party committee’s dialogue may hang; nothing asks for it', () => {
    const ground = { kind: 'dialogue', day: '2026-11-13', items: [], posted: [], isAsked: false } as const;
    expect(postingDuties(ground, law, today)).toMatchObject([{ what: 'result', isAsked: false }]);
    expect(postingDuties(ground, law, today)[0]?.by).toBeUndefined();
  });
});
