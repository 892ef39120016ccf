// Words of the page that says who resolves a petition, in English. The Vietnamese of vi-competence.ts is the original.
import type { viCompetence } from './vi-competence.ts';

export const enCompetence: Record<keyof typeof viCompetence, string> = {
  'whose.about.complaint': 'Whose decision or act is complained of?',
  'whose.about.denunciation': 'Who is denounced?',
  'whose.about.wish': 'Whom or what place is it about?',
  'whose.act': 'What to do',
  'whose.again': 'Choose again',
  'whose.already': 'The record already says: {what}.',
  'whose.body.commune': 'The commune answers',
  'whose.body.commune-chair': 'The commune’s chair resolves it',
  'whose.body.conciliation': 'Conciliation in the village or commune',
  'whose.body.field-body': 'The body that manages the field resolves it',
  'whose.body.judicial-body': 'The competent judicial body resolves it',
  'whose.body.party-body': 'The competent Party organisation resolves it',
  'whose.body.police': 'The police resolve it',
  'whose.body.province-body': 'The head of that body or the province’s chair resolves it',
  'whose.body.province-chair': 'The province’s chair resolves it',
  'whose.body.unit-head': 'The head of that unit resolves it',
  'whose.body.unknown': 'Not clear yet who resolves it',
  'whose.cite': 'By',
  'whose.do.accept.complaint':
    'Accept it and tell the complainant in writing. If it is not accepted, say why.',
  'whose.do.accept.denunciation':
    'Check the conditions, then accept it. Name, address and handwriting of the denouncer stay in the classified paper file.',
  'whose.do.answer': 'Look into it and answer the sender.',
  'whose.do.by-field.denunciation':
    'If the commune manages the matter, it accepts it. If another body does, forward it there and tell the denouncer.',
  'whose.do.by-field.wish':
    'If the commune manages the matter, it answers. If another body does, forward it there and tell the sender.',
  'whose.do.clarify':
    'Ask the sender, look at the papers, then choose again. The limit runs from the receipt all the same.',
  'whose.do.conciliate':
    'Invite both sides to conciliation in the {thon} or at the commune and write minutes. If it fails, guide them to the court or the competent body.',
  'whose.do.forward.denunciation':
    'Forward the denunciation and tell the denouncer. Keep name, address and handwriting of the denouncer secret.',
  'whose.do.forward.wish': 'Forward it to the competent body and tell the sender.',
  'whose.do.guide':
    'Guide the complainant to the right body with a guidance slip, once. Do not forward the complaint.',
  'whose.doubt': 'This is not certain',
  'whose.doubtDetail':
    'The texts do not say it clearly. Ask the province first; if it guides otherwise, follow that.',
  'whose.doubtSetting':
    'The texts leave it to who took the district’s work over. Ask the province; the administrator can change it in the rule table.',
  'whose.limit.complaint.accept': 'Accept or answer',
  'whose.limit.complaint.resolve': 'Resolve',
  'whose.limit.complaint.resolve.remote': 'Resolve, in a place hard to reach',
  'whose.limit.denunciation.check': 'Check the conditions',
  'whose.limit.denunciation.forward': 'Forward the denunciation',
  'whose.limit.denunciation.resolve': 'Resolve',
  'whose.limit.feedback.answer': 'Answer',
  'whose.limit.petition.first-answer': 'Tell the result of the first handling',
  'whose.limits': 'Due',
  'whose.link': 'Who resolves it?',
  'whose.mixed':
    'A petition about several things: guide the sender to write one for each. Choose each content to see.',
  'whose.note.ask-province': 'Ask the province who has the former district’s matters now.',
  'whose.note.crime': 'With signs of a crime it goes to the investigators.',
  'whose.note.former-leader':
    'About the former commune’s chair or vice-chair the province’s chair resolves it.',
  'whose.note.no-complaint': 'This is no complaint in the sense of the Law on Complaints.',
  'whose.note.not-official':
    'A {thon} head is no official: only what was done in a task given by the commune is meant.',
  'whose.note.own-act': 'The chair’s own decision or act is resolved by the chair the first time.',
  'whose.note.party-secretary':
    'About the secretary or the standing board of the commune’s Party committee: to the province’s Party committee or its inspection.',
  'whose.note.police-chief':
    'About the chief or deputy of the commune police: the province’s police director. About others: the chief.',
  'whose.note.sent-on': 'If a Party body, the Front, a deputy or the press sent it on, answer them too.',
  'whose.note.then-province':
    'Who disagrees may bring a second complaint to the province’s chair, or go to court.',
  'whose.note.unit-elsewhere': 'If the unit is not the commune’s, the body above it resolves it.',
  'whose.note.unit-second': 'First the unit’s head, the second time the commune’s chair as the body above.',
  'whose.notes': 'Note',
  'whose.one.commune-chair': 'Chair of the commune',
  'whose.one.commune-deputy': 'Vice-chair of the commune',
  'whose.one.commune-official': 'Official of the commune',
  'whose.one.commune-police': 'Commune police',
  'whose.one.company': 'Company, workshop',
  'whose.one.former-commune': 'A former commune, now part of this one',
  'whose.one.former-district': 'The former district (before 1/7/2025)',
  'whose.one.judicial': 'Court, procuracy, judgment enforcement',
  'whose.one.neighbour': 'Neighbour, another citizen',
  'whose.one.party': 'Party member, secretary, organisation',
  'whose.one.province-body': 'A department or body of the province',
  'whose.one.unit-head': 'Head of a school or health station',
  'whose.one.unit-staff': 'Teacher, staff of a health station',
  'whose.one.unsure': 'Not clear yet',
  'whose.one.village-head': '{Thon} head',
  'whose.rank': 'Written with it: {label}: {what}.',
  'whose.save': 'Write into the record: {what}',
  'whose.saved': 'Competence written: {what}',
  'whose.since.acceptance': '{days} from the acceptance',
  'whose.since.receipt': '{days} from the receipt',
  'whose.title': 'Who resolves this petition?',
  'whose.type': 'What is it?',
};
