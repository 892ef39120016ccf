// Words of bringing in a list of petitions, in English; the Vietnamese pair is vi-petition-import.ts.
import type { viPetitionImport } from './vi-petition-import.ts';

export const enPetitionImport: Record<keyof typeof viPetitionImport, string> = {
  'petitionImport.add': 'Add {n} petitions',
  'petitionImport.classified':
    'The list holds denunciations. Only the paper file’s code, the days and the competence are taken; every other cell was dropped at once and is stored nowhere. Please delete names and contents of denunciations from the file on this device: they are a state secret.',
  'petitionImport.dayOf': 'Day: {what}',
  'petitionImport.done': '{n} petitions added',
  'petitionImport.doubt.before-received': '{what} lies before the day of receipt',
  'petitionImport.doubt.classified': 'only code, days and competence are taken, the other cells were dropped',
  'petitionImport.doubt.future': '{what} lies after today',
  'petitionImport.doubt.mentions-denunciation':
    'its row speaks of denouncing: look at its type before choosing',
  'petitionImport.doubt.out-of-order': '{what}: the law knows no such step there, no limit runs from it',
  'petitionImport.extended-until': 'Extended until',
  'petitionImport.fault.bad-received': 'the day of receipt “{text}” is no day',
  'petitionImport.fault.future-received': 'the day of receipt lies after today',
  'petitionImport.fault.no-paper-code': 'a denunciation needs its paper file’s code, with a digit',
  'petitionImport.fault.no-received': 'no day of receipt',
  'petitionImport.fault.no-summary': 'no content',
  'petitionImport.fault.no-type': 'no type',
  'petitionImport.fault.too-long': 'a cell is too long',
  'petitionImport.fault.unclear-type':
    'perhaps a denunciation: write its type in the file and import it again; the cells of this line were dropped',
  'petitionImport.fault.unknown-type': 'there is no type “{text}”',
  'petitionImport.link': 'Import from Excel',
  'petitionImport.missing': 'Which column is: {what}? Choose it below.',
  'petitionImport.near': 'the same sender and day as one there: {what}',
  'petitionImport.new': 'New petitions',
  'petitionImport.newHint':
    'Those you take the mark from are not added. Time limits run from the days shown here.',
  'petitionImport.note': 'Note, result',
  'petitionImport.nothing': 'Nothing to add.',
  'petitionImport.number': 'Running number (not taken)',
  'petitionImport.pasteHint': 'Paste from Excel, with the line of headings.',
  'petitionImport.posted-until': 'Posted until',
  'petitionImport.same': 'Already in the book, left as they are: {n}',
  'petitionImport.template': 'Download a table to fill in',
  'petitionImport.templateHint':
    'One petition a line. Of denunciations write only the paper file’s code, the days and the competence, never names or contents.',
  'petitionImport.templateName': 'mau-nhap-don-thu.xlsx',
  'petitionImport.left.same': 'Already in the book',
  'petitionImport.left.twice': 'Twice in the list',
  'petitionImport.left.unchosen': 'Not chosen',
  'petitionImport.left.wrong': 'Could not be taken',
  'petitionImport.leftNothing': 'No line was left out.',
  'petitionImport.leftWhy.same': 'Left as they are in the book.',
  'petitionImport.leftWhy.twice': 'Each petition is added once.',
  'petitionImport.leftWhy.unchosen': 'Bring the file in again to choose them.',
  'petitionImport.leftWhy.wrong':
    'Put these lines right in the file and bring the whole file in again: what is there is not added twice.',
  'petitionImport.steps': 'Steps written',
  'petitionImport.takeBack': 'Take back all {n} petitions',
  'petitionImport.takenBack': 'The {n} petitions just added were taken back. The book is as it was.',
  'petitionImport.takenOdd': 'Added, worth another look',
  'petitionImport.toBook': 'See the book',
  'petitionImport.title': 'Import petitions from Excel',
};
