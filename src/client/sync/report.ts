// What a phone says of itself with each exchange, for the office to see who is in trouble: nothing while all is well.
import type { ExchangeRequest } from '../../shared/protocol/exchange.ts';
import { clockOffMs } from '../store/clock.ts';
import type { FilesWaiting } from '../store/files/files-waiting.ts';
import type { Space } from '../store/space.ts';

export type Report = Pick<ExchangeRequest, 'freeMb' | 'clockOffMin' | 'files' | 'oldestUnsentAt'>;

/** From here on it is said how much room is left. */
export const shortOfRoomMb = 200;

const megabyte = 1024 * 1024;
// By steps: the same told again writes nothing on the server's disk.
const roomStepMb = 10;
const clockStepMin = 5;
const minuteMs = 60_000;

/**
 * @param space undefined where the browser does not say
 * @param waiting what the phone's files wait for; what cannot be sent waits too
 * @param offsetMs server time minus phone time as last measured; undefined before any answer
 */
export const reportOf = (
  space: Space | undefined,
  offsetMs: number | undefined,
  waiting?: FilesWaiting,
): Report => {
  const files = waiting ? waiting.unsent + waiting.refused + waiting.inPieces : 0;
  const freeMb = space && Math.floor(space.freeBytes / megabyte / roomStepMb) * roomStepMb;
  const isOff = offsetMs !== undefined && Math.abs(offsetMs) > clockOffMs;
  return {
    ...(files > 0 && { files }),
    ...(files > 0 && waiting?.oldestAt !== undefined && { oldestUnsentAt: waiting.oldestAt }),
    ...(freeMb !== undefined && freeMb < shortOfRoomMb && { freeMb }),
    ...(isOff && { clockOffMin: Math.round(offsetMs / minuteMs / clockStepMin) * clockStepMin }),
  };
};

/** The request with what the phone says besides: of words and files that wait, the oldest. */
export const withReport = (request: ExchangeRequest, report: Report | undefined): ExchangeRequest => {
  const times = [request.oldestUnsentAt, report?.oldestUnsentAt].filter((at) => at !== undefined);
  return { ...request, ...report, ...(times.length > 0 && { oldestUnsentAt: Math.min(...times) }) };
};
