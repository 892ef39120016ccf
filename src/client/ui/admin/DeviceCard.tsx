// One enrolled device; stopping it takes two deliberate presses in place, because it cannot be undone.
import { useState } from 'preact/hooks';
import { useAccount } from '../account-context.ts';
import { Button } from '../parts/Button.tsx';
import { Facts } from '../parts/Facts.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Mark } from '../parts/Mark.tsx';
import { Notice } from '../parts/Notice.tsx';
import { paths } from '../routes.ts';
import { formatInstant } from '../text/format-date.ts';
import { formatNumber, t } from '../text/t.ts';
import { type Device, isSilent, reportWords } from './silence.ts';

interface DeviceCardProps {
  readonly device: Device;
  /** Server time of the answer that told of it, ms. */
  readonly now: number;
  readonly onRevoke: () => void;
}

export function DeviceCard({ device, now, onRevoke }: DeviceCardProps) {
  const { catalog, from } = useAccount();
  const [asking, setAsking] = useState(false);
  const name = catalog.directory.value.people.get(device.person)?.name ?? '';
  return (
    <section class="card">
      <h2>
        {device.from} · {name}
      </h2>
      {device.from === from && (
        <Mark tone="lead" icon="phone">
          {t('devices.self')}
        </Mark>
      )}
      <Reported device={device} now={now} />
      <DeviceFacts device={device} />
      {device.quarantined > 0 && (
        <LinkButton kind="primary" icon="paper" href={paths.device(device.enrolment)}>
          {t('devices.quarantined', { n: device.quarantined })}
        </LinkButton>
      )}
      {device.revokedAt === undefined && !asking && device.from !== from && (
        <Button kind="danger" onPress={() => setAsking(true)}>
          {t('devices.revoke')}
        </Button>
      )}
      {asking && device.revokedAt === undefined && (
        <Notice
          kind="warn"
          live
          action={
            <>
              <Button onPress={() => setAsking(false)}>{t('devices.revokeNo')}</Button>
              <Button kind="danger" onPress={onRevoke}>
                {t('devices.revokeYes', { from: device.from })}
              </Button>
            </>
          }
        >
          {t('devices.revokeSure', { from: device.from })}
        </Notice>
      )}
    </section>
  );
}

/** What is wrong with it, as far as it could still say; a device that was stopped or left has said its last. */
function Reported({ device, now }: Pick<DeviceCardProps, 'device' | 'now'>) {
  const words = reportWords(device, now);
  if (words === '' || device.revokedAt !== undefined || device.left) return null;
  const silent = isSilent(device, now);
  return (
    <Mark tone={silent ? 'late' : 'wait'} icon={silent ? 'alert' : 'info'}>
      {words}
    </Mark>
  );
}

const unsentText = (words: number, files: number): string =>
  [
    ...(words > 0 || files === 0 ? [words > 0 ? formatNumber(words) : t('devices.unsentNone')] : []),
    ...(files > 0 ? [t('devices.unsentFiles', { n: files })] : []),
  ].join(' · ');

function DeviceFacts({ device }: { readonly device: Device }) {
  const account = useAccount();
  const at = (ms: number) => formatInstant(ms, account.now());
  const facts = [
    { label: t('devices.device'), value: device.device },
    { label: t('devices.app'), value: device.app },
    { label: t('devices.enrolled'), value: at(device.enrolledAt) },
    { label: t('devices.lastSeen'), value: device.lastSeenAt ? at(device.lastSeenAt) : t('devices.never') },
    ...(device.unsent !== undefined
      ? [
          {
            label: t('devices.unsent'),
            value: unsentText(device.unsent, device.files ?? 0),
          },
        ]
      : []),
    ...(device.revokedAt !== undefined
      ? [{ label: t('devices.stopped'), value: t('devices.revoked', { when: at(device.revokedAt) }) }]
      : []),
    ...(device.left ? [{ label: t('devices.person'), value: t('people.left') }] : []),
  ];
  return <Facts facts={facts.filter(({ value }) => value !== '')} />;
}
