// Who opened a denunciation is written down, once a day and person (LTC Art. 8, 56; domain 2.7).
import { useEffect } from 'preact/hooks';
import { rowsOf } from '../../../shared/core/bundle.ts';
import { isClassified } from '../../../shared/kinds/define-kind.ts';
import { petition } from '../../../shared/kinds/petition.ts';
import { dayInVietnam } from '../../../shared/rules/days.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';

/**
 * For every page that shows something of a petition, since each has an address of its own. Where it cannot be written (a full
 * disk) the page is shown all the same: the server knows who holds the record.
 * @param view undefined while it is read, null where there is none
 */
export const useOpenedLog = (view: RecordView | null | undefined): void => {
  const { records, person, now } = useAccount();
  const root = view?.bundle.root;
  const isMeant = root?.kind === petition.name && !view?.unmade && isClassified(petition, root.values);
  useEffect(() => {
    if (!view || !isMeant) return;
    const { bundle } = view;
    const today = dayInVietnam(now());
    const isKnown = ({ by, at }: { by: string; at: number }) => by === person && dayInVietnam(at) === today;
    if (!rowsOf(bundle, 'opened').some(isKnown)) void records.addRow(bundle.root.id, 'opened', {});
    // Once for each record that is opened, not for each change of it.
  }, [root?.id, isMeant]);
};
