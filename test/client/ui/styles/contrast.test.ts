// Reads the design tokens and holds the pairs the interface uses to WCAG contrast, in both themes.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../../../src/client/ui/styles/tokens.css', import.meta.url), 'utf8')
  // the same whichever quotes the formatter likes
  .replaceAll('"', "'");

type Colours = Readonly<Record<string, string>>;

/** The colour tokens of the block that follows `selector`. */
function coloursOf(selector: string): Colours {
  const start = css.indexOf(`${selector} {`);
  expect(start, selector).toBeGreaterThanOrEqual(0);
  const block = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]]));
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2 contrast ratio of two tokens, 1 to 21. */
function ratio(colours: Colours, front: string, back: string): number {
  const [a, b] = [front, back].map((name) => {
    const hex = colours[name];
    if (!hex) throw new Error(`no token --${name}`);
    return luminance(hex);
  }) as [number, number];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const grounds = ['ground', 'surface', 'sunken'] as const;
const washes = ['indigo-wash', 'turmeric-wash', 'leaf-wash', 'brick-wash'] as const;

const mainText = [
  ...[...grounds, ...washes].map((back) => ['ink', back] as const),
  ['on-indigo', 'indigo-fill'] as const,
  ['on-indigo', 'indigo-press'] as const,
];
const otherText = [
  ...[...grounds, ...washes].map((back) => ['ink-soft', back] as const),
  ...['indigo', 'turmeric', 'leaf', 'brick'].flatMap((front) =>
    [...grounds, `${front}-wash`].map((back) => [front, back] as const),
  ),
  ['on-brick', 'brick-fill'] as const,
  ['indigo', 'turmeric-wash'] as const,
];
const outlines = grounds.flatMap((back) => [['edge', back] as const, ['focus', back] as const]);

const light = coloursOf(':root');
const dark = coloursOf(":root[data-theme='dark']");

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s theme', (_name, colours) => {
  test.each(mainText)('main text %s on %s is at least 7:1', (front, back) => {
    expect(ratio(colours, front, back)).toBeGreaterThanOrEqual(7);
  });
  test.each(otherText)('%s on %s is at least 4.5:1', (front, back) => {
    expect(ratio(colours, front, back)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(outlines)('the outline %s on %s is at least 3:1', (front, back) => {
    expect(ratio(colours, front, back)).toBeGreaterThanOrEqual(3);
  });
});

test('the dark theme is the same whether the device or the person chose it', () => {
  expect(coloursOf(":root:not([data-theme='light'])")).toEqual(dark);
});

test('the dark theme names every colour of the light one', () => {
  expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort());
});
