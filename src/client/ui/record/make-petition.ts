// Making the petition of an opinion in two steps, the second of which may be repeated alone.
import type { RecordId } from '../../../shared/core/ids.ts';
import { ok, type Result } from '../../../shared/core/result.ts';
import type { SaveFailure } from '../../store/records-api.ts';

interface Steps {
  readonly create: () => Promise<Result<RecordId, SaveFailure>>;
  /** Writes into the opinion which petition came of it. */
  readonly link: (petition: RecordId) => Promise<Result<void, SaveFailure>>;
}

/**
 * However often it is tried, one petition is made: what was made is remembered, and only the link is tried again.
 * Should the phone stop between the two, the petition still leads to its opinion.
 */
export function petitionMaking(): (steps: Steps) => Promise<Result<RecordId, SaveFailure>> {
  let made: RecordId | undefined;
  return async ({ create, link }) => {
    if (made === undefined) {
      const created = await create();
      if (!created.ok) return created;
      made = created.value;
    }
    const linked = await link(made);
    return linked.ok ? ok(made) : linked;
  };
}
