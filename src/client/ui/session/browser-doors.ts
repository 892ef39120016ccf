// The doors of a real device: its list of accounts, their vaults, and the commune's server.

import { err, ok, type Result } from '../../../shared/core/result.ts';
import type { Role } from '../../../shared/kinds/lists.ts';
import type { Enrolled } from '../../../shared/protocol/enrol.ts';
import type { Account } from '../../store/account-api.ts';
import {
  type AccountParts,
  changeSecret,
  createAccount,
  type OpenAccount,
  removeAccount,
  type UnlockFailure as StoreFailure,
  unlockAccount,
} from '../../store/accounts.ts';
import type { DeviceAccount } from '../../store/device.ts';
import { keepTrace, type Loss } from '../../store/persistence.ts';
import { isStorageFailure } from '../../store/tables.ts';
import type { Enrolment } from '../../sync/enrol-api.ts';
import type {
  Doors,
  EnrolFailure,
  Entered,
  KnownAccount,
  NewSecret,
  SetUpForm,
  UnlockFailure,
} from './doors.ts';
import { toEnrolFailure } from './enrol-failure.ts';
import { keepRequest, type Request, readRequest } from './unfinished.ts';

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
}

/** An account made for a code whose confirmation has not come through yet. */
interface Unfinished {
  readonly request: Request;
  readonly secret: NewSecret;
  readonly opened: OpenAccount;
}

export function createDoors(parts: DoorsParts): Doors {
  const { device } = parts.store;
  let losses = parts.losses;
  let unfinished: Unfinished | undefined;
  const retrace = async () => keepTrace(parts.store.trace, (await device.list()).accounts);
  const begin = (request: Request, secret: NewSecret) => prepare(parts, unfinished, request, secret);
  const enrol = async (request: Request, secret: NewSecret): Promise<Result<Entered, EnrolFailure>> => {
    try {
      unfinished = await begin(request, secret);
      const finished = await finish(parts, unfinished.opened, request);
      if (finished.ok) {
        unfinished = undefined;
        await retrace();
      } else if (isSpent(finished.error)) {
        await discard(parts, unfinished.opened);
        unfinished = undefined;
      }
      return finished;
    } catch (error) {
      if (isStorageFailure(error))
        return err({ type: isStorageFailure(error, 'storage-full') ? 'storage-full' : 'other' });
      throw error;
    }
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
      const { account, tables, vault } = opened.value;
      if (isFinished(account)) return ok({ id, account: await parts.openAccount(opened.value) });
      const request = await readRequest(tables, vault);
      if (!request) return err({ type: 'gone' });
      const finished = await finish(parts, opened.value, request);
      if (finished.ok) return ok(finished.value);
      if (isSpent(finished.error)) await discard(parts, opened.value);
      else tables.close();
      return err({ type: 'unfinished', failure: finished.error });
    },
    async remove(id) {
      await removeAccount(parts.store, id);
      losses = losses.filter((loss) => loss.id !== id);
    },
    look: parts.look,
    enrol: (code, secret) => enrol({ code }, secret),
    setUp: (code, secret, form: SetUpForm) => enrol({ code, form }, secret),
    searchUnits: parts.searchUnits,
  };
}

/** The account that will hold the key for this code; the same one again when a try failed before. */
async function prepare(
  parts: DoorsParts,
  before: Unfinished | undefined,
  request: Request,
  secret: NewSecret,
): Promise<Unfinished> {
  if (before && before.request.code === request.code) {
    const { account, tables, vault } = before.opened;
    // The key made at the first try must stay: the server may have accepted it, though its answer was lost.
    if (before.secret.secret !== secret.secret)
      await changeSecret(parts.store, account.id, before.secret.secret, secret);
    await keepRequest(tables, vault, request);
    return { ...before, request, secret };
  }
  const opened = await createAccount(parts.store, {
    label: parts.label(undefined, []),
    serverUrl: parts.serverUrl,
    serverId: '',
    secret,
  });
  await keepRequest(opened.tables, opened.vault, request);
  return { request, secret, opened };
}

async function finish(
  parts: DoorsParts,
  opened: OpenAccount,
  { code, form }: Request,
): Promise<Result<Entered, EnrolFailure>> {
  // The calls are a file of their own; where that cannot be loaded there is no network.
  const enrolment = await parts.enrolmentOf(opened).catch(() => undefined);
  if (!enrolment) return err({ type: 'no-network' });
  const answer = form ? await enrolment.setUp(code, form.commune, form.admin) : await enrolment.confirm(code);
  if (!answer.ok) return err(toEnrolFailure(answer.error));
  const account = await settle(parts, opened.account, answer.value);
  parts.onEnrolled();
  return ok({ id: account.id, account: await parts.openAccount({ ...opened, account }) });
}

async function settle(parts: DoorsParts, account: DeviceAccount, enrolled: Enrolled): Promise<DeviceAccount> {
  const label = parts.label(enrolled.from, enrolled.roles);
  const { serverId } = enrolled;
  const settled = await parts.store.device.update(account.id, (row) => ({ ...row, label, serverId }));
  return settled ?? { ...account, label, serverId };
}

/** It holds nothing but a key for a code that is worth nothing any more. */
async function discard(parts: DoorsParts, { account, tables }: OpenAccount): Promise<void> {
  tables.close();
  await removeAccount(parts.store, account.id);
}

const isFinished = (account: DeviceAccount): boolean => account.serverId !== '';

const isSpent = ({ type }: EnrolFailure): boolean =>
  type === 'code-used' || type === 'code-expired' || type === 'code-unknown' || type === 'already-set-up';

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
