// Words of the pages that print, in English. The Vietnamese of vi-print.ts is the original.
import { enPapers } from './en-papers.ts';
import type { viPrint } from './vi-print.ts';

export const enPrint: Record<keyof typeof viPrint, string> = {
  ...enPapers,

  'print.blank': 'Blank form: {what}',
  'print.blanks': 'Blank forms to write by hand',
  'print.blanksDetail':
    'For the day the battery is dead. The fields follow the order on the screen, so that they are soon typed in.',
  'print.book': 'Reception book',
  'print.dialogue': 'Minutes of the dialogue',
  'print.from': 'From',
  'print.hint': 'A4 paper. What is not filled in stays open, to be written by hand.',
  'print.minutes': 'Minutes of the meeting',
  'print.named': 'Name who asked',
  'print.none': 'This record cannot be printed',
  'print.noneDetail':
    'It is not on this device, was deleted or withdrawn, or is of a kind that is never put on paper.',
  'print.notice': 'Notice',
  'print.ofMeeting': 'Papers of the meeting',
  'print.slipSheets':
    'Each sheet has {perSheet} slips to be cut along the dashes. For {households} households: sheets to print {n} (set the copies in the print window).',
  'print.ofCase': 'Papers of the case',
  'print.preparing': 'Laying out the pages…',
  'print.print': 'Print',
  'print.readAloud': 'List to read aloud',
  'print.readAloudNames':
    'Usually nobody is named. Name them only where who asked agrees to have his name read out.',
  'print.receipt': 'Receipt slip',
  'print.title': 'Print',
  'print.to': 'To',
  'print.voterList': 'List of voters’ opinions',
  'print.word': 'Download as Word',
  'print.wordFailed':
    'The Word file could not be written. Open this page again and press once more; the print still works.',
  'print.wordSaved': 'The Word file is in the downloads of this device.',
  'print.writingWord': 'Writing the Word file…',
};
