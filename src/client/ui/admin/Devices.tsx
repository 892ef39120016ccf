// The devices enrolled in the commune: who, when last heard of, what is unsent; stopping one that was lost.
import { useEffect, useState } from 'preact/hooks';
import type { DevicesResponse } from '../../../shared/protocol/office.ts';
import type { OfficeCalls } from '../../store/sync-port.ts';
import { useAccount } from '../account-context.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { DeviceCard } from './DeviceCard.tsx';
import { callProblem } from './problem-words.ts';

type State =
  | { readonly type: 'loading' }
  | { readonly type: 'shown'; readonly devices: DevicesResponse['devices'] }
  | { readonly type: 'failed'; readonly why: string };

/** Needs the network: the list is the server's knowledge, not a record. */
export function Devices() {
  const { sync } = useAccount();
  const [state, setState] = useState<State>({ type: 'loading' });
  const take = (answer: Awaited<ReturnType<OfficeCalls['devices']>>) =>
    setState(
      answer.ok
        ? { type: 'shown', devices: answer.value.devices }
        : { type: 'failed', why: callProblem(answer.error) },
    );
  const load = () => {
    setState({ type: 'loading' });
    void sync.ask((calls) => calls.devices()).then(take);
  };
  useEffect(load, []);
  return (
    <Page
      title={t('office.devices')}
      back={{ href: paths.office }}
      actions={
        <Button busy={state.type === 'loading' ? t('devices.loading') : undefined} onPress={load}>
          {t('devices.refresh')}
        </Button>
      }
    >
      {state.type === 'failed' && (
        <Notice kind="warn" live>
          {t('devices.failed', { why: state.why })}
        </Notice>
      )}
      {state.type === 'shown' && state.devices.length === 0 && <p class="soft">{t('devices.empty')}</p>}
      {state.type === 'shown' &&
        [...state.devices]
          .sort((a, b) => rankOf(a) - rankOf(b) || b.enrolledAt - a.enrolledAt)
          .map((device) => (
            <DeviceCard
              key={device.enrolment}
              device={device}
              onRevoke={() => void sync.ask((calls) => calls.revoke(device.enrolment)).then(take)}
            />
          ))}
    </Page>
  );
}

/** What waits to be looked at comes first, what was stopped last. */
const rankOf = ({ quarantined, revokedAt }: DevicesResponse['devices'][number]): number =>
  quarantined > 0 ? -1 : (revokedAt ?? 0);
