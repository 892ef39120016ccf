// A code typed off a paper: this phone's own minutes answer first, then the commune.
import { expect, test } from 'vitest';
import { checkCode } from '../../../../src/client/ui/check/check-code.ts';
import type { Bundle } from '../../../../src/shared/core/bundle.ts';
import { overlay } from '../../../../src/shared/core/overlay.ts';
import { writtenHash } from '../../../../src/shared/kinds/closed-snapshot.ts';
import type { ClosedResponse } from '../../../../src/shared/protocol/closed.ts';
import { idOf } from '../../../support/bundles.ts';
import { closing } from '../../../support/closings.ts';
import { edited, minutesMade, minutesOf, root, rowMade } from '../../../support/minutes-records.ts';

type Parts = Parameters<typeof checkCode>[0];

/** @param server what the commune answers; undefined: there is no network */
const phoneWith = (
  bundle: Bundle | undefined,
  server?: Partial<ClosedResponse>,
): Parts & { asked: string[] } => {
  const asked: string[] = [];
  return {
    asked,
    catalog: {
      search: (text) =>
        bundle && JSON.stringify(bundle).includes(text) ? ([{ id: root, kind: 'minutes' }] as never) : [],
    },
    records: { open: async () => (bundle ? ({ bundle } as never) : null) },
    sync: {
      ask: (work) =>
        work({
          closed: async (hash: string) => {
            asked.push(hash);
            return server
              ? { ok: true, value: { now: 1, records: [], ...server } }
              : { ok: false, error: { type: 'no-network' } };
          },
        } as never),
    },
  };
};

const changes = [minutesMade({ subject: 'Làm đường' }), rowMade('item', 'T', { title: 'Đường' })] as const;
const first = closing('C', minutesOf(...changes));
const second = closing('D', minutesOf(...changes, edited('E', { place: 'Nhà văn hóa' })));
const closed = minutesOf(...changes, first, second);
const hash = String(first.set.hash);

test('minutes on this phone are found however the code is typed, and nobody else is asked', async () => {
  const phone = phoneWith(closed);
  for (const typed of [
    hash,
    writtenHash(hash),
    ` ${hash.toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l')} `,
  ])
    expect(await checkCode(phone, typed)).toEqual({ type: 'found', root });
  expect(phone.asked).toEqual([]);
});

test('of a meeting closed twice the code of the later closing leads to the one that counts', async () => {
  expect(await checkCode(phoneWith(closed), String(second.set.hash))).toEqual({
    type: 'other',
    root,
    counts: writtenHash(hash),
  });
});

test('what this phone does not hold the commune is asked', async () => {
  const at = (server?: Partial<ClosedResponse>) => checkCode(phoneWith(undefined, server), hash);
  expect(await at({ known: 'counts' })).toEqual({ type: 'elsewhere', isSeen: false });
  expect(await at({ known: 'counts', records: [{ root, counts: hash }] })).toEqual({
    type: 'elsewhere',
    isSeen: true,
  });
  expect(await at({ known: 'none' })).toEqual({ type: 'unknown' });
  expect(await at()).toEqual({ type: 'no-network' });
});

test('the code of a closing that does not count is affirmed to nobody, whoever may see the minutes', async () => {
  const at = (records: ClosedResponse['records']) =>
    checkCode(phoneWith(undefined, { known: 'other', records }), String(second.set.hash));
  expect(await at([])).toEqual({ type: 'other' });
  expect(await at([{ root, counts: hash }])).toEqual({ type: 'other', counts: writtenHash(hash) });
});

test('a closing that the commune has not taken is told as such, unless the commune says more', async () => {
  const open = minutesOf(...changes);
  const unsent = overlay(open, [first], { person: idOf('P'), from: 'K1' }) ?? undefined;
  const at = (server?: Partial<ClosedResponse>) => checkCode(phoneWith(unsent, server), hash);
  expect(await at()).toEqual({ type: 'unsent', root });
  expect(await at({ known: 'none' })).toEqual({ type: 'unsent', root });
  expect(await at({ known: 'counts' })).toEqual({ type: 'found', root });
  expect(await at({ known: 'other' })).toEqual({ type: 'other' });
});

test('what is no code is not asked about', async () => {
  const phone = phoneWith(closed, { known: 'counts' });
  for (const typed of ['', 'ABC', `${hash}7`, 'ABCDE-FGHU!'])
    expect(await checkCode(phone, typed)).toEqual({ type: 'no-code' });
  expect(phone.asked).toEqual([]);
});

test('an edit after the closing does not change its code', async () => {
  const edit = edited('E2', { subject: 'Làm cầu' });
  expect(await checkCode(phoneWith(minutesOf(...changes, first, edit)), hash)).toEqual({
    type: 'found',
    root,
  });
});
