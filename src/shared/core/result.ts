// Expected failures as values: a closed `type` per operation, never an exception.

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Err<E> = { readonly ok: false; readonly error: E };
export type Result<T, E extends { readonly type: string }> = Ok<T> | Err<E>;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
export const err = <E extends { readonly type: string }>(error: E): Err<E> => ({ ok: false, error });
