// Words of the training notebook, in English. The Vietnamese of vi-training.ts is the original.
import type { viTraining } from './vi-training.ts';

export const enTraining: Record<keyof typeof viTraining, string> = {
  'training.band': 'Practice – nothing is sent',
  'training.begin': 'Try it out',
  'training.busy': 'Opening the practice notebook…',
  'training.detail':
    'An invented notebook to practise in, with dialogues, minutes and petitions. Nothing of it is sent. Throwing it away, locking or closing the app erases all of it.',
  'training.failed':
    'The practice notebook could not be opened. Try again when online; the real one on this device is whole.',
  'training.offer':
    'Want to get used to it first? Write in an invented notebook: nothing is sent, and it is gone when the app is closed.',
  'training.real': 'The real notebook on this device is whole, and locked.',
  'training.throwAway': 'Throw away',
  'training.title': 'Practice notebook',
};
