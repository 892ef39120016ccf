// The doors of a real device: its list of accounts, their vaults, and the commune's server.

import { err, ok } from '../../../shared/core/result.ts';
import type { Role } from '../../../shared/kinds/lists.ts';
import type { Account } from '../../store/account-api.ts';
import {
  type AccountParts,
  type OpenAccount,
  removeAccount,
  type UnlockFailure as StoreFailure,
  unlockAccount,
} from '../../store/accounts.ts';
import type { DeviceAccount } from '../../store/device.ts';
import { keepTrace, type Loss } from '../../store/persistence.ts';
import type { Enrolment } from '../../sync/enrol-api.ts';
import type { Doors, KnownAccount, UnlockFailure } from './doors.ts';
import type { Enrolling } from './enrolling.ts';

export interface DoorsParts {
  readonly store: AccountParts;
  /** What was found to be missing at start. */
  readonly losses: readonly Loss[];
  /** The server these accounts belong to: this app's own origin. */
  readonly serverUrl: string;
  readonly enrolmentOf: (opened: OpenAccount) => Promise<Enrolment>;
  readonly openAccount: (opened: OpenAccount) => Promise<Account>;
  readonly look: Doors['look'];
  readonly searchUnits: Doors['searchUnits'];
  /** "K7 · Trưởng bản"; without a number for one whose enrolment is not finished. */
  readonly label: (from: string | undefined, roles: readonly Role[]) => string;
  /** Called when somebody was enrolled: the moment to ask for persistent storage. */
  readonly onEnrolled: () => void;
  /** The trace outside the databases follows the list. */
  readonly retrace: () => Promise<void>;
}

export function createDoors(given: Omit<DoorsParts, 'retrace'>): Doors {
  const { device, trace } = given.store;
  let losses = given.losses;
  const retrace = async () => keepTrace(trace, (await device.list()).accounts);
  const parts: DoorsParts = { ...given, retrace };
  let loading: Promise<Enrolling> | undefined;
  const enrolling = () => {
    loading ??= import('./enrolling.ts').then(({ createEnrolling }) => createEnrolling(parts));
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
    async remove(id) {
      await removeAccount(parts.store, id);
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
    secret: account.slots[0]?.type ?? 'pin',
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
