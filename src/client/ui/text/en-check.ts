// Words of checking the code of closed minutes, in English; the pair of vi-check.ts.
import type { viCheck } from './vi-check.ts';

export const enCheck: Record<keyof typeof viCheck, string> = {
  'check.asking': 'Checking…',
  'check.code': 'Check code on the paper',
  'check.do': 'Check',
  'check.elsewhere':
    'You may not see these minutes. The code alone does not show that the words on the paper are unchanged: ask the office to compare them.',
  'check.found': 'Closed minutes have this code',
  'check.foundDetail':
    'Compare the words on the paper with the minutes here: one different word, and the paper was changed.',
  'check.hint': 'Ten letters and digits at the end of the minutes, such as 7K2QD-M40XB',
  'check.lead':
    'Minutes printed after they were closed have a check code. Type it to learn whether the commune holds these minutes.',
  'check.notYetHere':
    'This device does not hold that closing yet. Update, open the minutes and compare the words: one different word, and the paper was changed.',
  'check.offline':
    'This device holds no minutes with this code, and the commune cannot be asked without a network. Try again with one.',
  'check.open': 'Open the minutes',
  'check.other': 'The code of a closing that does not count',
  'check.otherDetail': 'This meeting was closed twice. The minutes that count have the code {code}.',
  'check.otherElsewhere':
    'This meeting was closed twice; the one with this code is not the one that counts. Please ask the office.',
  'check.short': 'A code has ten letters and digits. Look again.',
  'check.title': 'Check the code of minutes',
  'check.unknown': 'No minutes have this code',
  'check.unknownDetail':
    'Type it again letter by letter. If there are still none, this paper was not printed from closed minutes of the commune, or the closing was withdrawn.',
  'check.unsent': 'Closed on this device with this code; the commune has not received it',
  'check.unsentDetail':
    'If the meeting was closed on another device and the commune received that first, the other one counts. Send, then check again.',
};
