// What an enrolment cut short needs to go on: the code, and for a set-up its form, sealed in the new account.
import type { Tables } from '../../store/tables.ts';
import type { Vault } from '../../store/vault.ts';
import type { SetUpForm } from './doors.ts';

export interface Request {
  readonly code: string;
  /** A set-up of a commune; without it an enrolment of a person. */
  readonly form?: SetUpForm;
}

const row = 'enrol-request';

export async function keepRequest(tables: Tables, vault: Vault, request: Request): Promise<void> {
  const value = await vault.seal('meta', row, request);
  await tables.write(['meta'], (tx) => tx.put('meta', { key: row, value }), { durability: 'strict' });
}

/** @throws VaultFailure 'box-damaged' */
export async function readRequest(tables: Tables, vault: Vault): Promise<Request | undefined> {
  const kept = await tables.read(['meta'], (tx) => tx.get('meta', row));
  // Only keepRequest can have written what the vault opens here.
  return kept?.value instanceof Uint8Array
    ? ((await vault.open('meta', row, kept.value)) as Request)
    : undefined;
}
