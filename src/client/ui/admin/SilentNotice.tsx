// On the office page: how many devices have not been heard of for too long, and the way to them.
import { useEffect, useState } from 'preact/hooks';
import { useAccount } from '../account-context.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Notice } from '../parts/Notice.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { isSilent } from './silence.ts';

/** The server's knowledge: without a network nothing is shown. */
export function SilentNotice() {
  const { sync } = useAccount();
  const [silent, setSilent] = useState(0);
  useEffect(() => {
    void sync
      .ask((calls) => calls.devices())
      .then((answer) => {
        if (!answer.ok) return;
        const { devices, now } = answer.value;
        setSilent(devices.filter((device) => isSilent(device, now)).length);
      });
  }, [sync]);
  if (silent === 0) return null;
  return (
    <Notice
      kind="warn"
      live
      title={t('silent.count', { n: silent })}
      action={
        <LinkButton icon="phone" href={paths.devices}>
          {t('silent.see')}
        </LinkButton>
      }
    >
      {t('silent.todo')}
    </Notice>
  );
}
