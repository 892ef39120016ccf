// A phone of the demonstration: enrolled with a real key through the real codes, delivering through the real exchange.
import { generateKeyPairSync, sign } from 'node:crypto';
import type { Change } from '../../shared/core/change.ts';
import { newId, type RecordId } from '../../shared/core/ids.ts';
import { createChange } from '../../shared/core/write.ts';
import type { DemoWriter } from '../../shared/demo/records.ts';
import { type Enrolled, enrolProof, type SetupRequest } from '../../shared/protocol/enrol.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import { makeLinkCode } from '../auth/codes.ts';
import { confirm, setUp } from '../enrol/confirm.ts';
import type { ExchangeContext } from '../exchange/context.ts';
import { handleExchange } from '../exchange/exchange.ts';

export type DemoPhone = DemoWriter & {
  readonly person: RecordId;
  readonly from: string;
  /** Sends all that was written. Throws when anything was not accepted: the generator is wrong then. */
  readonly deliver: () => Promise<void>;
};

/** Enrols a phone of this person by a code. */
export const enrolPhone = async (context: ExchangeContext, person: RecordId): Promise<DemoPhone> => {
  const { store, now, random } = context;
  const code = await store.write((tx) => makeLinkCode(tx, { opens: 'person', person }, now(), random));
  const enrolled = code.ok ? await confirm(context, withProof(code.value)) : code;
  if (!enrolled.ok) throw new Error('the demonstration could not enrol a phone');
  return createPhone(context, enrolled.value);
};

/** Founds the commune; the phone is its administrator's. */
export const foundWithPhone = async (
  context: ExchangeContext,
  { commune, admin }: Pick<SetupRequest, 'commune' | 'admin'>,
): Promise<DemoPhone> => {
  const { store, now, random } = context;
  const code = await store.write((tx) => makeLinkCode(tx, { opens: 'setup' }, now(), random));
  const enrolled = code.ok ? await setUp(context, { ...withProof(code.value), commune, admin }) : code;
  if (!enrolled.ok) throw new Error('the demonstration could not set up its commune');
  return createPhone(context, enrolled.value);
};

const withProof = (code: string) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const bytes = [Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')];
  const point = Buffer.concat(bytes).toString('base64url');
  const text = Buffer.from(enrolProof(code, point));
  const proof = sign('sha256', text, { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url');
  return { code, publicKey: point, proof, app: 'demo', device: 'Android · Chrome 120' };
};

const createPhone = (context: ExchangeContext, enrolled: Omit<Enrolled, 'now'>): DemoPhone => {
  const { enrolment, person, from, gen } = enrolled;
  let waiting: Change[] = [];
  let seen = 0;
  const stamp = () => ({ newId: () => newId(context.random), now: context.now, seen, gen });
  return {
    person,
    from,
    create(kind, values, root) {
      const change = createChange(stamp(), { kind, ...(root !== undefined && { root }) }, values);
      waiting.push(change);
      return change.record;
    },
    edit(target, set) {
      waiting.push({ ...target, id: newId(context.random), seen, gen, at: context.now(), set });
    },
    async deliver() {
      const request = { v: protocolVersion, app: 'demo', gen, cursor: seen, epoch: 1, push: waiting };
      const answer = await handleExchange(context, enrolment, request);
      const refused = answer.ok
        ? answer.value.receipts.find((receipt) => receipt.seq === undefined)
        : undefined;
      if (!answer.ok || refused) throw new Error(`the demonstration was refused: ${JSON.stringify(refused)}`);
      waiting = [];
      seen = Math.max(seen, ...answer.value.receipts.map((receipt) => receipt.seq ?? 0));
    },
  };
};
