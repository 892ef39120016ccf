// Words on what became of what was written and on devices that say nothing, in English; the pair of vi-sending.ts.
import type { viSending } from './vi-sending.ts';

export const enSending: Record<keyof typeof viSending, string> = {
  'silent.clock': 'clock off by {span}',
  'silent.count': '{n} devices to ask after',
  'silent.days': '{n} days',
  'silent.hours': '{n} hours',
  'silent.minutes': '{n} minutes',
  'silent.quiet': 'not heard of for {n} days',
  'silent.room': '{free} MB left on it',
  'silent.see': 'See which',
  'silent.todo':
    'Not heard of for long, or old work is still unsent. Please call who keeps the device: what is unsent lies on it alone.',
  'silent.unsent': '{n} unsent',
  'silent.unsentDays': '{n} unsent, the oldest for {days} d',
  'state.receivedOf': '{done}/{total} received, {when}',
  'waiting.count': '{done}/{total} received',
  'waiting.next': 'Sent with the next exchange.',
  'waiting.offline': 'No signal. Sent by itself as soon as there is one.',
  'waiting.record': 'Received, waiting for the record it belongs to: {n}.',
  'waiting.server': 'The commune’s server has a problem. Tried again at {when}.',
  'waiting.unreachable': 'The commune cannot be reached. Tried again at {when}.',
  'waiting.update': 'Received, waiting for the commune’s update: {n}.',
};
