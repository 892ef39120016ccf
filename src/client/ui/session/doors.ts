// What the app can ask for before anybody's records are open; main.tsx joins it to the store and the server.

import type { Result } from '../../../shared/core/result.ts';
import type { Role } from '../../../shared/kinds/roles.ts';
import type { LookResponse, SetupRequest } from '../../../shared/protocol/enrol.ts';
import type { Unit } from '../../../shared/protocol/office.ts';
import type { Account } from '../../store/account-api.ts';
import type { DeviceRecovery } from '../../store/recovery/device-recovery.ts';

/** Somebody whose notebook is on this device. The label says role and short number only, never a name. */
export interface KnownAccount {
  readonly id: string;
  readonly label: string;
  readonly secret: 'pin' | 'passphrase';
  /** No secret is tried before this time (ms since 1970); 0 when there is nothing to wait for. */
  readonly waitUntilMs: number;
  /** Its database was evicted or cleared away. */
  readonly gone: boolean;
  /** Enrolling it was cut short after its secret was chosen: opening it goes on with that. */
  readonly unfinished: boolean;
}

export type UnlockFailure =
  | { readonly type: 'wrong-secret'; readonly waitUntilMs: number }
  | { readonly type: 'gone' }
  /** Opened, but the commune does not know this device yet and could not be asked. */
  | { readonly type: 'unfinished'; readonly failure: EnrolFailure }
  | { readonly type: 'storage-newer' }
  | { readonly type: 'storage' };

/** Each has its words under `enrol.problem.<type>`. */
export type EnrolFailure = {
  readonly type:
    | 'already-set-up'
    | 'clock'
    | 'code-expired'
    | 'code-unknown'
    | 'code-used'
    | 'no-network'
    | 'not-allowed'
    | 'other'
    /** Another PIN or passphrase than at the first try was given, and the first one still stands. */
    | 'secret-unchanged'
    | 'storage-full'
    | 'too-many-tries';
};

export interface NewSecret {
  readonly type: 'pin' | 'passphrase';
  readonly secret: string;
}

export type SetUpForm = Pick<SetupRequest, 'commune' | 'admin'>;

/** An account that was let in, with its place in the device's list. */
export interface Entered {
  readonly id: string;
  readonly account: Account;
}

export interface Doors {
  listAccounts(): Promise<readonly KnownAccount[]>;
  /** Whether accounts were on this device that not even the list remembers (the browser cleared everything). */
  lostAll(): boolean;
  /** The person has read of the loss. */
  forgetLoss(): void;
  unlock(id: string, secret: string): Promise<Result<Entered, UnlockFailure>>;
  /** Calls the account by what it is now: another role, the commune's own word for village. */
  relabel(id: string, from: string, roles: readonly Role[]): Promise<void>;
  /** What the commune's recovery key does on this device; loaded when asked for. */
  recovery(): Promise<DeviceRecovery>;
  /** Forgets an account whose records are gone. */
  remove(id: string): Promise<void>;
  /** Says what a code opens; uses nothing up. */
  look(code: string): Promise<Result<LookResponse, EnrolFailure>>;
  /** Uses the code up. May be repeated after any failure: the same code goes on where it stopped. */
  enrol(code: string, secret: NewSecret): Promise<Result<Entered, EnrolFailure>>;
  setUp(code: string, secret: NewSecret, form: SetUpForm): Promise<Result<Entered, EnrolFailure>>;
  searchUnits(query: string): Promise<Result<readonly Unit[], EnrolFailure>>;
}
