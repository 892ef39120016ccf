// Who signs a village's minutes: each signature stands for one signer, and a thumbprint is told from it.
import { expect, it } from 'vitest';
import { signersOf } from '../../../../src/client/ui/meeting/signers.ts';
import type { Bundle, RecordState } from '../../../../src/shared/core/bundle.ts';
import type { Values } from '../../../../src/shared/kinds/define-kind.ts';

const root = '0'.repeat(16);
const state = (id: string, kind: string, values: Values): RecordState => ({
  id,
  kind,
  by: root,
  at: 0,
  values,
  last: {},
});

const minutesOf = (values: Values, ...signatures: readonly Values[]): Bundle => ({
  root: state(root, 'minutes', values),
  rows: Object.fromEntries(
    signatures.map((one, at) => {
      const id = String(at + 1).repeat(16);
      return [id, state(id, 'attachment', { what: 'signature', ...one })];
    }),
  ),
  seq: 0,
});

const people = { chair: 'Quàng Văn Tướng', secretary: 'Lò Thị Mai', witnesses: 'Cà Văn Ón' };

it('are chair, secretary, the Front’s head and two households at least, named or not', () => {
  expect(signersOf(minutesOf(people)).map(({ field, name }) => [field, name])).toEqual([
    ['chair', 'Quàng Văn Tướng'],
    ['secretary', 'Lò Thị Mai'],
    ['frontHead', ''],
    ['witnesses', 'Cà Văn Ón'],
    ['witnesses', ''],
  ]);
  expect(
    signersOf(minutesOf({ witnesses: 'A, B, C' })).filter(({ field }) => field === 'witnesses'),
  ).toHaveLength(3);
});

it('are found by role and name, whatever the marks and capitals', () => {
  const signed = signersOf(
    minutesOf(
      people,
      { caption: 'Chủ tọa', signer: 'quang van tuong' },
      { caption: 'Đại diện hộ (điểm chỉ)', signer: 'Cà Văn Ón' },
    ),
  ).map((one) => one.signed);
  expect(signed).toEqual(['signature', 'no', 'no', 'thumbprint', 'no']);
});

it('one signature stands for one household, and none for somebody else’s role', () => {
  const signed = signersOf(
    minutesOf({}, { caption: 'Đại diện hộ', signer: 'Vàng A Páo' }, { caption: 'Ảnh chung' }),
  ).map((one) => one.signed);
  expect(signed).toEqual(['no', 'no', 'no', 'signature', 'no']);
});

it('a photo of the paper is no signature', () => {
  const bundle = minutesOf(people, { what: 'paper', caption: 'Chủ tọa' });
  expect(signersOf(bundle)[0]?.signed).toBe('no');
});
