// Words of checking the code of closed minutes, in English; the pair of vi-check.ts.
import type { viCheck } from './vi-check.ts';

export const enCheck: Record<keyof typeof viCheck, string> = {
  'check.asking': 'Checking…',
  'check.code': 'Check code on the paper',
  'check.do': 'Check',
  'check.elsewhere':
    'The commune holds minutes with this code, but you may not see them. Ask the office to compare the words.',
  'check.found': 'The code is right: closed minutes',
  'check.foundDetail':
    'Compare the words on the paper with the minutes here: one different word, and the paper was changed.',
  'check.hint': 'Ten letters and digits at the end of the minutes, such as 7K2QD-M40XB',
  'check.lead':
    'Minutes printed after they were closed have a check code. Type it to learn whether the commune holds these minutes.',
  'check.offline':
    'This device holds no minutes with this code, and the commune cannot be asked without a network. Try again with one.',
  'check.open': 'Open the minutes',
  'check.other': 'The code of a closing that does not count',
  'check.otherDetail': 'This meeting was closed twice. The minutes that count have the code {code}.',
  'check.short': 'A code has ten letters and digits. Look again.',
  'check.title': 'Check the code of minutes',
  'check.unknown': 'No minutes have this code',
  'check.unknownDetail':
    'Type it again letter by letter. If there are still none, this paper was not printed from closed minutes of the commune, or the closing was withdrawn.',
};
