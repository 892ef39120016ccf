// A file leaves the app by the phone's list of apps, or is saved.
import { expect, it } from 'vitest';
import { handOver } from '../../../src/client/ui/hand-over.ts';

const file = new File(['x'], 'giay-bien-nhan.docx');

/** A page whose browser shares as told; notes what was saved. */
const pageThat = (share: (() => Promise<void>) | undefined) => {
  const saved: string[] = [];
  const link = { href: '', download: '', click: () => saved.push(link.download) };
  const page = {
    navigator: { canShare: share && (() => true), share },
    document: { createElement: () => link },
    setTimeout: (work: () => void) => work(),
  } as unknown as Window;
  return { page, saved };
};
const failing = (name: string) => () => Promise.reject(Object.assign(new Error(), { name }));

it.each([
  ['shares where it can', () => Promise.resolve(), 'shared', []],
  ['says nothing when the person closed the list', failing('AbortError'), 'dismissed', []],
  [
    'is saved when the browser does not pass on such a file',
    failing('NotAllowedError'),
    'saved',
    [file.name],
  ],
  ['is saved where nothing can be shared', undefined, 'saved', [file.name]],
] as const)('%s', async (_name, share, outcome, names) => {
  const { page, saved } = pageThat(share);
  expect(await handOver(page, file)).toBe(outcome);
  expect(saved).toEqual(names);
});
