// What postings are judged by: the record, the households of its roll, the law. No household is read for it: only how many
// there are counts. Undefined until the register is whole.
import { useMemo } from 'preact/hooks';
import type { Bundle } from '../../../shared/core/bundle.ts';
import { dayInVietnam } from '../../../shared/rules/days.ts';
import { useAccount } from '../account-context.ts';
import { lawInForce } from '../cases/law-in-force.ts';
import { useRoll } from '../household/use-roll.ts';
import type { MeetingSource } from '../print/meeting/gathering.ts';

const nobody: MeetingSource['households'] = new Map();

export function useGround(bundle: Bundle): MeetingSource | undefined {
  const { catalog, now } = useAccount();
  const directory = catalog.directory.value;
  const { entries, isWhole } = useRoll(bundle);
  const isReady = isWhole || bundle.root.kind !== 'minutes';
  const law = lawInForce(directory);
  const today = dayInVietnam(now());
  return useMemo(
    () =>
      isReady
        ? { bundle, directory, households: nobody, counted: entries.map(({ id }) => id), law, today }
        : undefined,
    [bundle, directory, entries, law, today, isReady],
  );
}
