// Who opened a denunciation is written down, once a day and person (LTC Art. 8, 56; domain 2.7).
import { useEffect } from 'preact/hooks';
import { rowsOf } from '../../../shared/core/bundle.ts';
import { isClassified } from '../../../shared/kinds/define-kind.ts';
import { petition } from '../../../shared/kinds/petition.ts';
import { dayInVietnam } from '../../../shared/rules/days.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';

/** Where it cannot be written (a full disk) the page is shown all the same: the server knows who holds the record. */
export const useOpenedLog = ({ bundle, unmade }: RecordView): void => {
  const { records, person, now } = useAccount();
  const { id } = bundle.root;
  const isMeant = !unmade && isClassified(petition, bundle.root.values);
  useEffect(() => {
    const today = dayInVietnam(now());
    const isKnown = ({ by, at }: { by: string; at: number }) => by === person && dayInVietnam(at) === today;
    if (isMeant && !rowsOf(bundle, 'opened').some(isKnown)) void records.addRow(id, 'opened', {});
    // Once for each record that is opened, not for each change of it.
  }, [id, isMeant]);
};
