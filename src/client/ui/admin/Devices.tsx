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
import { inOrder } from './silence.ts';

type State =
  | { readonly type: 'loading' }
  | { readonly type: 'shown'; readonly answer: DevicesResponse }
  | { readonly type: 'failed'; readonly why: string };

/** Needs the network: the list is the server's knowledge, not a record. */
export function Devices() {
  const { sync } = useAccount();
  const [state, setState] = useState<State>({ type: 'loading' });
  const take = (answer: Awaited<ReturnType<OfficeCalls['devices']>>) =>
    setState(
      answer.ok
        ? { type: 'shown', answer: answer.value }
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
      {state.type === 'shown' && (
        <Listed
          answer={state.answer}
          onRevoke={(enrolment) => void sync.ask((calls) => calls.revoke(enrolment)).then(take)}
        />
      )}
    </Page>
  );
}

interface ListedProps {
  readonly answer: DevicesResponse;
  readonly onRevoke: (enrolment: string) => void;
}

function Listed({ answer: { devices, now }, onRevoke }: ListedProps) {
  if (devices.length === 0) return <p class="soft">{t('devices.empty')}</p>;
  return inOrder(devices, now).map((device) => (
    <DeviceCard
      key={device.enrolment}
      device={device}
      now={now}
      onRevoke={() => onRevoke(device.enrolment)}
    />
  ));
}
