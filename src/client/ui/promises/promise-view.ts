// The last part of the address of an opinion's promise.
import type { RecordId } from '../../../shared/core/ids.ts';

const mark = 'promise-';

export const promiseView = (opinion: RecordId): string => `${mark}${opinion}`;

/** The opinion whose promise the address names, if it names one. */
export const opinionOfView = (view: string): RecordId | undefined =>
  view.startsWith(mark) ? view.slice(mark.length) : undefined;

/** In the address of a promise: the step whose form is open. */
export const stepQuery = (step: string): string => `?step=${step}`;
