// The days of a vote's preparation, gathered from ticks, postings and the item itself.
import { expect, it } from 'vitest';
import { meetingOf } from '../../../src/shared/kinds/meeting-of.ts';
import { prepFactsOf, prepKey } from '../../../src/shared/kinds/meeting-preparation.ts';
import { idOf } from '../../support/bundles.ts';
import { keyed, minutesMade, minutesOf, rowMade } from '../../support/minutes-records.ts';

it('takes the ticks, the first posting of each thing and the item’s own days', () => {
  const bundle = minutesOf(
    minutesMade(),
    rowMade('item', 'T', {
      title: 'Hương ước',
      matter: 'convention',
      sent: '2026-11-27',
      recognised: '2026-12-03',
      slipsDeadline: '2026-11-25',
    }),
    keyed('preparation', 'notice', { date: '2026-11-18' }),
    keyed('preparation', 'of-a-newer-version', { date: '2026-11-18' }),
    keyed('preparation', 'poverty-complaint', { date: '2026-11-30' }),
    rowMade('posting', 'P1', { what: 'draft', from: '2026-10-24' }),
    rowMade('posting', 'P0', { what: 'draft', from: '2026-10-20', item: idOf('T') }),
    rowMade('posting', 'P2', { what: 'draft', from: '2026-10-01', item: idOf('OTHER') }),
    rowMade('posting', 'P4', { what: 'poverty-list', from: '2026-12-07', taken: '2026-12-10' }),
    rowMade('posting', 'P3', { what: 'poverty-list', from: '2026-11-26', taken: '2026-12-01' }),
  );
  const [item] = meetingOf(bundle, []).items;
  if (!item) throw new Error('no item');
  expect(prepFactsOf(bundle, item, 'passed')).toEqual({
    matter: 'convention',
    day: '2026-11-23',
    slipsDeadline: '2026-11-25',
    outcome: 'passed',
    done: {
      notice: '2026-11-18',
      'poverty-complaint': '2026-11-30',
      'draft-posted': '2026-10-20',
      sent: '2026-11-27',
      recognised: '2026-12-03',
      'poverty-posted': '2026-11-26',
      'poverty-taken': '2026-12-01',
      'poverty-posted-again': '2026-12-07',
      'poverty-taken-again': '2026-12-10',
    },
  });
  expect(prepFactsOf(bundle, item, 'unfinished').outcome).toBeUndefined();
});

it('has its own day of sending what the slips came to, counted from its own deadline', () => {
  const bundle = minutesOf(
    minutesMade(),
    rowMade('item', 'T', { matter: 'contributions', voting: 'slips', slipsDeadline: '2026-11-25' }),
    rowMade('item', 'U', { matter: 'convention', voting: 'slips', slipsDeadline: '2026-12-10' }),
    rowMade('item', 'W', { matter: 'contributions', voting: 'show-of-hands', slipsDeadline: '2026-12-10' }),
    keyed('preparation', prepKey('slips-sent', idOf('T')), { date: '2026-11-27' }),
  );
  const [first, second, byHand] = meetingOf(bundle, []).items.map((item) =>
    prepFactsOf(bundle, item, 'passed'),
  );
  expect(first).toMatchObject({ decided: '2026-11-25', done: { 'slips-sent': '2026-11-27' } });
  expect(second).toMatchObject({ decided: '2026-12-10', slipsDeadline: '2026-12-10', done: {} });
  expect(byHand?.slipsDeadline).toBeUndefined();
  expect(byHand?.decided).toBeUndefined();
});

it('takes a poverty list that hangs in two places as hung once, whichever was written first', () => {
  const [hall, office] = ['P1', 'P2'].map((id) =>
    rowMade('posting', id, { what: 'poverty-list', from: '2026-11-26' }),
  );
  const late = rowMade('posting', 'P3', { what: 'poverty-list', from: '2026-11-28', taken: '2026-12-02' });
  if (!hall || !office) throw new Error('no posting');
  for (const order of [
    [hall, office, late],
    [late, office, hall],
  ]) {
    const bundle = minutesOf(minutesMade(), rowMade('item', 'T', { matter: 'poverty' }), ...order);
    const [item] = meetingOf(bundle, []).items;
    if (!item) throw new Error('no item');
    expect(prepFactsOf(bundle, item, 'passed').done).toEqual({ 'poverty-posted': '2026-11-26' });
  }
});
