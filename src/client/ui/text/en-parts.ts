// Words of the shared parts, in English. The Vietnamese of vi-parts.ts is the original.
import type { viParts } from './vi-parts.ts';

export const enParts: Record<keyof typeof viParts, string> = {
  'bar.actions': 'Actions',
  'bar.back': 'Back',
  'date.today': 'today',
  'date.tomorrow': 'tomorrow',
  'date.yesterday': 'yesterday',
  'error.again': 'Open this page again',
  'error.detail': 'Everything written before is still safe on this device.',
  'error.home': 'Go to the first page',
  'error.title': 'Something went wrong on this page',
  'pin.clear': 'Delete the last digit',
  'pin.done': 'Done',
  'pin.entered': 'Digits entered: {n}',
  'pin.tooShort': 'The PIN needs at least {n} digits.',
};
