// What the judge says of petitions: whose they are, with whom they are shared, and denunciations (decisions 10, 11).
import { describe, expect, test } from 'vitest';
import type { Bundle } from '../../../src/shared/core/bundle.ts';
import type { Change } from '../../../src/shared/core/change.ts';
import type { Role } from '../../../src/shared/kinds/roles.ts';
import { accepted, addingRow, bundleOf, idOf, making, writing } from '../../support/bundles.ts';

import { judged, me } from '../../support/judged.ts';

describe('Petitions', () => {
  const petition = (set: Change['set'] = {}, from = 'K1') =>
    bundleOf(accepted(1, making('R', set, { kind: 'petition' }), from));
  const write = (set: Change['set'], parts: Partial<Change> = {}) =>
    writing('A', set, { kind: 'petition', at: 50, ...parts });
  const event = (set: Change['set'], name = 'E') => addingRow(name, set, { kind: 'event' });
  const withEvent = (from = 'K1') =>
    bundleOf(
      accepted(1, making('R', {}, { kind: 'petition' })),
      accepted(2, event({ step: 'received' }), from),
    );
  const secret = { type: 'denunciation' };

  test.each<[string, Role[], Bundle | null, Change, string]>([
    ['a head logs one', ['head'], null, making('R', { sender: 'x' }, { kind: 'petition' }), 'accept'],
    [
      'a head logs one shared with another',
      ['head'],
      null,
      making('R', { shared: [idOf('P2')] }, { kind: 'petition' }),
      'not-allowed',
    ],
    [
      'a head logs one shared with nobody',
      ['head'],
      null,
      making('R', { shared: [] }, { kind: 'petition' }),
      'accept',
    ],
    [
      'an officer logs one and shares it',
      ['officer'],
      null,
      making('R', { shared: [idOf('P2')] }, { kind: 'petition' }),
      'accept',
    ],
    ['a head shares his own', ['head'], petition(), write({ shared: [idOf('P2')] }), 'not-allowed'],
    ['… with an old time', ['head'], petition(), write({ shared: [idOf('P2')] }, { at: 0 }), 'not-allowed'],
    ['an officer shares one', ['officer'], petition({}, 'K9'), write({ shared: [idOf('P2')] }), 'accept'],
    [
      'an officer stops sharing',
      ['officer'],
      petition({ shared: [idOf('P2')] }),
      write({ shared: null }),
      'accept',
    ],
    ['a head writes to his own', ['head'], petition(), write({ summary: 'x' }), 'accept'],
    [
      'a head writes to one shared with him',
      ['head'],
      petition({ shared: [me] }, 'K9'),
      write({ summary: 'x' }),
      'not-allowed',
    ],
    [
      'a head adds an event to one shared with him',
      ['head'],
      petition({ shared: [me] }, 'K9'),
      event({ step: 'note' }),
      'not-allowed',
    ],
    ['a head adds an event to his own', ['head'], petition(), event({ step: 'received' }), 'accept'],
    [
      'an event is rewritten',
      ['leader'],
      withEvent(),
      writing('A', { step: 'decided' }, { record: idOf('E'), kind: 'event' }),
      'append-only',
    ],
    [
      'an event is deleted',
      ['leader'],
      withEvent(),
      writing('A', { deleted: true }, { record: idOf('E'), kind: 'event', seen: 2 }),
      'append-only',
    ],
    [
      'an event is redacted',
      ['leader'],
      withEvent(),
      writing('A', {}, { record: idOf('E'), kind: 'event', redact: 'mistake' }),
      'accept',
    ],
    ['another event follows', ['officer'], withEvent(), event({ step: 'decided' }, 'F'), 'accept'],
    [
      'an officer settles',
      ['officer'],
      withEvent(),
      event({ step: 'settled', of: idOf('E') }, 'F'),
      'not-allowed',
    ],
    ['a leader settles', ['leader'], withEvent(), event({ step: 'settled', of: idOf('E') }, 'F'), 'accept'],
    ['a head settles', ['head'], withEvent(), event({ step: 'settled', of: idOf('E') }, 'F'), 'not-allowed'],
    ['a head answers his own', ['head'], withEvent(), event({ step: 'answered' }, 'F'), 'not-allowed'],
    [
      'a head who is an officer too answers it',
      ['head', 'officer'],
      withEvent(),
      event({ step: 'answered' }, 'F'),
      'accept',
    ],
    ['a head says nothing of a step', ['head'], withEvent(), event({ note: 'x' }, 'F'), 'accept'],
    [
      'a head corrects his own event',
      ['head'],
      withEvent(),
      event({ step: 'corrected', of: idOf('E') }, 'F'),
      'accept',
    ],
    [
      'a head corrects another’s event',
      ['head'],
      withEvent('K9'),
      event({ step: 'corrected', of: idOf('E') }, 'F'),
      'not-allowed',
    ],
    ['a head corrects nothing', ['head'], withEvent(), event({ step: 'corrected' }, 'F'), 'not-allowed'],
    [
      'an officer corrects another’s event',
      ['officer'],
      withEvent('K9'),
      event({ step: 'corrected', of: idOf('E') }, 'F'),
      'accept',
    ],
    [
      'a head records a denunciation',
      ['head'],
      null,
      making('R', secret, { kind: 'petition' }),
      'not-allowed',
    ],
    ['a head makes his petition one', ['head'], petition(), write(secret), 'not-allowed'],
    [
      '… with an old time',
      ['head'],
      petition({ type: 'complaint' }),
      write(secret, { at: 0 }),
      'not-allowed',
    ],
    [
      'an officer records a denunciation',
      ['officer'],
      null,
      making('R', { ...secret, received: '2026-11-12' }, { kind: 'petition' }),
      'accept',
    ],
    [
      '… with a sender',
      ['officer'],
      null,
      making('R', { ...secret, sender: 'x' }, { kind: 'petition' }),
      'classified',
    ],
    [
      'a petition with a sender turns out to be one',
      ['leader'],
      petition({ sender: 'x' }),
      write(secret),
      'classified',
    ],
    [
      'its sender is emptied in the same change, while the log still holds it',
      ['leader'],
      petition({ sender: 'x' }),
      write({ ...secret, sender: null }),
      'classified',
    ],
    ['a sender is added to one', ['officer'], petition(secret), write({ sender: 'x' }), 'classified'],
    [
      'a note is added to one',
      ['officer'],
      petition(secret),
      event({ step: 'note', note: 'x' }),
      'classified',
    ],
    [
      'a step is added to one',
      ['officer'],
      petition(secret),
      event({ step: 'received', date: '2026-11-12' }),
      'accept',
    ],
    [
      'one that somehow leaks is redacted',
      ['leader'],
      petition({ ...secret, sender: 'x' }),
      write({}, { redact: 'classified' }),
      'accept',
    ],
  ])('%s: %4$s', (_, roles, before, change, expected) => {
    expect(judged(roles, before, change)).toBe(expected);
  });
});
