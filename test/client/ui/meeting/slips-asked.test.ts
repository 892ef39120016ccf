// Who is offered a slip.
import { describe, expect, it } from 'vitest';
import type { Household } from '../../../../src/client/ui/household/households.ts';
import { askedIn } from '../../../../src/client/ui/meeting/slips-asked.ts';

const called = (id: string, more: { readonly arrived?: string; readonly left?: string } = {}) => ({
  id,
  household: { id } as Household,
  arrived: '',
  left: '',
  ...more,
});
const entries = [
  called('STAYED'),
  called('LEFT', { left: '09:10' }),
  called('LATE', { arrived: '09:00' }),
  called('AWAY'),
];
const atMeeting = ['STAYED', 'LEFT', 'LATE'];
const asked = (item: Parameters<typeof askedIn>[0]) => {
  const { offered, owed } = askedIn(item, entries);
  return [offered, owed].map((some) => some.map(({ id }) => id));
};

describe('slips that complete a meeting', () => {
  it('are offered to who left before the vote or came after it, but not handed to them with all the others', () => {
    expect(asked({ form: 'meeting-and-slips', atMeeting })).toEqual([['LEFT', 'LATE', 'AWAY'], ['AWAY']]);
  });

  it('stay in the list of whoever was handed one', () => {
    const slips = { given: ['STAYED'], returned: [] };
    expect(asked({ form: 'meeting-and-slips', atMeeting, slips })[1]).toEqual(['STAYED', 'AWAY']);
  });

  it('alone are for every household', () => {
    expect(asked({ form: 'slips', atMeeting })[1]).toHaveLength(4);
  });
});
