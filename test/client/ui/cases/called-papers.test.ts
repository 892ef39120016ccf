// Which papers the events of a petition call for, and which events its papers look back on.
import { expect, test } from 'vitest';
import { calledPapers } from '../../../../src/client/ui/cases/called-papers.ts';
import { standingEvents } from '../../../../src/client/ui/print/case/case-source.ts';
import type { Values } from '../../../../src/shared/kinds/define-kind.ts';
import { accepted, addingRow, bundleOf, idOf, making } from '../../../support/bundles.ts';

type Row = readonly [kind: string, values: Values];

/** A complaint of two contents, W0 and W1, whose acceptance and guiding the leader settled for guiding. */
const settled = (about: Values) => {
  const rows: readonly Row[] = [
    ['content', { type: 'complaint' }],
    ['content', { type: 'complaint' }],
    ['event', { step: 'accepted', date: '2026-03-04' }],
    ['event', { step: 'guided', date: '2026-03-05', content: idOf('W0') }],
    ['event', { step: 'settled', date: '2026-03-06', of: idOf('W3'), over: idOf('W2'), ...about }],
  ];
  return bundleOf(
    accepted(1, making('R', { type: 'complaint' }, { kind: 'petition' })),
    ...rows.map(([kind, set], n) => accepted(n + 2, addingRow(`W${n}`, set, { kind, at: n + 10 }))),
  );
};

test('a paper of the whole is called for while its event counts for one of the contents', () => {
  const papers = calledPapers(settled({ content: idOf('W0') })).map(({ paper }) => paper);
  expect(papers).toEqual(['acceptance-notice', 'guidance-slip']);
});

test('a paper looks back on the events that count for its own content', () => {
  const bundle = settled({ content: idOf('W0') });
  const seen = (content?: string) =>
    standingEvents(
      { bundle, event: { ...bundle.root, id: 'new', values: content ? { content } : {} } },
      'accepted',
    ).length;
  expect([seen(), seen(idOf('W0')), seen(idOf('W1'))]).toEqual([1, 0, 1]);
});
