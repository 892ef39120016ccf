// The questions and the answers of the table that says who resolves a petition.
import type { Certainty } from './rule-rows.ts';

/** What a petition is for this question; proposals and feedback go the same way. */
export const competenceTypes = ['complaint', 'denunciation', 'proposal', 'feedback'] as const;
export type CompetenceType = (typeof competenceTypes)[number];

/** Whom it is about, as an officer would ask: whose decision or act, or what body. */
export const concernedOnes = [
  'commune-official',
  'commune-chair',
  'commune-deputy',
  'village-head',
  'unit-staff',
  'unit-head',
  'party',
  'commune-police',
  'former-commune',
  'former-district',
  'province-body',
  'judicial',
  'company',
  'neighbour',
  'unsure',
] as const;
export type Concerned = (typeof concernedOnes)[number];

/**
 * Who resolves it.
 * - field-body: the body that manages the field in question, which may be the commune
 * - successor: the body that took over the dissolved one's work
 * - conciliation: nobody decides; the village's team and the commune help the two sides agree
 * - unknown: to be found out first
 */
export type Resolver =
  | 'commune-chair'
  | 'commune'
  | 'province-chair'
  | 'province-body'
  | 'unit-head'
  | 'party-body'
  | 'police'
  | 'judicial-body'
  | 'field-body'
  | 'conciliation'
  | 'unknown';

/** What the commune does next; `guide` is done once only, and nothing is forwarded with it. */
export type CompetenceAct = 'accept' | 'guide' | 'forward' | 'answer' | 'conciliate' | 'by-field' | 'clarify';

/**
 * What else is to be known.
 * - then-province: whoever disagrees may go to the province's chair or to court
 * - own-act: the chair answers for the own act in the first instance
 * - sent-on: one that a Party body, the Front, deputies or the press sent on gets an answer
 * - police-chief: about the chief or a deputy it is the province's police director
 * - party-secretary: about the secretary or the standing board it is the province's Party committee
 * - unit-second: after the unit's head, the chair as the body above
 * - unit-elsewhere: where the unit is not the commune's, the body it belongs to
 * - not-official: a village head is no official; what he did in a task given to him is meant
 * - former-leader: about a former commune's chair or vice-chair it is the province's chair
 * - no-complaint: not a complaint in the law's sense
 * - crime: signs of a crime go to the investigators
 * - ask-province: ask the province before deciding
 */
export type CompetenceNote =
  | 'then-province'
  | 'own-act'
  | 'sent-on'
  | 'police-chief'
  | 'party-secretary'
  | 'unit-second'
  | 'unit-elsewhere'
  | 'not-official'
  | 'former-leader'
  | 'no-complaint'
  | 'crime'
  | 'ask-province';

/** The limits that an answer names. */
export type CompetenceLimit =
  | 'petition.first-answer'
  | 'feedback.answer'
  | 'complaint.accept'
  | 'complaint.resolve'
  | 'complaint.resolve.remote'
  | 'denunciation.check'
  | 'denunciation.forward'
  | 'denunciation.resolve';

export type Competence = {
  readonly resolver: Resolver;
  /** The petition's field of the same name. */
  readonly field: 'commune' | 'province' | 'other-body' | 'unclear';
  readonly act: CompetenceAct;
  /** The limits for what is to be done, the first of them counted from the receipt. */
  readonly rules: readonly CompetenceLimit[];
  /** Vietnamese, as one writes it. */
  readonly citation: string;
  readonly certainty: Certainty;
  readonly notes: readonly CompetenceNote[];
};

/** As `Competence`, without what follows from type and act. */
export type CompetenceRow = Omit<Competence, 'rules' | 'notes'> & {
  readonly notes?: readonly CompetenceNote[];
};
export type CompetenceColumn = 'complaint' | 'denunciation' | 'wish';
