// Links printed at the server: to the set-up, and for an administrator who is locked out.

import type { RecordId } from '../../shared/core/ids.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { makeLinkCode } from '../auth/codes.ts';
import { communeOf } from '../enrol/found-commune.ts';
import type { ExchangeContext } from '../exchange/context.ts';
import { scopeOf } from '../exchange/scopes.ts';
import type { StorageFull, Tx } from '../store/store.ts';

/** The code stands behind #, which browsers do not send to any server. */
export const linkOf = (publicUrl: string, code: string): string => `${publicUrl}/#${code}`;

/** A new link to the set-up; earlier ones end. Undefined when the commune is set up. */
export const setUpLink = async (context: ExchangeContext, publicUrl: string): Promise<string | undefined> => {
  const { store, now, random } = context;
  const made = await store.write(async (tx) =>
    (await communeOf(tx)) ? undefined : makeLinkCode(tx, { opens: 'setup' }, now(), random),
  );
  if (!made.ok) throw new Error('The disk is full.');
  return made.value && linkOf(publicUrl, made.value);
};

export type Administrator = { readonly id: RecordId; readonly name: string };

/** The administrators, by name. */
export const administrators = async (tx: Tx): Promise<readonly Administrator[]> =>
  (await tx.bundles.ofKind('person'))
    .filter((person) => scopeOf(person).roles.includes('admin'))
    .map(({ root }) => ({ id: root.id, name: String(root.values.name ?? '') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

export type LinkFailure =
  | StorageFull
  | { readonly type: 'no-administrator'; readonly there: readonly Administrator[] };

/**
 * A link that enrols a new phone for an administrator: the only one, or the one of number `chosen` (from 1) in the list.
 * Before the set-up: the link to it.
 */
export const administratorLink = async (
  context: ExchangeContext,
  publicUrl: string,
  chosen?: number,
): Promise<Result<string, LinkFailure>> => {
  const { store, now, random } = context;
  const setUp = await setUpLink(context, publicUrl);
  if (setUp !== undefined) return ok(setUp);
  const there = await store.read(administrators);
  const one = there[(chosen ?? (there.length === 1 ? 1 : 0)) - 1];
  if (!one) return err({ type: 'no-administrator', there });
  const made = await store.write((tx) =>
    makeLinkCode(tx, { opens: 'person', person: one.id }, now(), random),
  );
  return made.ok ? ok(linkOf(publicUrl, made.value)) : made;
};
