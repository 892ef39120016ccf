// Words of the first page and of a record in a list, in English. The Vietnamese of vi-home.ts is the original.
import type { viHome } from './vi-home.ts';

export const enHome: Record<keyof typeof viHome, string> = {
  'home.all': 'See all',
  'home.drafts': 'Half-written',
  'home.empty':
    'Touch a button below when a dialogue begins, when somebody brings a petition or when the {thon} meets. No network needed.',
  'home.emptyAdmin': 'What officers and {thon} heads write is not shown to this role.',
  'home.emptyTitle': 'Nothing recorded yet',
  'home.figures': 'Figures',
  'home.office': 'Administration',
  'home.openDraft': 'Draft · {what}, go on',
  'home.recent': 'Recent',
  'home.search': 'Search',
  'home.settings': 'Settings',
  'list.villagesMore': '{first} and {n} more',
  'record.opening': 'Opening…',
  'record.sending': 'Sending',
  'record.stateReceived': 'Received',
  'record.stateRefused': 'Refused',
  'record.untitled': 'No text yet',
  'stage.answered': 'Answered',
  'stage.complex': 'Complex',
  'stage.in-hand': 'In hand',
  'stage.passed-on': 'Passed on',
  'stage.withdrawn': 'Withdrawn',
  'stage.received': 'Not yet in hand',
  'stage.resolved': 'Resolved',
  'who.unknown': 'Somebody unknown',
  'who.you': 'you',
};
