// A half-written form is named on home by its first words, and shows nothing there that is masked elsewhere.
import { expect, it } from 'vitest';
import { draftHref, draftTitle, holdsWriting } from '../../../../src/client/ui/list/drafts.ts';
import type { Json } from '../../../../src/shared/core/json.ts';

const titleOf = (kind: string, values: { readonly [field: string]: Json }) =>
  draftTitle({ id: 'D', kind, values, startedAt: 1, touched: 1 });

it.each([
  ['petition', { type: 'proposal', summary: 'Xin sửa cầu', phone: '0912345678' }, 'Xin sửa cầu'],
  ['petition', { type: 'proposal', sender: 'Lò Văn Dơn' }, 'Lò Văn Dơn'],
  ['visit', { type: 'proposal', visitor: 'Vàng A Páo' }, 'Vàng A Páo'],
  ['opinion', { speaker: 'Vàng A Páo', text: 'Xin sửa cầu' }, 'Xin sửa cầu'],
])('a draft of %s with %j is called by its words', async (kind, values, title) => {
  expect(await titleOf(kind, values)).toBe(title);
});

it.each([
  ['petition', { type: 'proposal', phone: '0912345678' }],
  ['petition', { idNumber: '011088001234', received: '2026-11-12' }],
  ['visit', { type: 'complaint', idNumber: '011088001234' }],
])('a draft of %s with %j names neither numbers nor codes', async (kind, values) => {
  const title = await titleOf(kind, values);
  for (const value of Object.values(values)) expect(title).not.toContain(value);
});

it('a half-written step of a case is gone on with in the form of that step', () => {
  const draft = { id: 'D', kind: 'event', root: 'A', values: { step: 'refused' }, startedAt: 1, touched: 1 };
  expect(draftHref(draft)).toBe('/record/A/step-refused');
});

it('a field emptied in an edit would be missed, an empty new form would not', () => {
  const emptied = { kind: 'petition', values: { address: '', $seen: {} }, startedAt: 1 };
  expect(holdsWriting(emptied)).toBe(false);
  expect(holdsWriting({ ...emptied, record: 'A' })).toBe(true);
  expect(holdsWriting({ ...emptied, record: 'A', values: { $seen: {} } })).toBe(false);
});
