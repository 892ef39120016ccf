// The table that says who resolves a petition: one answer for each type and each one concerned, with its article.
import type { CompetenceColumn, CompetenceRow, Concerned } from './competence-types.ts';

const complaintLaw = 'Điều 17 Luật Khiếu nại 2011, sửa đổi bởi Luật 136/2025/QH15';
const notComplaint = 'Điều 2 Luật Khiếu nại 2011';
const unitDecree = 'Nghị định 124/2020/NĐ-CP';
const principle = 'Điều 12 Luật Tố cáo 2018';
const commune = 'Điều 12 và Điều 13 Luật Tố cáo 2018';
const field = 'Điều 41 Luật Tố cáo 2018';
const police = 'Điều 5 Nghị định 22/2019/NĐ-CP, sửa đổi bởi Nghị định 224/2025/NĐ-CP';
const partyRules = 'Quy định của Đảng về kiểm tra, giám sát, kỷ luật đảng';
const reorganised = 'Nghị quyết 190/2025/QH15';
const handing = 'Điều 26 và Điều 28 Luật Tiếp công dân 2013';
const landLaw = 'Điều 235 Luật Đất đai 2024; Luật Hòa giải ở cơ sở 2013';

const byChair = { resolver: 'commune-chair', field: 'commune', act: 'accept' } as const;
const guided = { field: 'other-body', act: 'guide', notes: ['sent-on'] } as const;
const passedOn = { field: 'other-body', act: 'forward' } as const;
const toProvince = { resolver: 'province-chair', field: 'province', act: 'forward' } as const;
const answered = { resolver: 'commune', field: 'commune', act: 'answer', citation: handing } as const;
const unknown = { resolver: 'unknown', field: 'unclear', act: 'clarify' } as const;
const conciliated = {
  resolver: 'conciliation',
  field: 'commune',
  act: 'conciliate',
  citation: landLaw,
  certainty: 'high',
} as const;

/** A complaint outside the commune's competence is guided, once only, and not forwarded. */
const complaint: { readonly [one in Concerned]: CompetenceRow } = {
  'commune-official': {
    ...byChair,
    citation: complaintLaw,
    certainty: 'medium',
    notes: ['then-province'],
  },
  'commune-chair': {
    ...byChair,
    citation: complaintLaw,
    certainty: 'medium',
    notes: ['own-act', 'then-province'],
  },
  'commune-deputy': { ...byChair, citation: complaintLaw, certainty: 'medium', notes: ['then-province'] },
  'village-head': { ...byChair, citation: complaintLaw, certainty: 'low', notes: ['not-official'] },
  'unit-staff': {
    ...guided,
    resolver: 'unit-head',
    citation: unitDecree,
    certainty: 'medium',
    notes: ['unit-second', 'unit-elsewhere', 'sent-on'],
  },
  'unit-head': {
    ...guided,
    resolver: 'unit-head',
    citation: unitDecree,
    certainty: 'low',
    notes: ['unit-second', 'unit-elsewhere', 'sent-on'],
  },
  party: {
    ...guided,
    resolver: 'party-body',
    citation: `${notComplaint}; ${partyRules}`,
    certainty: 'medium',
    notes: ['no-complaint', 'sent-on'],
  },
  'commune-police': {
    ...guided,
    resolver: 'police',
    citation: 'Luật Khiếu nại 2011 và quy định của Bộ Công an',
    certainty: 'medium',
  },
  'former-commune': {
    ...byChair,
    citation: `${reorganised}; ${complaintLaw}`,
    certainty: 'medium',
    notes: ['then-province'],
  },
  'former-district': {
    ...unknown,
    citation: reorganised,
    certainty: 'low',
    notes: ['ask-province'],
  },
  'province-body': {
    ...guided,
    resolver: 'province-body',
    field: 'province',
    citation: 'Điều 20 và Điều 21 Luật Khiếu nại 2011',
    certainty: 'high',
  },
  judicial: {
    ...guided,
    resolver: 'judicial-body',
    citation: 'Luật về tố tụng; Luật Thi hành án dân sự',
    certainty: 'medium',
    notes: ['no-complaint', 'sent-on'],
  },
  company: {
    ...guided,
    resolver: 'field-body',
    citation: notComplaint,
    certainty: 'high',
    notes: ['no-complaint', 'sent-on'],
  },
  neighbour: { ...conciliated, notes: ['no-complaint'] },
  unsure: { ...unknown, citation: complaintLaw, certainty: 'medium' },
};

/** A denunciation outside the commune's competence is forwarded, and the denouncer told. */
const denunciation: { readonly [one in Concerned]: CompetenceRow } = {
  'commune-official': { ...byChair, citation: commune, certainty: 'high', notes: ['crime'] },
  'commune-chair': { ...toProvince, citation: commune, certainty: 'high' },
  'commune-deputy': { ...toProvince, citation: commune, certainty: 'high' },
  'village-head': { ...byChair, citation: principle, certainty: 'medium', notes: ['not-official', 'crime'] },
  'unit-staff': {
    ...passedOn,
    resolver: 'unit-head',
    citation: principle,
    certainty: 'medium',
    notes: ['unit-elsewhere'],
  },
  'unit-head': {
    ...byChair,
    citation: principle,
    certainty: 'medium',
    notes: ['unit-elsewhere', 'crime'],
  },
  party: {
    ...passedOn,
    resolver: 'party-body',
    citation: partyRules,
    certainty: 'medium',
    notes: ['party-secretary'],
  },
  'commune-police': {
    ...passedOn,
    resolver: 'police',
    citation: police,
    certainty: 'high',
    notes: ['police-chief'],
  },
  'former-commune': {
    ...byChair,
    citation: principle,
    certainty: 'medium',
    notes: ['former-leader', 'crime'],
  },
  'former-district': { ...unknown, citation: principle, certainty: 'low', notes: ['ask-province'] },
  'province-body': {
    ...passedOn,
    resolver: 'province-body',
    field: 'province',
    citation: commune,
    certainty: 'high',
  },
  judicial: { ...passedOn, resolver: 'judicial-body', citation: principle, certainty: 'high' },
  company: {
    resolver: 'field-body',
    field: 'unclear',
    act: 'by-field',
    citation: field,
    certainty: 'high',
    notes: ['crime'],
  },
  neighbour: {
    resolver: 'field-body',
    field: 'unclear',
    act: 'by-field',
    citation: field,
    certainty: 'high',
    notes: ['crime'],
  },
  unsure: { ...unknown, citation: principle, certainty: 'high' },
};

/** Proposals and feedback: answered by who is competent; what is another body's goes there. */
const wish: { readonly [one in Concerned]: CompetenceRow } = {
  'commune-official': { ...answered, certainty: 'high' },
  'commune-chair': { ...answered, certainty: 'high' },
  'commune-deputy': { ...answered, certainty: 'high' },
  'village-head': { ...answered, certainty: 'high' },
  'unit-staff': { ...answered, certainty: 'medium', notes: ['unit-elsewhere'] },
  'unit-head': { ...answered, certainty: 'medium', notes: ['unit-elsewhere'] },
  party: { ...passedOn, resolver: 'party-body', citation: handing, certainty: 'medium' },
  'commune-police': { ...passedOn, resolver: 'police', citation: handing, certainty: 'medium' },
  'former-commune': { ...answered, certainty: 'medium' },
  'former-district': { ...unknown, citation: reorganised, certainty: 'low', notes: ['ask-province'] },
  'province-body': {
    ...passedOn,
    resolver: 'province-body',
    field: 'province',
    citation: handing,
    certainty: 'high',
  },
  judicial: { ...passedOn, resolver: 'judicial-body', citation: handing, certainty: 'medium' },
  company: {
    resolver: 'field-body',
    field: 'unclear',
    act: 'by-field',
    citation: handing,
    certainty: 'medium',
    notes: ['crime'],
  },
  neighbour: conciliated,
  unsure: { ...unknown, citation: handing, certainty: 'high' },
};

export const competenceRows: { readonly [column in CompetenceColumn]: typeof complaint } = {
  complaint,
  denunciation,
  wish,
};
