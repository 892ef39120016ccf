// "Máy này": whether what is written on this device is safe, each in plain words with what to do.
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { useNow } from '../use-now.ts';
import { AppPart } from './AppPart.tsx';
import { CopyPart } from './CopyPart.tsx';
import { KeptPart } from './KeptPart.tsx';
import { WaitingPart } from './WaitingPart.tsx';

/** What waits comes first: it is what would be lost with the phone. */
export default function ThisDevice() {
  useNow(60_000);
  return (
    <Page title={t('guardian.title')} back={{ href: paths.settings }}>
      <WaitingPart />
      <CopyPart />
      <KeptPart />
      <AppPart />
    </Page>
  );
}
