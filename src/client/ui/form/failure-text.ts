// Why a save did not happen, in plain words: what is safe, and what to do.
import type { DraftFailure } from '../../store/draft-row.ts';
import type { SaveFailure } from '../../store/records-api.ts';
import { t } from '../text/t.ts';

const words = {
  'storage-full': 'form.failFull',
  'storage-closed': 'form.failClosed',
  invalid: 'form.failInvalid',
  'not-allowed': 'form.failNotAllowed',
  classified: 'form.failClassified',
  gone: 'form.failGone',
} as const satisfies Record<SaveFailure['type'], string>;

/** The same for what is done by one press (delete, bring back, undo), where nothing typed is at stake. */
export function actionFailureText({ type }: SaveFailure | { readonly type: 'broken' }): string {
  if (type === 'classified') return t('save.problem.not-allowed');
  return t(type === 'invalid' ? 'save.problem.broken' : `save.problem.${type}`);
}

/** `broken`: an error nobody expected; the draft is kept all the same. */
export const failureText = ({ type }: SaveFailure | { readonly type: 'broken' }): string =>
  t(type === 'broken' ? 'form.failOther' : words[type]);

/** Why what is being typed is not on the phone; of a withdrawn record it never will be. */
export function noDraftText({ type }: DraftFailure): string {
  if (type === 'withdrawn') return t('form.noDraftWithdrawn');
  return t(type === 'storage-full' ? 'form.noDraftFull' : 'form.noDraftOther');
}
