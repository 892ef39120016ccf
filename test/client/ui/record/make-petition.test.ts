// However often its button is pressed, one opinion gives one petition.
import { expect, it } from 'vitest';
import { petitionMaking } from '../../../../src/client/ui/record/make-petition.ts';
import { err, ok } from '../../../../src/shared/core/result.ts';

it('tries only the link again when the petition is there', async () => {
  const make = petitionMaking();
  let created = 0;
  const create = async () => {
    created += 1;
    return ok(`petition-${created}`);
  };
  const full = err({ type: 'storage-full' } as const);
  expect(await make({ create, link: async () => full })).toEqual(full);
  const linked: string[] = [];
  const link = async (id: string) => {
    linked.push(id);
    return ok(undefined);
  };
  expect(await make({ create, link })).toEqual(ok('petition-1'));
  expect(linked).toEqual(['petition-1']);
  expect(created).toBe(1);
});

it('makes it at the next try when it could not be made', async () => {
  const make = petitionMaking();
  const link = async () => ok(undefined);
  const closed = err({ type: 'storage-closed' } as const);
  expect(await make({ create: async () => closed, link })).toEqual(closed);
  expect(await make({ create: async () => ok('petition'), link })).toEqual(ok('petition'));
});
