// The doors of a real device: its list of accounts, their vaults, and the commune's server.

import { err, ok } from '../../../shared/core/result.ts';
import { type UnlockFailure as StoreFailure, unlockAccount } from '../../store/accounts.ts';
import type { DeviceAccount } from '../../store/device.ts';
import { keepTrace, type Loss } from '../../store/persistence.ts';
import { opensBySecret } from '../../store/slots.ts';
import type { Doors, KnownAccount, UnlockFailure } from './doors.ts';
import type { Enrolling, EnrollingParts } from './enrolling.ts';

export interface DoorsParts extends Omit<EnrollingParts, 'retrace'> {
  /** What was found to be missing at start. */
  readonly losses: readonly Loss[];
  readonly look: Doors['look'];
  readonly searchUnits: Doors['searchUnits'];
}

export function createDoors(parts: DoorsParts): Doors {
  const { device, trace } = parts.store;
  let losses = parts.losses;
  const retrace = async () => keepTrace(trace, (await device.list()).accounts);
  let loading: Promise<Enrolling> | undefined;
  const enrolling = () => {
    loading ??= import('./enrolling.ts').then(({ createEnrolling }) =>
      createEnrolling({ ...parts, retrace }),
    );
    return loading;
  };

  return {
    async listAccounts() {
      const { accounts } = await device.list();
      return accounts.filter(({ removing }) => !removing).map((account) => toKnown(account, losses));
    },
    lostAll: () => losses.some(({ type }) => type === 'list-lost'),
    forgetLoss() {
      losses = losses.filter(({ type }) => type !== 'list-lost');
      void retrace();
    },
    async unlock(id, secret) {
      const opened = await unlockAccount(parts.store, id, secret);
      if (!opened.ok) return err(toUnlockFailure(opened.error));
      const { account } = opened.value;
      if (isFinished(account)) return ok({ id, account: await parts.openAccount(opened.value) });
      return (await enrolling()).goOn(opened.value);
    },
    async relabel(id, from, roles) {
      const label = parts.label(from, roles);
      if ((await device.get(id))?.label === label) return;
      await device.update(id, (row) => ({ ...row, label }));
      await retrace();
    },
    recovery: async () =>
      (await import('../../store/recovery/device-recovery.ts')).createDeviceRecovery(parts.store),
    async remove(id) {
      await (await import('../../store/remove-account.ts')).removeAccount(parts.store, id);
      losses = losses.filter((loss) => loss.id !== id);
    },
    look: parts.look,
    enrol: async (code, secret) => (await enrolling()).begin({ code }, secret),
    setUp: async (code, secret, form) => (await enrolling()).begin({ code, form }, secret),
    searchUnits: parts.searchUnits,
  };
}

function toKnown(account: DeviceAccount, losses: readonly Loss[]): KnownAccount {
  return {
    id: account.id,
    label: account.label,
    secret: account.slots.find(opensBySecret)?.type ?? 'pin',
    waitUntilMs: account.attempts.nextAllowedAt,
    gone: losses.some(({ id, type }) => id === account.id && type !== 'list-lost'),
    unfinished: !isFinished(account),
  };
}

function toUnlockFailure(failure: StoreFailure): UnlockFailure {
  switch (failure.type) {
    case 'wrong-secret':
    case 'wait':
      return { type: 'wrong-secret', waitUntilMs: failure.allowedAt };
    case 'account-missing':
    case 'account-empty':
    case 'account-unknown':
    case 'storage-missing':
      return { type: 'gone' };
    case 'storage-newer':
      return { type: 'storage-newer' };
    default:
      return { type: 'storage' };
  }
}

const isFinished = (account: DeviceAccount): boolean => account.serverId !== '';
