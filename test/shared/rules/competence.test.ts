// Who resolves a petition: every row of the table, and what no row may say.
import { describe, expect, it, test } from 'vitest';
import type { RecordState } from '../../../src/shared/core/bundle.ts';
import { competences, petitionTypes } from '../../../src/shared/kinds/lists.ts';
import { caseCompetence } from '../../../src/shared/rules/case/limits.ts';
import { competenceOf, rankOf } from '../../../src/shared/rules/competence.ts';
import {
  type CompetenceType,
  type Concerned,
  competenceTypes,
  concernedOnes,
} from '../../../src/shared/rules/competence-types.ts';
import { ruleOn, rulesOf } from '../../../src/shared/rules/rules.ts';
import { factsOf } from '../../support/cases.ts';

const day = '2026-11-23';
const shipped = rulesOf([]);
const ask = (type: CompetenceType, concerned: Concerned, rules = shipped, at = day) =>
  competenceOf(type, concerned, { remote: false, again: false, rules, day: at });

/** 'commune-chair commune accept high · complaint.accept complaint.resolve'. */
const said = (type: CompetenceType, concerned: Concerned): string => {
  const { resolver, field, act, certainty, rules } = ask(type, concerned);
  return `${resolver} ${field} ${act} ${certainty} · ${rules.join(' ')}`;
};

const accepted = 'complaint.accept complaint.resolve';
const told = 'petition.first-answer';
const checked = 'denunciation.check denunciation.resolve';
const passed = 'denunciation.forward';
const wished = 'petition.first-answer feedback.answer';

describe('whose it is', () => {
  test.each<[Concerned, string]>([
    ['commune-official', `commune-chair commune accept medium · ${accepted}`],
    ['commune-chair', `commune-chair commune accept medium · ${accepted}`],
    ['commune-deputy', `commune-chair commune accept medium · ${accepted}`],
    ['village-head', `commune-chair commune accept low · ${accepted}`],
    ['unit-staff', `unit-head other-body guide medium · ${told}`],
    ['unit-head', `unit-head other-body guide low · ${told}`],
    ['party', `party-body other-body guide medium · ${told}`],
    ['commune-police', `police other-body guide medium · ${told}`],
    ['former-commune', `commune-chair commune accept medium · ${accepted}`],
    ['former-district', `commune-chair commune accept low · ${accepted}`],
    ['province-body', `province-body province guide high · ${told}`],
    ['judicial', `judicial-body other-body guide medium · ${told}`],
    ['company', `field-body other-body guide high · ${told}`],
    ['neighbour', `conciliation commune conciliate high · ${told}`],
    ['unsure', `unknown unclear clarify medium · ${told}`],
  ])('a complaint about %s: %s', (concerned, expected) => {
    expect(said('complaint', concerned)).toBe(expected);
  });

  test.each<[Concerned, string]>([
    ['commune-official', `commune-chair commune accept high · ${checked}`],
    ['commune-chair', `province-chair province forward high · ${passed}`],
    ['commune-deputy', `province-chair province forward high · ${passed}`],
    ['village-head', `commune-chair commune accept medium · ${checked}`],
    ['unit-staff', `unit-head other-body forward medium · ${passed}`],
    ['unit-head', `commune-chair commune accept medium · ${checked}`],
    ['party', `party-body other-body forward medium · ${passed}`],
    ['commune-police', `police other-body forward high · ${passed}`],
    ['former-commune', `commune-chair commune accept medium · ${checked}`],
    ['former-district', `province-chair province forward low · ${passed}`],
    ['province-body', `province-body province forward high · ${passed}`],
    ['judicial', `judicial-body other-body forward high · ${passed}`],
    ['company', 'field-body unclear by-field high · denunciation.check denunciation.forward'],
    ['neighbour', 'field-body unclear by-field high · denunciation.check denunciation.forward'],
    ['unsure', 'unknown unclear clarify high · denunciation.check'],
  ])('a denunciation of %s: %s', (concerned, expected) => {
    expect(said('denunciation', concerned)).toBe(expected);
  });

  test.each<[Concerned, string]>([
    ['commune-official', `commune commune answer high · ${wished}`],
    ['commune-chair', `commune commune answer high · ${wished}`],
    ['commune-deputy', `commune commune answer high · ${wished}`],
    ['village-head', `commune commune answer high · ${wished}`],
    ['unit-staff', `commune commune answer medium · ${wished}`],
    ['unit-head', `commune commune answer medium · ${wished}`],
    ['party', `party-body other-body forward medium · ${told}`],
    ['commune-police', `police other-body forward medium · ${told}`],
    ['former-commune', `commune commune answer medium · ${wished}`],
    ['former-district', `unknown unclear clarify low · ${told}`],
    ['province-body', `province-body province forward high · ${told}`],
    ['judicial', `judicial-body other-body forward medium · ${told}`],
    ['company', `field-body unclear by-field medium · ${told}`],
    ['neighbour', `conciliation commune conciliate high · ${told}`],
    ['unsure', `unknown unclear clarify high · ${told}`],
  ])('a proposal or feedback about %s: %s', (concerned, expected) => {
    expect(said('proposal', concerned)).toBe(expected);
    expect(said('feedback', concerned)).toBe(expected);
  });
});

const every = competenceTypes.flatMap((type) => concernedOnes.map((concerned) => [type, concerned] as const));

describe('what no answer says', () => {
  it.each(every)(
    '%s about %s: complaints are never forwarded, denunciations never only guided',
    (type, one) => {
      const { act } = ask(type, one);
      if (type === 'complaint') expect(['forward', 'by-field', 'answer']).not.toContain(act);
      if (type === 'denunciation') expect(['guide', 'answer', 'conciliate']).not.toContain(act);
      if (type === 'proposal') expect(['accept', 'guide']).not.toContain(act);
    },
  );

  it.each(every)('%s about %s: an article, limits in force, a field the petition knows', (type, one) => {
    const { citation, rules, field } = ask(type, one);
    expect(citation).toMatch(/Luật|Nghị định|Nghị quyết|Quy định/);
    expect(competences).toContain(field);
    expect(rules.length).toBeGreaterThan(0);
    for (const rule of rules) expect(ruleOn(shipped, rule, day), rule).toBeDefined();
    expect(ruleOn(shipped, rules[0] ?? 'crowd', day)?.trigger).toBe('receipt');
  });

  it.each(every)(
    '%s about %s: what the commune accepts is the commune’s, what it passes on is not',
    (type, one) => {
      const { act, field } = ask(type, one);
      if (act === 'accept' || act === 'answer') expect(field).toBe('commune');
      if (act === 'guide' || act === 'forward') expect(['province', 'other-body']).toContain(field);
    },
  );

  it('knows every type a petition has but those that must be sorted first', () => {
    expect(petitionTypes.filter((type) => type !== 'mixed' && type !== 'other')).toEqual(
      expect.arrayContaining([...competenceTypes]),
    );
  });
});

describe('a complaint that was resolved once', () => {
  it('goes to the province’s chair, guided and not forwarded', () => {
    const answer = competenceOf('complaint', 'commune-official', {
      remote: false,
      again: true,
      rules: shipped,
      day,
    });
    expect(answer).toMatchObject({ resolver: 'province-chair', field: 'province', act: 'guide' });
    expect(answer.rules).toEqual(['petition.first-answer']);
  });

  it('a denunciation brought again goes to the province’s chair too, forwarded', () => {
    const answer = competenceOf('denunciation', 'village-head', {
      remote: false,
      again: true,
      rules: shipped,
      day,
    });
    expect(answer).toMatchObject({ resolver: 'province-chair', field: 'province', act: 'forward' });
    expect(answer.rules).toEqual(['denunciation.forward']);
  });

  it('changes nothing of what was never the commune’s', () => {
    const first = ask('complaint', 'commune-police');
    expect(
      competenceOf('complaint', 'commune-police', { remote: false, again: true, rules: shipped, day }),
    ).toEqual(first);
  });
});

describe('the longer limit of remote places', () => {
  it('is a complaint’s only', () => {
    const remote = { remote: true, again: false, rules: shipped, day };
    expect(competenceOf('complaint', 'commune-official', remote).rules).toEqual([
      'complaint.accept',
      'complaint.resolve.remote',
    ]);
    expect(competenceOf('denunciation', 'commune-official', remote).rules).toEqual(checked.split(' '));
  });
});

describe('what the dissolved districts left', () => {
  const own = (rule: string, value: number): RecordState => ({
    id: `own-${rule}`,
    kind: 'rule',
    by: 'admin',
    at: 1,
    last: {},
    values: {
      rule: `${rule}@2025`,
      value,
      unit: 'on-off',
      citation: 'Công văn 88/UBND-NC của tỉnh',
      from: '2025-07-01',
      certainty: 'high',
      reason: 'tỉnh hướng dẫn',
    },
  });

  it('follows the commune’s own row, with its article', () => {
    const rules = rulesOf([
      own('competence.former-district.complaint', 1),
      own('competence.former-district.denunciation', 0),
    ]);
    expect(ask('complaint', 'former-district', rules)).toMatchObject({
      resolver: 'province-chair',
      field: 'province',
      act: 'guide',
      citation: 'Công văn 88/UBND-NC của tỉnh',
      certainty: 'high',
    });
    expect(ask('denunciation', 'former-district', rules)).toMatchObject({
      resolver: 'commune-chair',
      field: 'commune',
      act: 'accept',
    });
  });

  it('is not answered for the days when there were districts', () => {
    expect(ask('complaint', 'former-district', shipped, '2025-06-30').resolver).toBe('unknown');
    expect(ask('denunciation', 'former-district', shipped, '2025-06-30').resolver).toBe('unknown');
  });
});

describe('whom it is about, as the petition says it', () => {
  it.each([
    ['commune-chair', 'chair'],
    ['commune-deputy', 'deputy-chair'],
    ['commune-official', 'officer'],
    ['village-head', 'village-head'],
    ['province-body', 'above'],
    ['former-district', 'other'],
    ['company', 'other'],
    ['unsure', undefined],
  ] as const)('%s is %s', (concerned, rank) => {
    expect([rankOf('complaint', concerned), rankOf('denunciation', concerned)]).toEqual([rank, rank]);
    expect(rankOf('proposal', concerned)).toBeUndefined();
  });

  it('never makes the case another’s than the answer says', () => {
    for (const type of ['complaint', 'denunciation'] as const)
      for (const concerned of concernedOnes) {
        const { field } = ask(type, concerned);
        const rank = rankOf(type, concerned);
        const facts = factsOf({ type, competence: field, ...(rank && { rank }) });
        expect([concerned, caseCompetence(facts)]).toEqual([concerned, field]);
      }
  });
});
