// Minutes that are closed, as a phone closes them.
import { createHash } from 'node:crypto';
import type { Bundle } from '../../src/shared/core/bundle.ts';
import type { Change } from '../../src/shared/core/change.ts';
import { shortHash, snapshotOf } from '../../src/shared/kinds/closed-snapshot.ts';
import { householdsNamed, shippedLaw } from './meetings.ts';
import { rowMade } from './minutes-records.ts';

export const shortHashOf = (text: string): string => shortHash(createHash('sha256').update(text).digest());

export const village = { id: 'VILLAGE000000000', name: 'bản Co Nghịu' };

/** @param households how many the village has, H001 … */
export const textOf = (bundle: Bundle, households = 6): string =>
  snapshotOf(bundle, {
    commune: 'xã Búng Lao',
    villages: [village],
    households: householdsNamed(1, households).map((id, at) => ({
      id,
      name: `Hộ ${at + 1}`,
      number: at + 1,
    })),
    law: shippedLaw,
  });

/** The row that closes these minutes. */
export const closing = (name: string, bundle: Bundle, more: Change['set'] = {}): Change => {
  const snapshot = textOf(bundle);
  return rowMade('closing', name, {
    date: '2026-11-23',
    at: '21:40',
    snapshot,
    hash: shortHashOf(snapshot),
    ...more,
  });
};
