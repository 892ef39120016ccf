// Words of narrowing a list and of what is kept of it, in English; the pair of vi-find.ts.
import type { viFind } from './vi-find.ts';

export const enFind: Record<keyof typeof viFind, string> = {
  'find.clear': 'Clear filters',
  'find.daysProblem': 'The first day is after the last.',
  'find.former': '{name} (formerly {before})',
  'find.from': 'from {day}',
  'find.keep': 'Keep this filter',
  'find.keepFailed': 'The filter could not be kept. Your records are not affected; please try again later.',
  'find.keepHint': 'One tap next time. The filter stays on this device only.',
  'find.keepName': 'Name of the filter',
  'find.kept': 'Kept filters',
  'find.left': 'Records left: {n}',
  'find.none': 'Nothing filtered',
  'find.old': '{name} (no longer exists)',
  'find.period': 'Time',
  'find.remove': 'Delete the filter “{name}”',
  'find.removed': 'Deleted the filter “{name}”',
  'find.to': 'to {day}',
  'find.village': 'Village',
  'find.writer': 'Written by',
};
