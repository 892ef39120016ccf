// The words of a vote: 'đạt' is said only where it is, and whatever does not add up is named with its numbers.
import { beforeAll, describe, expect, it } from 'vitest';
import { resultLook, wrongWords } from '../../../../src/client/ui/meeting/result-words.ts';
import { loadTexts } from '../../../../src/client/ui/text/t.ts';
import { viMeeting } from '../../../../src/client/ui/text/vi-meeting.ts';
import { matters, voteForms } from '../../../../src/shared/rules/meeting/meeting-types.ts';
import { resultOf } from '../../../../src/shared/rules/meeting/result-of.ts';
import type { ResultState, Way, WrongSumType } from '../../../../src/shared/rules/meeting/result-types.ts';
import { shippedRules } from '../../../../src/shared/rules/shipped-rules.ts';

beforeAll(loadTexts);

const words: { readonly [key: string]: string } = viMeeting;

/** All there are: the compiler holds that none is missing. */
const wrongTypes: { readonly [type in WrongSumType]: true } = {
  'present-over-households': true,
  'clusters-over-households': true,
  'issued-over-present': true,
  'issued-over-households': true,
  'given-over-issued': true,
  'collected-over-issued': true,
  'collected-over-returned': true,
  'slip-late': true,
  'slip-of-present': true,
  'valid-and-invalid': true,
  'votes-not-valid': true,
  'votes-over-present': true,
  'over-households': true,
  'option-over-valid': true,
  'options-over-seats': true,
  'votes-over-attendees': true,
  'team-too-small': true,
  'team-too-large': true,
  'form-not-allowed': true,
};
const ways: { readonly [way in Way]: true } = {
  slips: true,
  'another-meeting': true,
  're-survey': true,
  'rerun-election': true,
  'interim-head': true,
  'choose-again': true,
  'vote-on-tied': true,
};

it.each(Object.keys(wrongTypes))('%s has words', (type) => {
  const said = wrongWords({ type: type as WrongSumType, is: 70, limit: 60 }, () => '');
  expect(said).not.toBe('');
  expect(words[`vote.wrong.${type}`]).toBeDefined();
});

it.each(Object.keys(ways))('%s has a name and says what it does', (way) => {
  expect(words[`vote.way.${way}`]).toBeDefined();
  expect(words[`vote.wayDetail.${way}`]).toBeDefined();
});

describe('a vote of 87 households', () => {
  const roll = { households: 87, present: 60, attendees: 70 };
  const law = { rules: shippedRules };
  const state = (votesFor: number, matter: (typeof matters)[number], form: (typeof voteForms)[number]) =>
    resultOf(
      { id: 'I', matter, form, day: '2026-11-12', meeting: [{ votesFor }], atMeeting: [] },
      roll,
      law,
      '2026-11-12',
    );

  it('says "đạt" only where it passed, whatever the matter, form and count', () => {
    const seen = new Set<ResultState>();
    for (const matter of matters)
      for (const form of voteForms)
        for (const votesFor of [0, 30, 43, 44, 57, 58, 60, 61]) {
          const result = state(votesFor, matter, form);
          seen.add(result.state);
          const isSaid = /^đạt/i.test(resultLook(result).words);
          expect(isSaid, `${matter} ${form} ${votesFor}`).toBe(result.state === 'passed');
        }
    expect([...seen]).toContain('passed');
    expect([...seen]).toContain('not-passed');
  });
});
