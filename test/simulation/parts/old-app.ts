// An app from before some fields were added: its schemas do not take what holds them. The schemas of the one app under
// test are told per call whose they are.
import { AsyncLocalStorage } from 'node:async_hooks';
import { bundleSchema, entrySchema } from '../../../src/shared/protocol/change-schema.ts';

const version = new AsyncLocalStorage<{ readonly isOld: boolean }>();

/** Runs the work of an old app, or of the present one. */
export const asVersion = <T>(isOld: boolean, work: () => Promise<T>): Promise<T> =>
  version.run({ isOld }, work);

/** Fields an old app's messages do not have. */
export const newerThanOldApp = ['interpreter', 'readBack', 'phone'];

const holdsNewer = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([name, member]) => newerThanOldApp.includes(name) || holdsNewer(member));

type Schema = { safeParse(value: unknown): { success: boolean } };

const forget = (schema: Schema): void => {
  const parse = schema.safeParse.bind(schema);
  schema.safeParse = (value) =>
    version.getStore()?.isOld && holdsNewer(value) ? { success: false } : parse(value);
};

forget(entrySchema as unknown as Schema);
forget(bundleSchema as unknown as Schema);
