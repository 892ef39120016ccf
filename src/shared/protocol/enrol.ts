// Enrolling a phone: look what a code opens (uses nothing up), then confirm with a key made on the phone. [wire]
import * as z from 'zod/mini';
import { villageWords } from '../kinds/lists.ts';
import { roles } from '../kinds/roles.ts';
import { generationSchema, idSchema, knownRolesSchema, timeSchema } from './change-schema.ts';

/** A QR's token or a short code, as normaliseCode leaves it. */
const codeSchema = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{8,32}$/));
/** An uncompressed P-256 point (65 bytes) in base64url. */
const publicKeySchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{87}$/));
const signatureSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{86}$/));
const nameSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(300));

export const lookRequestSchema = z.object({ code: codeSchema });

export const lookResponseSchema = z.object({
  now: timeSchema,
  /** `setup`: the first start of a commune. `person`: a phone for this person. */
  opens: z.enum(['setup', 'person']),
  communeName: z.string(),
  /** The log whose server answers, and the person let in: a notebook opened for somebody else takes no such code. */
  serverId: idSchema,
  person: z.optional(idSchema),
  /** The commune's word for the unit below it; absent before the commune is set up. */
  villageWord: z.optional(z.enum(villageWords)),
  personName: z.string(),
  roles: knownRolesSchema,
  villageNames: z.array(z.string()),
});
export type LookResponse = z.infer<typeof lookResponseSchema>;

/** What every confirmation proves: that the sender holds the private key (`enrolProof` signed with it). */
const device = {
  code: codeSchema,
  publicKey: publicKeySchema,
  proof: signatureSchema,
  app: z.string().check(z.maxLength(40)),
  /** What the phone says it is ("Android · Chrome 120"), shown in the office's list of devices. */
  device: z.string().check(z.maxLength(80)),
};

export const confirmRequestSchema = z.object(device);
export type ConfirmRequest = z.infer<typeof confirmRequestSchema>;

export const setupRequestSchema = z.object({
  ...device,
  commune: z.object({
    code: z.string().check(z.regex(/^\d{5}$/)),
    name: nameSchema,
    provinceName: nameSchema,
    letters: z.string().check(z.regex(/^[0-9A-ZĐ]{2,4}$/)),
    villageWord: z.enum(villageWords),
  }),
  admin: z.object({
    name: nameSchema,
    title: z.optional(z.string().check(z.maxLength(300))),
    roles: z.array(z.enum(roles)),
  }),
});
export type SetupRequest = z.infer<typeof setupRequestSchema>;

/** The answer to a confirmation or a set-up; the same again when the same key confirms the same code again. */
export const enrolledSchema = z.object({
  now: timeSchema,
  serverId: idSchema,
  enrolment: idSchema,
  /** The enrolment's short number ("K7"), part of the case codes made on this phone. */
  from: z.string().check(z.maxLength(12)),
  person: idSchema,
  roles: knownRolesSchema,
  gen: generationSchema,
});
export type Enrolled = z.infer<typeof enrolledSchema>;

/** The text whose signature proves the key at a confirmation. */
export const enrolProof = (code: string, publicKey: string): string => `gan-dan enrol\n${code}\n${publicKey}`;
