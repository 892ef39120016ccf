// Adding a phone: an enrolment of a person, with a short number that stands in case codes on paper.
import { type FillRandom, newId, type RecordId } from '../../shared/core/ids.ts';
import type { Enrolment, Tx } from '../store/store.ts';

export type NewDevice = {
  /** An uncompressed P-256 point, base64url. */
  readonly publicKey: string;
  /** What the phone says it is. */
  readonly device: string;
  readonly app: string;
};

/** Letters that are not taken for another letter or a digit, by hand or aloud. */
const letters = ['K', 'H', 'M', 'P', 'R', 'T', 'V', 'X', 'Y', 'N'];

/**
 * Enrols a phone for a person. Each generation of the log has its own letter: after a restore nobody knows which numbers
 * were given since the backup, and none may be given twice.
 */
export const addEnrolment = async (
  tx: Tx,
  { person, device, now, random }: { person: RecordId; device: NewDevice; now: number; random: FillRandom },
): Promise<Enrolment> => {
  const made = (await tx.meta.get('enrolments-made')) + 1;
  const from = `${letterOf((await tx.generations.list()).length - 1)}${made}`;
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

const letterOf = (generation: number): string => {
  const letter = letters[generation % letters.length] ?? 'K';
  return letter.repeat(Math.floor(generation / letters.length) + 1);
};
