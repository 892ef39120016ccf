// A poverty review held in several parts of the village: measured on all people together, bound in each by who came there.
import { describe, expect, it } from 'vitest';
import { itemOf, resultFor } from '../../../support/meetings.ts';

describe('a poverty review held in several places', () => {
  const places = (upper: number, lower: number) =>
    resultFor(
      itemOf(
        'poverty',
        {},
        {
          meeting: [
            { cluster: 'C1', present: 9, attendees: 40, options: [{ id: 'A', votes: upper }] },
            { cluster: 'C2', present: 5, attendees: 21, options: [{ id: 'A', votes: lower }] },
          ],
        },
      ),
      { attendees: 61 },
    );

  it('is measured on all people together', () => {
    expect(places(20, 11)).toMatchObject({ state: 'passed', wrong: [], mark: { of: 61, need: 31 } });
    expect(places(20, 10).state).toBe('not-passed');
  });

  it('has in no place more votes than people who came there, though all together it would fit', () => {
    expect(places(10, 22).wrong).toEqual([
      { type: 'votes-over-attendees', is: 22, limit: 21, cluster: 'C2', option: 'A' },
    ]);
  });
});
