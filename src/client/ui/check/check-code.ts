// Whether minutes were closed under a code that stands on a paper: what this phone holds, then what the commune says.

import type { RecordId } from '../../../shared/core/ids.ts';
import { normaliseCode } from '../../../shared/core/typed-code.ts';
import { closedBy, closedOf } from '../../../shared/kinds/closed-minutes.ts';
import { isHash, writtenHash } from '../../../shared/kinds/closed-snapshot.ts';
import { minutes } from '../../../shared/kinds/minutes.ts';
import type { Catalog } from '../../store/catalog-api.ts';
import type { Records } from '../../store/records-api.ts';
import type { Sync } from '../../store/sync-port.ts';

export type CheckAnswer =
  /** Too short, or no letters of a code. */
  | { readonly type: 'no-code' }
  | { readonly type: 'found'; readonly root: RecordId }
  /** A closing that came after another: the one that counts has the code `counts`. */
  | { readonly type: 'other'; readonly root: RecordId; readonly counts: string }
  /** The commune holds them; this person may not see them. */
  | { readonly type: 'elsewhere' }
  | { readonly type: 'unknown' }
  /** Not on this phone, and the commune cannot be asked now. */
  | { readonly type: 'no-network' };

type Parts = {
  readonly catalog: Pick<Catalog, 'search'>;
  readonly records: Pick<Records, 'open'>;
  readonly sync: Pick<Sync, 'ask'>;
};

export const checkCode = async (parts: Parts, typed: string): Promise<CheckAnswer> => {
  const code = normaliseCode(typed);
  if (!isHash(code)) return { type: 'no-code' };
  const here = await onThisPhone(parts, code);
  if (here) return here;
  const answer = await parts.sync.ask((calls) => calls.closed(code));
  if (!answer.ok) return { type: 'no-network' };
  return { type: answer.value.known ? 'elsewhere' : 'unknown' };
};

/** The codes of closed minutes are among the words that search finds. */
const onThisPhone = async ({ catalog, records }: Parts, code: string): Promise<CheckAnswer | undefined> => {
  const items = catalog.search(code).filter(({ kind }) => kind === minutes.name);
  for (const { id } of items) {
    const bundle = (await records.open(id).catch(() => null))?.bundle;
    const [found] = bundle ? closedBy([bundle], code) : [];
    if (!bundle || !found) continue;
    if (found.counts) return { type: 'found', root: id };
    return { type: 'other', root: id, counts: writtenHash(closedOf(bundle)?.hash ?? '') };
  }
  return undefined;
};
