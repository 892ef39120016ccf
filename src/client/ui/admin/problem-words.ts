// Why a save or a call to the server gave nothing, in words.
import type { SaveFailure } from '../../store/records-api.ts';
import type { CallFailure } from '../../store/sync-port.ts';
import { type TextKey, t } from '../text/t.ts';

/** @param kind the kind whose field names are said */
export function saveProblem(failure: SaveFailure, kind: 'village' | 'person'): string {
  switch (failure.type) {
    case 'invalid': {
      const names = failure.fields.map((field) => t(`${kind}.${field}` as TextKey & 'person.name'));
      return t('save.problem.invalid', { fields: names.join(', ') });
    }
    case 'classified':
      return t('save.problem.not-allowed');
    default:
      return t(`save.problem.${failure.type}`);
  }
}

/** To stand after "…: ". */
export function callProblem(failure: CallFailure): string {
  switch (failure.type) {
    case 'no-network':
    case 'timed-out':
      return t('call.network');
    case 'not-allowed':
      return t('call.notAllowed');
    case 'not-found':
      return t('call.notFound');
    default:
      return t('call.other');
  }
}
