// An exchange on the wire: what is left out is understood, and what is asked without a body is the same question.
import { describe, expect, test } from 'vitest';
import type { ExchangeRequest, ExchangeResponse } from '../../../src/shared/protocol/exchange.ts';
import {
  isNothingNew,
  nothingNew,
  packRequest,
  packResponse,
  questionOf,
  readQuestion,
  unpackRequest,
  unpackResponse,
} from '../../../src/shared/protocol/pack-exchange.ts';

const overWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const idOf = (letter: string) => letter.repeat(16);
const [root, row, edit] = [idOf('A'), idOf('B'), idOf('C')];

const change = { seen: 4, gen: 'G', at: 100, kind: 'dialogue', set: { subject: 'Đường' } };
const changes = [
  { ...change, id: root, record: root, root },
  { ...change, id: row, record: row, root, kind: 'opinion' },
  { ...change, id: edit, record: `${root}.attendance.H`, root, gen: 'F', at: 90, bases: { place: [row] } },
];
const request: ExchangeRequest = {
  v: 1,
  app: '0.1.0+a~b',
  gen: 'G',
  cursor: 7,
  epoch: 2,
  push: changes,
  backedUp: 3,
  unsent: 0,
};
const state = (id: string) => ({
  id,
  kind: 'dialogue',
  by: root,
  at: 100,
  values: { subject: 'Đường' },
  last: { K1: 8 },
});
const response: ExchangeResponse = {
  v: 1,
  now: 500,
  gen: 'G',
  epoch: 2,
  receipts: [
    { id: root, seq: 8 },
    { id: row, refused: 'not-allowed' },
    { id: edit, seq: 9 },
    { id: idOf('D'), seq: 5 },
  ],
  entries: changes.map((one, place) => ({ seq: place, by: root, from: 'K1', at: 100, change: one })),
  bundles: [
    { root: state(root), rows: { [row]: state(row) }, seq: 8 },
    { root: state(edit), rows: {}, seq: 9 },
  ],
  drops: [],
  cursor: 9,
  backedUp: 3,
};

describe('an exchange on the wire', () => {
  test('is the same request and the same answer when it is unpacked', () => {
    expect(unpackRequest(overWire(packRequest(request)))).toEqual(request);
    expect(unpackResponse(overWire(packResponse(response, changes)), changes)).toEqual(response);
  });

  test('says no id twice', () => {
    const sent = JSON.stringify(packRequest({ ...request, push: changes.slice(0, 1) }));
    expect(sent.split(root)).toHaveLength(2);
    expect(JSON.stringify(packResponse({ ...response, entries: [], bundles: [] }, changes))).not.toContain(
      root,
    );
  });

  test.each([null, 'x', { push: [] }, { push: [3, [1]] }, { push: [1e9, { '=': 1 }] }])(
    'of another form is left to the schema, which refuses it: %j',
    (raw) => {
      expect((unpackRequest(raw) as { push?: unknown } | null)?.push ?? null).toBeNull();
    },
  );
});

/** As a server reads an address. */
const asRead = (question: string | null): string => new URLSearchParams(`q=${question ?? ''}`).get('q') ?? '';

describe('a question', () => {
  const asked = {
    ...request,
    push: [],
    unsent: 3,
    oldestUnsentAt: 12,
    freeMb: 40,
    clockOffMin: -120,
    files: 7,
  };

  test('is the request that it was made of', () => {
    expect(readQuestion(asRead(questionOf(asked)))).toEqual(asked);
    const {
      backedUp: _,
      unsent: __,
      oldestUnsentAt: ___,
      freeMb: ____,
      clockOffMin: _____,
      ...least
    } = asked;
    expect(readQuestion(asRead(questionOf(least)))).toEqual(least);
    for (const some of [{ unsent: 3 }, { freeMb: 0 }, { clockOffMin: 5 }, { unsent: 1, clockOffMin: -5 }])
      expect(readQuestion(asRead(questionOf({ ...least, ...some })))).toEqual({ ...least, ...some });
  });

  test('holds not a letter of the phone while the phone has nothing to say of itself', () => {
    const { unsent: _, oldestUnsentAt: __, freeMb: ___, clockOffMin: ____, files: _____, ...quiet } = asked;
    expect(asRead(questionOf({ ...quiet, room: 64_000, app: '0.1.0' }))).toBe('1~G~7~2~3~64000~~0.1.0');
  });

  test('is none where something goes up, a snapshot is under way, or nothing is known yet', () => {
    for (const more of [{ push: changes }, { page: 'x' }, { gen: '' }])
      expect(questionOf({ ...asked, ...more })).toBeNull();
  });

  test('needs no answer where nothing is new, and every other answer is said', () => {
    const nothing = nothingNew(asked, 500);
    expect(isNothingNew(asked, nothing)).toBe(true);
    for (const more of [
      { cursor: 8 },
      { epoch: 3 },
      { gen: 'H', genStart: 1 },
      { backedUp: 4 },
      { receipts: [{ id: root, seq: 8 }] },
      { drops: [{ root, seq: 8 }] },
      { revoked: true as const },
      { more: true as const },
    ])
      expect(isNothingNew(asked, { ...nothing, ...more })).toBe(false);
  });
});
