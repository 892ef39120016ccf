// What a form holds: only what was typed, what stood there when it was typed, and what of it can be saved.
import { beforeAll, expect, test } from 'vitest';
import { fieldsIn, seenIn, sorted, typedInto } from '../../../../src/client/ui/form/form-values.ts';
import { loadTexts } from '../../../../src/client/ui/text/t.ts';
import { dialogue } from '../../../../src/shared/kinds/dialogue.ts';
import { accepted, bundleOf, idOf, making, writing } from '../../../support/bundles.ts';

beforeAll(loadTexts);

const made = bundleOf(accepted(1, making('R', { subject: 'old', place: 'here' })));

test('the draft of an edit holds the fields typed in and no others', () => {
  expect(fieldsIn(typedInto({}, made.root, 'subject', 'new'))).toEqual({ subject: 'new' });
});

test('typing back what stands there leaves nothing to save', () => {
  const typed = typedInto({}, made.root, 'subject', 'new');
  const back = typedInto(typed, made.root, 'subject', 'old');
  expect(fieldsIn(back)).toEqual({});
  expect(seenIn(back)).toEqual({});
});

test('a blank at the end is kept while it may begin the next word, and is nothing to save', () => {
  const typed = typedInto({}, made.root, 'subject', 'old ');
  expect(fieldsIn(typed)).toEqual({ subject: 'old ' });
  expect(sorted(dialogue, 'dialogue', fieldsIn(typed)).good).toEqual({ subject: 'old' });
});

test('the heads of a field are those of its first keystroke, whatever arrives later', () => {
  const first = typedInto({}, made.root, 'subject', 'n');
  const moved = bundleOf(
    accepted(1, making('R', { subject: 'old' })),
    accepted(2, writing('theirs', { subject: 'theirs' }), 'K2'),
  );
  expect(seenIn(typedInto(first, moved.root, 'subject', 'new'))).toEqual({ subject: [idOf('R')] });
});

test('what a field cannot hold is kept apart with the reason; the rest can be saved', () => {
  const { good, bad, problems } = sorted(dialogue, 'dialogue', {
    subject: 'x'.repeat(301),
    place: ' here ',
    chair: '',
  });
  expect(good).toEqual({ place: 'here', chair: null });
  expect(Object.keys(bad)).toEqual(['subject']);
  expect(problems.subject).toContain('300');
});
