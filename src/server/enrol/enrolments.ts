// Adding a phone: an enrolment of a person, with a short number that stands in case codes on paper.
import { type FillRandom, newId, type RecordId } from '../../shared/core/ids.ts';
import type { Enrolment, Generation, Tx } from '../store/store.ts';

export type NewDevice = {
  /** An uncompressed P-256 point, base64url. */
  readonly publicKey: string;
  /** What the phone says it is. */
  readonly device: string;
  readonly app: string;
};

/** Letters that are not taken for another letter or a digit, by hand or aloud. */
const letters = 'KHMPRTVXYN';

/**
 * Enrols a phone for a person. After a restore nobody knows which numbers were given since the backup, and none may be
 * given twice: neither a restored server nor one restored twice from the same backup gives those of another.
 */
export const addEnrolment = async (
  tx: Tx,
  { person, device, now, random }: { person: RecordId; device: NewDevice; now: number; random: FillRandom },
): Promise<Enrolment> => {
  const made = (await tx.meta.get('enrolments-made')) + 1;
  const from = `${lettersOf(await tx.generations.list())}${made}`;
  const { publicKey, app } = device;
  const enrolment = {
    id: newId(random),
    person,
    from,
    publicKey,
    device: device.device,
    app,
    enrolledAt: now,
    cursor: 0,
  };
  await tx.meta.set('enrolments-made', made);
  await tx.enrolments.add(enrolment);
  return enrolment;
};

/** "K" as long as nothing was restored; then three letters of the generation's own random id. */
const lettersOf = (generations: readonly Generation[]): string => {
  const restored = generations.slice(1).at(-1);
  if (!restored) return 'K';
  return [...restored.id.slice(0, 3)].map((one) => letters[one.charCodeAt(0) % letters.length]).join('');
};
