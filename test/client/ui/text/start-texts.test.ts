// Lock and first page are drawn before the other pages' words are loaded: they may say only what is there from the start.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { viStart } from '../../../../src/client/ui/text/vi.ts';

const ui = new URL('../../../../src/client/ui/', import.meta.url);
const early = [
  'OpenPages.tsx',
  'kind-looks.ts',
  'lazy-page.tsx',
  'list/item-words.ts',
  'list/drafts.ts',
  'pages/Home.tsx',
  'pages/Lock.tsx',
  'parts/ErrorBoundary.tsx',
  'parts/PinKeys.tsx',
  'parts/TopBar.tsx',
  'session/account-label.ts',
  'status/StatusLine.tsx',
  'status/status-words.ts',
  'text/format-date.ts',
];

test.each(early)('%s says nothing that comes later', (file) => {
  const source = readFileSync(new URL(file, ui), 'utf8');
  const keys = [...source.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  expect(keys.filter((key) => !(key in viStart))).toEqual([]);
});
