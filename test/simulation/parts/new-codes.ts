// A notebook is enrolled anew with what is in it: by the app's own steps, over a network that loses questions and answers.
import { beginRenewal, finishRenewal } from '../../../src/client/store/renew-enrolment.ts';
import { askToConfirm } from '../../../src/client/sync/enrol.ts';
import { takeNewCode } from '../../../src/client/sync/new-code.ts';
import type { Transport } from '../../../src/client/sync/transport.ts';
import { makePersonCodes } from '../../../src/server/auth/codes.ts';
import { confirm } from '../../../src/server/enrol/confirm.ts';
import { look } from '../../../src/server/enrol/look.ts';
import type { ExchangeContext } from '../../../src/server/exchange/context.ts';
import { err, ok, type Result } from '../../../src/shared/core/result.ts';
import { normaliseCode } from '../../../src/shared/core/typed-code.ts';
import { confirmRequestSchema, lookRequestSchema } from '../../../src/shared/protocol/enrol.ts';
import type { ErrorType } from '../../../src/shared/protocol/errors.ts';
import { routes } from '../../../src/shared/protocol/routes.ts';
import type { Deed } from './daily-life.ts';
import { exchangeOnce, onPhone, type Phone, restartPhone, vault } from './device.ts';
import type { World } from './world.ts';

const app = { app: 'simulation', device: 'simulation' };

/** A phone takes a code: any phone, and first of all one that the server does not know any more. */
export const takeCode: Deed = async (world, { chance }, picked) => {
  const lost: Phone[] = [];
  for (const phone of world.phones) if (!(await isKnown(world, phone))) lost.push(phone);
  const phone = lost.length > 0 ? chance.pick(lost) : picked;
  const loses = () => !world.network.isCalm && chance.happens(0.2);
  await (chance.happens(0.3) ? renewInTheMidst(world, phone) : renew(world, phone, loses));
};

export const isKnown = async ({ server }: World, { identity }: Phone): Promise<boolean> =>
  (await server.store().read((tx) => tx.enrolments.get(identity.enrolment))) !== undefined;

/** What a restored server does not know is let in again, where its person may be. @returns whether any was */
export const renewUnknown = async (world: World): Promise<boolean> => {
  let isAny = false;
  for (const phone of world.phones) {
    // A code that was begun may have been lost with the server.
    for (let tries = 0; tries < 2 && !(await isKnown(world, phone)); tries++) {
      await renew(world, phone, () => false);
      isAny = true;
    }
    phone.isUnknown = !(await isKnown(world, phone));
  }
  return isAny;
};

const renew = async (world: World, phone: Phone, loses: () => boolean): Promise<void> => {
  const code = phone.code ?? (await newCode(world, phone));
  if (code === undefined) return;
  const { tables, identity } = phone;
  const transport = transportTo(world, loses);
  await onPhone(world, phone, async () => {
    phone.code = code;
    const taken = await takeNewCode({ tables, vault, identity, transport, ...app }, code);
    const isOver = taken.ok || taken.error.type.startsWith('code-') || taken.error.type === 'not-allowed';
    if (isOver) phone.code = undefined;
    world.trace(() => `  the code: ${taken.ok ? taken.value.type : taken.error.type}`);
    if (taken.ok) world.count(`code: ${taken.value.type}`);
  });
  await restartPhone(world, phone);
};

/** The new enrolment is put in force while an answer to the old one is being stored. */
const renewInTheMidst = async (world: World, phone: Phone): Promise<void> => {
  const code = await newCode(world, phone);
  if (code === undefined) return;
  const { tables } = phone;
  await onPhone(world, phone, async () => {
    phone.code = undefined;
    const key = await beginRenewal({ tables, vault }, code);
    const confirmed = await askToConfirm(
      transportTo(world, () => false),
      { code, key, ...app },
    );
    if (!confirmed.ok) return;
    world.count('code: in the midst of an exchange');
    await Promise.all([exchangeOnce(phone), finishRenewal({ tables, vault }, confirmed.value)]);
  });
  await restartPhone(world, phone);
};

/** As the office makes one: for a person of the directory. */
const newCode = async (
  { server }: World,
  { identity: { person } }: Pick<Phone, 'identity'>,
): Promise<string | undefined> => {
  const made = await server.serve(async ({ store, now, random }) =>
    (await store.read((tx) => tx.bundles.get(person)))
      ? store.write((tx) => makePersonCodes(tx, person, now(), random))
      : null,
  );
  return made?.ok ? normaliseCode(made.value.shortCode) : undefined;
};

type Answer = Result<object, { readonly type: ErrorType }>;

/** The two calls that a code needs, as texts there and back. */
const transportTo =
  (world: World, loses: () => boolean): Transport =>
  async ({ path, body, schema }) => {
    if (loses()) return err({ type: 'no-network' });
    const answer = await world.server.serve((context) => answerTo(context, path, JSON.stringify(body)));
    if (!answer || loses()) return err({ type: 'timed-out' });
    if (!answer.ok) return answer;
    return ok(schema.parse({ now: world.now(), ...JSON.parse(JSON.stringify(answer.value)) }));
  };

const answerTo = (context: ExchangeContext, path: string, text: string): Promise<Answer> => {
  const body: unknown = JSON.parse(text);
  if (path === routes.enrolConfirm) return confirm(context, confirmRequestSchema.parse(body));
  const { code } = lookRequestSchema.parse(body);
  return context.store.read((tx) => look(tx, code, context.now(), context.store.log));
};
