// Who resolves a petition, by what it is and whom it is about, since there are no districts (domain 2.1, 2.3, 2.4).
import type { Rank } from './case/case-types.ts';
import { competenceRows as rows } from './competence-rows.ts';
import type {
  Competence,
  CompetenceAct,
  CompetenceColumn,
  CompetenceLimit,
  CompetenceNote,
  CompetenceRow,
  CompetenceType,
  Concerned,
} from './competence-types.ts';
import type { Day } from './days.ts';
import type { RuleRow } from './rule-rows.ts';
import { ruleOn } from './rules.ts';

export type Asked = {
  /** Whether the longer limits of remote places apply (complaints only). */
  readonly remote: boolean;
  /** A second complaint, or a denunciation brought again after it was resolved. */
  readonly again: boolean;
  /** The rule table with the commune's own rows: which body took over a district's work is a row of it. */
  readonly rules: readonly RuleRow[];
  /** The day of receipt. */
  readonly day: Day;
};

/** Who resolves it and what the commune must do. */
export const competenceOf = (type: CompetenceType, concerned: Concerned, asked: Asked): Competence => {
  const first =
    concerned === 'former-district'
      ? ofDistrict(type, asked.rules, asked.day)
      : rows[columnOf(type)][concerned];
  const row = asked.again && first.resolver === 'commune-chair' ? (onceMore[type] ?? first) : first;
  return { ...row, notes: row.notes ?? [], rules: limitsOf(type, row.act, asked.remote) };
};

/** What the commune's chair resolved goes on to the province's. */
const onceMore: { readonly [type in CompetenceType]?: CompetenceRow } = {
  complaint: {
    resolver: 'province-chair',
    field: 'province',
    act: 'guide',
    citation: 'Điều 21 và Điều 33 Luật Khiếu nại 2011',
    certainty: 'high',
    notes: ['sent-on'],
  },
  denunciation: {
    resolver: 'province-chair',
    field: 'province',
    act: 'forward',
    citation: 'Điều 37 Luật Tố cáo 2018',
    certainty: 'medium',
  },
};

/**
 * The petition's field `rank` that goes with whom it is about; undefined where nobody knows yet, or where it has none: a
 * proposal is about nobody. What a district or an earlier commune did is nobody's of today.
 */
export const rankOf = (type: CompetenceType, concerned: Concerned): Rank | undefined =>
  columnOf(type) === 'wish' || concerned === 'unsure' ? undefined : (ranks[concerned] ?? 'other');

const ranks: { readonly [one in Concerned]?: Rank } = {
  'commune-official': 'officer',
  'commune-chair': 'chair',
  'commune-deputy': 'deputy-chair',
  'village-head': 'village-head',
  'province-body': 'above',
};

const columnOf = (type: CompetenceType): CompetenceColumn =>
  type === 'complaint' || type === 'denunciation' ? type : 'wish';

const limitsOf = (type: CompetenceType, act: CompetenceAct, remote: boolean): readonly CompetenceLimit[] => {
  if (type === 'denunciation' && act === 'forward') return ['denunciation.forward'];
  if (type === 'denunciation' && act === 'by-field') return ['denunciation.check', 'denunciation.forward'];
  if (type === 'denunciation' && act === 'accept') return ['denunciation.check', 'denunciation.resolve'];
  if (type === 'denunciation') return ['denunciation.check'];
  if (act === 'accept')
    return ['complaint.accept', remote ? 'complaint.resolve.remote' : 'complaint.resolve'];
  return act === 'answer' ? ['petition.first-answer', 'feedback.answer'] : ['petition.first-answer'];
};

/**
 * What the district decided or did until 30 June 2025: the law names the body that took the task over, and which one did
 * differs by field and province. The rule table holds the commune's answer: 1 the province, 0 the commune.
 */
const ofDistrict = (type: CompetenceType, rules: readonly RuleRow[], day: Day): CompetenceRow => {
  const column = columnOf(type);
  if (column === 'wish') return rows.wish['former-district'];
  const found = ruleOn(rules, `competence.former-district.${column}`, day);
  const before = rows[column]['former-district'];
  if (found === undefined) return before;
  const { citation, certainty } = found;
  const toProvince = found.value === 1;
  const act = !toProvince ? 'accept' : column === 'complaint' ? 'guide' : 'forward';
  const notes: readonly CompetenceNote[] =
    column === 'complaint' ? ['ask-province', toProvince ? 'sent-on' : 'then-province'] : ['ask-province'];
  return {
    notes,
    resolver: toProvince ? 'province-chair' : 'commune-chair',
    field: toProvince ? 'province' : 'commune',
    act,
    citation,
    certainty,
  };
};
