// What villages were merged or split into, for all that gathers what stands under the earlier ones.
import type { Bundle } from '../../../shared/core/bundle.ts';
import { useAccount } from '../account-context.ts';
import { useVillages } from './use-villages.ts';

/** All village records; none while they are being read, nor where no village has ended: each then stands for itself. */
export const usePastVillages = (): { readonly known: readonly Bundle[]; readonly isRead: boolean } => {
  const hasEnded = useAccount().catalog.directory.value.ended.size > 0;
  const known = useVillages(hasEnded);
  return { known, isRead: !hasEnded || known.length > 0 };
};
