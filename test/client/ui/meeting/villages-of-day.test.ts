// The villages in a closed text are called as they were on the meeting's day, whatever they became since.
import { expect, test } from 'vitest';
import { villagesOfDay } from '../../../../src/client/ui/meeting/villages-of-day.ts';
import type { Bundle } from '../../../../src/shared/core/bundle.ts';
import { accepted, addingRow, bundleOf, idOf, making } from '../../../support/bundles.ts';

const renamed = bundleOf(
  accepted(1, making('V', { name: 'bản Co Nghịu Mới' }, { kind: 'village' })),
  accepted(
    2,
    addingRow('N', { name: 'bản Co Nghịu', until: '2026-05-01' }, { kind: 'former-name', root: idOf('V') }),
  ),
);
const directory = {
  villages: new Map([
    [idOf('V'), 'bản Co Nghịu Mới'],
    [idOf('W'), 'bản Xa'],
  ]),
};
const names = async (values: { readonly date?: string }) => {
  const set = { villages: [idOf('V'), idOf('W')], ...values };
  const meeting = bundleOf(accepted(1, making('R', set, { kind: 'minutes' })));
  const open = async (id: string) => (id === idOf('V') ? ({ bundle: renamed as Bundle } as never) : null);
  return (await villagesOfDay({ open }, directory, meeting)).map(({ name }) => name);
};

test('by the name of the day, by today’s where there is no day or no record', async () => {
  expect(await names({ date: '2026-04-30' })).toEqual(['bản Co Nghịu', 'bản Xa']);
  expect(await names({ date: '2026-05-02' })).toEqual(['bản Co Nghịu Mới', 'bản Xa']);
  expect(await names({})).toEqual(['bản Co Nghịu Mới', 'bản Xa']);
});
