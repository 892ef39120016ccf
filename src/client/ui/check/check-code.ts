// Whether minutes were closed under a code that stands on a paper: what this phone holds, then what the commune says.

import type { RecordId } from '../../../shared/core/ids.ts';
import { normaliseCode } from '../../../shared/core/typed-code.ts';
import { closedBy, closedOf, isTaken } from '../../../shared/kinds/closed-minutes.ts';
import { isHash, writtenHash } from '../../../shared/kinds/closed-snapshot.ts';
import { minutes } from '../../../shared/kinds/minutes.ts';
import type { ClosedResponse } from '../../../shared/protocol/closed.ts';
import type { Catalog } from '../../store/catalog-api.ts';
import type { Records } from '../../store/records-api.ts';
import type { Sync } from '../../store/sync-port.ts';

export type CheckAnswer =
  /** Too short, or no letters of a code. */
  | { readonly type: 'no-code' }
  | { readonly type: 'found'; readonly root: RecordId }
  /** Closed on this phone; the commune has not taken it, and another closing may have come before. */
  | { readonly type: 'unsent'; readonly root: RecordId }
  /** A closing that came after another. */
  | { readonly type: 'other'; readonly root?: RecordId; readonly counts?: string }
  /** The commune holds them; whether this person may see them. */
  | { readonly type: 'elsewhere'; readonly isSeen: boolean }
  | { readonly type: 'unknown' }
  /** Not on this phone, and the commune cannot be asked now. */
  | { readonly type: 'no-network' };

type Here = Extract<CheckAnswer, { readonly type: 'found' | 'unsent' | 'other' }> & {
  readonly root: RecordId;
};

type Parts = {
  readonly catalog: Pick<Catalog, 'search'>;
  readonly records: Pick<Records, 'open'>;
  readonly sync: Pick<Sync, 'ask'>;
};

export const checkCode = async (parts: Parts, typed: string): Promise<CheckAnswer> => {
  const code = normaliseCode(typed);
  if (!isHash(code)) return { type: 'no-code' };
  const here = await onThisPhone(parts, code);
  if (here && here.type !== 'unsent') return here;
  const answer = await parts.sync.ask((calls) => calls.closed(code));
  if (!answer.ok) return here ?? { type: 'no-network' };
  return said(answer.value, here);
};

/** What the commune says of a code that this phone does not know, or alone. */
const said = ({ known, records: [seen] }: ClosedResponse, here: Here | undefined): CheckAnswer => {
  switch (known) {
    case 'counts':
      return here ? { type: 'found', root: here.root } : { type: 'elsewhere', isSeen: seen !== undefined };
    case 'other':
      return { type: 'other', ...(seen && { counts: writtenHash(seen.counts) }) };
    case 'none':
      return here ?? { type: 'unknown' };
  }
};

/** The codes of closed minutes are among the words that search finds. */
const onThisPhone = async ({ catalog, records }: Parts, code: string): Promise<Here | undefined> => {
  const items = catalog.search(code).filter(({ kind }) => kind === minutes.name);
  for (const { id: root } of items) {
    const bundle = (await records.open(root).catch(() => null))?.bundle;
    const closed = bundle && closedOf(bundle);
    const [found] = bundle ? closedBy([bundle], code) : [];
    if (!closed || !found) continue;
    if (found.counts !== code) return { type: 'other', root, counts: writtenHash(found.counts) };
    return { type: isTaken(closed.row) ? 'found' : 'unsent', root };
  }
  return undefined;
};
