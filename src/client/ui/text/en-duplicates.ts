// Words of possible duplicates among petitions, in English; the Vietnamese pair is vi-duplicates.ts.
import type { viDuplicates } from './vi-duplicates.ts';

export const enDuplicates: Record<keyof typeof viDuplicates, string> = {
  'duplicates.hint': 'Only a suggestion. Linking keeps both: two petitions, one case.',
  'duplicates.link': 'Link as one case',
  'duplicates.linked': 'Linked as one case',
  'duplicates.title': 'Perhaps the same as…',
  'duplicates.why.against': 'the same one complained of',
  'duplicates.why.guided-before': 'guided once before',
  'duplicates.why.id-number': 'the same identity number',
  'duplicates.why.like-content': 'like words',
  'duplicates.why.other-person': 'another sender',
  'duplicates.why.paper-code': 'the same paper code',
  'duplicates.why.phone': 'the same phone',
  'duplicates.why.same-content': 'the same words',
  'duplicates.why.sender': 'the same sender',
  'duplicates.why.several-bodies': 'sent to several bodies',
  'duplicates.why.village': 'the same {thon}',
};
