// What the contract of the client's tables is written with: the profile under test, sample rows, plain assertions.

import { isStorageFailure, type StorageFailureType, type Tables } from '../../src/client/store/tables.ts';

/** A fresh profile: `open` may be called again to play a second tab or a restart. */
export interface TablesProfile {
  open(): Promise<Tables>;
}

export interface ContractCase {
  readonly name: string;
  run(profile: TablesProfile): Promise<void>;
}

export const box = (...bytes: number[]) => new Uint8Array(bytes);
export const strict = { durability: 'strict' } as const;
export const relaxed = { durability: 'relaxed' } as const;
export const record = (id: string, touched: number, month = '2026-11', pending: 0 | 1 = 0) => ({
  id,
  touched,
  month,
  pending,
  box: box(touched),
});
export const change = (id: string, root: string) => ({
  id,
  root,
  state: 'pending' as const,
  seq: 0,
  box: box(1),
});

export function equal(actual: unknown, expected: unknown, what: string): void {
  const shown = (value: unknown) =>
    JSON.stringify(value, (_, inner) => (inner instanceof Uint8Array ? [...inner] : (inner ?? null)));
  if (shown(actual) !== shown(expected))
    throw new Error(`${what}: ${shown(actual)} is not ${shown(expected)}`);
}

export async function fails(
  promise: Promise<unknown>,
  type: StorageFailureType | 'other',
  what: string,
): Promise<void> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error === null) throw new Error(`${what}: nothing failed`);
  const shown = isStorageFailure(error) ? error.type : 'other';
  if (shown !== type) throw new Error(`${what}: ${shown} is not ${type} (${String(error)})`);
}
