// Which steps make sense next, by where a promise stands; who may take each is asked elsewhere (access/steps).
import type { FollowUpStep, PromiseOf, PromiseState } from './promise-types.ts';

const running: readonly FollowUpStep[] = [
  'done',
  'answered',
  'postponed',
  'sent-up',
  'declined',
  'confirmed',
  'assigned',
];
const withResult: readonly FollowUpStep[] = ['read-out', 'confirmed', 'reopened'];

const offers: { readonly [state in PromiseState]: readonly FollowUpStep[] } = {
  open: ['assigned', 'answered', 'done', 'sent-up', 'declined'],
  'on-the-spot': ['assigned', 'reopened'],
  'in-hand': running,
  overdue: running,
  reopened: running,
  'sent-up': ['answered', 'done', 'postponed', 'declined', 'confirmed'],
  answered: withResult,
  declined: withResult,
  resolved: ['reopened'],
};

/** In the order they are offered; an answer not yet heard everywhere is read out though it is resolved. */
export const offeredFollowUps = ({
  state,
  toRead,
}: Pick<PromiseOf, 'state' | 'toRead'>): readonly FollowUpStep[] =>
  toRead.length > 0 && !offers[state].includes('read-out') ? ['read-out', ...offers[state]] : offers[state];

/** The fields that a step's form asks, the day first: a day that stands is moved by no `assigned`. */
export const fieldsOfFollowUp = (step: FollowUpStep, { due }: Pick<PromiseOf, 'due'>): readonly string[] =>
  step === 'assigned' && due !== undefined ? fieldsOf[step].filter((name) => name !== 'due') : fieldsOf[step];

const fieldsOf: { readonly [step in FollowUpStep]: readonly string[] } = {
  assigned: ['date', 'due', 'owner', 'note'],
  postponed: ['date', 'due', 'note'],
  answered: ['date', 'note'],
  done: ['date', 'note'],
  'sent-up': ['date', 'note'],
  declined: ['date', 'note'],
  'read-out': ['date', 'village', 'note'],
  confirmed: ['date', 'village', 'note'],
  reopened: ['date', 'wish', 'note'],
  corrected: ['date', 'note'],
};
