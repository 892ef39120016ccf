// What is to be put up of a meeting, and what is read out of a dialogue.
import { describe, expect, it } from 'vitest';
import { loudspeakerText } from '../../../../src/client/ui/posting/loudspeaker-text.ts';
import { postingsOf } from '../../../../src/client/ui/posting/postings-of.ts';
import { lawOf } from '../../../../src/shared/rules/law.ts';
import { accepted, addingRow, bundleOf, idOf, making } from '../../../support/bundles.ts';
import { minutesMade, minutesOf, rowMade } from '../../../support/minutes-records.ts';
import { directory } from '../../../support/printed.ts';

const law = lawOf([]);
const today = '2026-10-01';
const households = Array.from({ length: 87 }, (_, at) => idOf(`H${at}`));

describe('a meeting that is still to come', () => {
  it.each([
    ['convention', 'draft'],
    ['elect-head', 'election-list'],
  ])('asks for what must hang before the vote: %s, %s', (matter, what) => {
    const bundle = minutesOf(minutesMade(), rowMade('item', 'T', { title: 'Việc', matter }));
    const { duties } = postingsOf(bundle, households, law, today, today);
    expect(duties).toMatchObject([{ what, item: idOf('T'), isAsked: true }]);
  });
});

describe('a meeting that is over without a vote on it', () => {
  const bundle = minutesOf(
    minutesMade(),
    rowMade('item', 'T', { title: 'Quy ước bản', matter: 'convention' }),
  );
  const held = String(bundle.root.values.date);
  const dutiesOn = (measuredOn: string, more = bundle) =>
    postingsOf(more, households, law, measuredOn, measuredOn).duties;

  it('asks no more from the day after, or once its minutes are closed, and says what came instead', () => {
    expect(dutiesOn(held)).toMatchObject([{ what: 'draft', isAsked: true }]);
    for (const day of ['2026-12-31', '9999-12-31'])
      expect(dutiesOn(day)).toMatchObject([{ what: 'draft', isAsked: false, instead: 'not-voted' }]);
  });

  it('is not over while a part of the village is still to meet', () => {
    const parts = minutesOf(
      minutesMade(),
      rowMade('item', 'T', { title: 'Quy ước bản', matter: 'convention' }),
      rowMade('cluster', 'C', { name: 'Cụm trên', date: '2026-12-31' }),
    );
    expect(dutiesOn('2026-12-31', parts)).toMatchObject([{ isAsked: true }]);
  });
});

it('the loudspeaker tells what was answered, but nothing of what became a petition', () => {
  const bundle = bundleOf(
    accepted(1, making('R', { date: '2026-09-03', villages: [] }, { kind: 'dialogue' })),
    accepted(2, addingRow('O1', { text: 'Cầu gãy', answer: 'Đã thay ván' })),
    accepted(3, addingRow('O2', { text: 'Đất nương', answer: 'Đang xem', petition: { root: idOf('X') } })),
  );
  const said = loudspeakerText({ bundle, directory, households: new Map(), counted: [], law, today });
  expect(said).toContain('Cầu gãy');
  expect(said).not.toContain('Đất nương');
});
