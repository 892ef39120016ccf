// What stands in place of a count while the list of households is not whole: that it is being opened, or that it was cut off.
import { useAccount } from '../account-context.ts';
import { t } from '../text/t.ts';

export function RegisterWords() {
  const { sync, files } = useAccount();
  const isCut = files !== undefined && sync.status.value.isPartial === true;
  return <>{t(isCut ? 'meeting.householdsCut' : 'meeting.openingHouseholds')}</>;
}
