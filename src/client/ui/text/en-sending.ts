// Words on what became of what was written, on devices that say nothing and of the technical log, in English; the pair of
// vi-sending.ts.
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
  'journal.app': 'App version: {app}',
  'journal.broken': 'something went wrong, error {code}',
  'journal.clock': 'the clock is {minutes} min off the server’s',
  'journal.device': 'Browser: {device}',
  'journal.empty': 'No lines yet.',
  'journal.exchange': 'exchange done in {ms} ms: sent {sent}, refused {refused}, received {received}',
  'journal.failed': 'exchange failed after {ms} ms, error {code}, {times} times',
  'journal.give': 'Hand to support',
  'journal.heading': 'Gần Dân · Technical log',
  'journal.holds':
    'This device notes each exchange with the commune: when, how long it took, how much was sent and received, which kind of error there was. When something is wrong, hand this file to support.',
  'journal.lines': 'Last lines: {n}',
  'journal.link': 'Technical log',
  'journal.offline': 'no signal',
  'journal.quiet': 'asked {times} times, nothing new, the last took {ms} ms',
  'journal.room': '{free} MB of room left',
  'journal.saved': 'Saved as a file among this device’s downloads.',
  'journal.start': 'notebook opened',
  'journal.stopped': 'stopped, not tried again by itself, error {code}',
  'journal.title': 'Technical log',
  'journal.waiting': 'tried again in {seconds} s, error {code}',
  'journal.without':
    'It holds no name, no word of any record, no case code and no device number. It leaves the device only when you press the button.',
};
