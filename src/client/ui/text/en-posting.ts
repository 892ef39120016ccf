// Words of what is posted, in English. The Vietnamese of vi-posting.ts is the original.
import type { viPosting } from './vi-posting.ts';

export const enPosting: Record<keyof typeof viPosting, string> = {
  'postings.add': 'Note another paper that was put up',
  'postings.askedBy': 'To be posted by {day}',
  'postings.asked': 'To be posted',
  'postings.instead.not-voted':
    'The meeting of {day} is over and did not vote on this. If you meet again, post it before the new meeting.',
  'postings.instead.voted':
    'The meeting of {day} voted on this; that it was posted before the meeting is not on record.',
  'postings.offered': 'May be posted for everybody to see',
  'postings.hangs': 'Hangs for {period}, {citation}',
  'postings.toConfirm': 'This rule is still to be confirmed',
  'postings.hanging': 'Hanging, days left: {n}',
  'postings.lastDay': 'Hanging, today is the last day',
  'postings.mayComeDown': 'It has hung long enough and may come down',
  'postings.noRule': 'Hanging, days so far: {n}',
  'postings.planned': 'Not yet put up',
  'postings.taken': 'Taken down {day}, days it hung: {n}',
  'postings.takenEarly': 'Taken down {day}, days too early: {n}',
  'postings.late': 'Put up late, days: {n}',
  'postings.trigger': 'put up',
  'postings.until': 'Hangs to the end of {day}',
  'postings.photos': 'Photos: {n}',
  'postings.noPhotos': 'No photo of it yet: press its name to take one',
  'postings.loudspeaker': 'Loudspeaker, days still missing: {n}',
  'postings.putUp': 'Put up today',
  'postings.takeDown': 'Taken down today',
  'postings.proof': 'Record of posting',
  'postings.title': 'Posting',
  'postings.script': 'Text for the loudspeaker',
  'postings.work': 'Postings to take down or to keep up',
};
