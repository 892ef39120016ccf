// Words of the page of the keys, in English; the Vietnamese pair is vi-keys.ts.
import type { viKeys } from './vi-keys.ts';

export const enKeys: Record<keyof typeof viKeys, string> = {
  'keys.back': 'Leave the form, or go back to the page before; what was written stays in the draft',
  'keys.down': 'Down and up the lines of a list',
  'keys.go': 'Go to',
  'keys.home': 'The first page',
  'keys.how':
    'These keys work while no field is being typed in. While typing, every key only writes; Esc, to leave a form, and the keys with Ctrl still work.',
  'keys.next': 'In the field for opinions: write this one down and go on to the next',
  'keys.open': 'Open the line one is on',
  'keys.or': 'or',
  'keys.save': 'Save the form',
  'keys.search': 'Find in the notebook',
  'keys.single': 'Use the number keys, / and ?',
  'keys.singleOff': 'Off',
  'keys.singleOn': 'On',
  'keys.singleWhy': 'Better off for those who dictate to the machine, or press keys by mistake.',
  'keys.this': 'This page; once more to go back',
  'keys.title': 'Keyboard',
  'keys.write': 'Write',
  'keys.writing': 'While writing',
};
