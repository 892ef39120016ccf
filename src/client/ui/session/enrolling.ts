// Enrolling on a line that breaks: the account is made first, its key stays the same through every try, and only the
// server's answer finishes it. Loaded only where somebody enrols.
import { err, ok, type Result } from '../../../shared/core/result.ts';
import type { Role } from '../../../shared/kinds/roles.ts';
import type { Enrolled } from '../../../shared/protocol/enrol.ts';
import type { Account } from '../../store/account-api.ts';
import type { AccountParts, OpenAccount } from '../../store/accounts.ts';
import type { DeviceAccount } from '../../store/device.ts';
import { changeSecret, createAccount } from '../../store/new-account.ts';
import { removeAccount } from '../../store/remove-account.ts';
import { isStorageFailure } from '../../store/tables.ts';
import type { Enrolment } from '../../sync/enrol-api.ts';
import type { EnrolFailure, Entered, NewSecret, UnlockFailure } from './doors.ts';
import { toEnrolFailure } from './enrol-failure.ts';
import { keepRequest, type Request, readRequest } from './unfinished.ts';

export interface EnrollingParts {
  readonly store: AccountParts;
  /** The server these accounts belong to: this app's own origin. */
  readonly serverUrl: string;
  readonly enrolmentOf: (opened: OpenAccount) => Promise<Enrolment>;
  readonly openAccount: (opened: OpenAccount) => Promise<Account>;
  /** "K7 · Trưởng bản"; without a number for one whose enrolment is not finished. */
  readonly label: (from: string | undefined, roles: readonly Role[]) => string;
  /** Called when somebody was enrolled: the moment to ask for persistent storage. */
  readonly onEnrolled: () => void;
  /** The trace outside the databases follows the list. */
  readonly retrace: () => Promise<void>;
}

export interface Enrolling {
  /** Makes the account, or takes up the one of an earlier try with this code, and asks the server. */
  begin(request: Request, secret: NewSecret): Promise<Result<Entered, EnrolFailure>>;
  /** An account just unlocked whose enrolment was cut short. */
  goOn(opened: OpenAccount): Promise<Result<Entered, UnlockFailure>>;
}

/** An account made for a code whose confirmation has not come through yet. */
interface Unfinished {
  readonly request: Request;
  readonly secret: NewSecret;
  readonly opened: OpenAccount;
}

export function createEnrolling(parts: EnrollingParts): Enrolling {
  let unfinished: Unfinished | undefined;
  return {
    async begin(request, secret) {
      try {
        if (unfinished?.request.code === request.code) {
          const changed = await withSecret(parts, unfinished, secret);
          if (!changed.ok) return changed;
          // Remembered at once: whatever fails below, the next try must know which secret stands.
          unfinished = { ...changed.value, request };
        } else unfinished = await makeUnfinished(parts, request, secret);
        const { opened } = unfinished;
        await keepRequest(opened.tables, opened.vault, request);
        const finished = await finish(parts, opened, request);
        if (finished.ok || isSpent(finished.error)) unfinished = undefined;
        if (!finished.ok && isSpent(finished.error)) await discard(parts, opened);
        return finished;
      } catch (error) {
        if (!isStorageFailure(error)) throw error;
        return err({ type: error.type === 'storage-full' ? 'storage-full' : 'other' });
      }
    },
    async goOn(opened) {
      const request = await readRequest(opened.tables, opened.vault);
      if (!request) return err({ type: 'gone' });
      const finished = await finish(parts, opened, request);
      if (finished.ok) return finished;
      if (isSpent(finished.error)) await discard(parts, opened);
      else opened.tables.close();
      return err({ type: 'unfinished', failure: finished.error });
    },
  };
}

/** The key made at the first try must stay: the server may have accepted it, though its answer was lost. */
async function withSecret(
  parts: EnrollingParts,
  before: Unfinished,
  secret: NewSecret,
): Promise<Result<Unfinished, EnrolFailure>> {
  if (before.secret.secret === secret.secret) return ok(before);
  const changed = await changeSecret(parts.store, before.opened.account.id, before.secret.secret, secret);
  return changed.ok ? ok({ ...before, secret }) : err({ type: 'secret-unchanged' });
}

async function makeUnfinished(
  parts: EnrollingParts,
  request: Request,
  secret: NewSecret,
): Promise<Unfinished> {
  const opened = await createAccount(parts.store, {
    label: parts.label(undefined, []),
    serverUrl: parts.serverUrl,
    serverId: '',
    secret,
  });
  return { request, secret, opened };
}

async function finish(
  parts: EnrollingParts,
  opened: OpenAccount,
  { code, form }: Request,
): Promise<Result<Entered, EnrolFailure>> {
  const enrolment = await parts.enrolmentOf(opened).catch(() => undefined);
  // The calls are a file of their own; where that cannot be loaded there is no network.
  if (!enrolment) return err({ type: 'no-network' });
  const answer = form ? await enrolment.setUp(code, form.commune, form.admin) : await enrolment.confirm(code);
  if (!answer.ok) return err(toEnrolFailure(answer.error));
  const account = await settle(parts, opened.account, answer.value);
  parts.onEnrolled();
  return ok({ id: account.id, account: await parts.openAccount({ ...opened, account }) });
}

async function settle(
  parts: EnrollingParts,
  account: DeviceAccount,
  enrolled: Enrolled,
): Promise<DeviceAccount> {
  const label = parts.label(enrolled.from, enrolled.roles);
  const { serverId } = enrolled;
  const settled = await parts.store.device.update(account.id, (row) => ({ ...row, label, serverId }));
  await parts.retrace();
  return settled ?? { ...account, label, serverId };
}

/** It holds nothing but a key for a code that is worth nothing any more. */
async function discard(parts: EnrollingParts, { account, tables }: OpenAccount): Promise<void> {
  tables.close();
  await removeAccount(parts.store, account.id);
}

const isSpent = ({ type }: EnrolFailure): boolean =>
  type === 'code-used' || type === 'code-expired' || type === 'code-unknown' || type === 'already-set-up';
