import { expect, test } from 'vitest';
import {
  commandOf,
  type Focus,
  type Keyboard,
  type Press,
  parentOf,
} from '../../../../src/client/ui/keys/keys.ts';

const desk: Keyboard = { kinds: ['dialogue', 'petition', 'minutes'], singleKeys: true, isList: true };
const nowhere: Focus = { on: 'nowhere', inside: 'page' };
const at = (on: Focus['on'], inside: Focus['inside'] = 'page'): Focus => ({ on, inside });

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  code: /^\d$/.test(key) ? `Digit${key}` : '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...more,
});
const control = (key: string) => press(key, { ctrlKey: true });

test.each([
  ['1', { type: 'new', kind: 'dialogue' }],
  ['3', { type: 'new', kind: 'minutes' }],
  ['0', { type: 'home' }],
  ['/', { type: 'search' }],
  ['Escape', { type: 'back' }],
  ['ArrowDown', { type: 'row', step: 1 }],
])('%s does its work while the cursor is nowhere', (key, command) => {
  expect(commandOf(press(key), nowhere, desk)).toEqual(command);
});

test('the question mark shows the keys, whichever key it is on', () => {
  expect(commandOf(press('?', { shiftKey: true, code: 'Slash' }), nowhere, desk)).toEqual({ type: 'keys' });
  expect(commandOf(press('?', { code: 'Minus' }), at('control'), desk)).toEqual({ type: 'keys' });
});

test('a number that no kind has does nothing', () => {
  expect(commandOf(press('4'), nowhere, desk)).toBeNull();
});

test('digits are found by their place: the Vietnamese layout writes ă where the 1 is', () => {
  expect(commandOf(press('ă', { code: 'Digit1' }), nowhere, desk)).toEqual({ type: 'new', kind: 'dialogue' });
  expect(commandOf(press('2', { code: 'Numpad2' }), nowhere, desk)).toEqual({
    type: 'new',
    kind: 'petition',
  });
  expect(commandOf(press('End', { code: 'Numpad1' }), nowhere, desk)).toBeNull();
});

test.each(['1', '0', '/', '?', 'ArrowUp', 'Escape'])(
  '%s is only written while a field is typed in',
  (key) => {
    expect(commandOf(press(key), at('text'), desk)).toBeNull();
    expect(commandOf(press(key), at('search'), desk)).toBeNull();
    expect(commandOf(press(key), at('text', 'form'), desk)).toBeNull();
  },
);

test.each(['altKey', 'isComposing'] as const)('nothing is done with %s', (state) => {
  for (const key of ['1', '/', '?', 'Escape', 'ArrowDown', 's'])
    expect(commandOf(press(key, { [state]: true }), nowhere, desk)).toBeNull();
});

test.each(['1', '0', '/', 'Escape', 'ArrowDown', 't', 'w', 'f', 'p', 'Tab'])(
  "Ctrl+%s stays the browser's",
  (key) => {
    expect(commandOf(control(key), nowhere, desk)).toBeNull();
    expect(commandOf(press(key, { metaKey: true }), nowhere, desk)).toBeNull();
  },
);

test('Ctrl+S saves from everywhere, also with the capitals locked', () => {
  for (const focus of [nowhere, at('text', 'form'), at('text', 'pad'), at('search')])
    for (const key of ['s', 'S']) expect(commandOf(control(key), focus, desk)).toEqual({ type: 'save' });
});

test('Ctrl+Enter saves where no form hears it, and opens a link in another tab as everywhere', () => {
  expect(commandOf(control('Enter'), nowhere, desk)).toEqual({ type: 'save' });
  expect(commandOf(control('Enter'), at('text', 'form'), desk)).toBeNull();
  expect(commandOf(control('Enter'), at('row'), desk)).toBeNull();
});

test('Escape leaves the pad while it is typed in; a form leaves by itself', () => {
  expect(commandOf(press('Escape'), at('text', 'pad'), desk)).toEqual({ type: 'back' });
  expect(commandOf(press('Escape'), at('control', 'form'), desk)).toBeNull();
});

test('arrows go along a list, into it from the search box, and scroll where something is read', () => {
  expect(commandOf(press('ArrowUp'), at('row'), desk)).toEqual({ type: 'row', step: -1 });
  expect(commandOf(press('ArrowDown'), at('search'), desk)).toEqual({ type: 'row', step: 1 });
  expect(commandOf(press('ArrowDown'), nowhere, { ...desk, isList: false })).toBeNull();
  expect(commandOf(press('ArrowUp'), nowhere, desk)).toBeNull();
  expect(commandOf(press('ArrowDown'), at('control'), desk)).toBeNull();
});

test('switched off, single keys do nothing and the others still work', () => {
  const off = { ...desk, singleKeys: false };
  for (const key of ['1', '0', '/', '?']) expect(commandOf(press(key), nowhere, off)).toBeNull();
  expect(commandOf(press('Escape'), nowhere, off)).toEqual({ type: 'back' });
  expect(commandOf(control('s'), nowhere, off)).toEqual({ type: 'save' });
});

test.each([
  ['/record/r1/opinions', 'dialogue', '/record/r1'],
  ['/record/r1', 'dialogue', '/list/dialogue'],
  ['/record/r1', undefined, '/'],
  ['/list/dialogue', undefined, '/'],
])('from %s (%s) Escape leads to %s', (path, kind, parent) => {
  expect(parentOf(path, kind)).toBe(parent);
});
