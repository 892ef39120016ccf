// Why an enrolment call gave nothing, as the pages say it.
import type { CallFailure } from '../../store/sync-port.ts';
import type { EnrolFailure } from './doors.ts';

const said: readonly EnrolFailure['type'][] = [
  'already-set-up',
  'clock',
  'code-expired',
  'code-unknown',
  'code-used',
  'no-network',
  'not-allowed',
  'too-many-tries',
];

/** Whatever a person cannot act on is 'other': try again later. */
export function toEnrolFailure({ type }: CallFailure): EnrolFailure {
  if (type === 'timed-out') return { type: 'no-network' };
  return { type: said.find((one) => one === type) ?? 'other' };
}
