// A list as the administrator changes it is the list that forms offer.
import { expect, it } from 'vitest';
import {
  addingStep,
  listLines,
  renamingStep,
  retiringStep,
  returning,
} from '../../../../src/client/ui/admin/editable-list.ts';
import { writePlan } from '../../../../src/client/ui/admin/write-plan.ts';
import { listedLabel, optionsOf } from '../../../../src/client/ui/field-texts.ts';
import { loadTexts } from '../../../../src/client/ui/text/t.ts';
import { areas } from '../../../../src/shared/kinds/lists.ts';
import { openCommune } from '../../../server/commune.ts';
import { calm, newPhone, saved } from '../../phone.ts';

const open = async () => {
  await loadTexts();
  const commune = await openCommune();
  const phone = await newPhone(commune, commune.admin);
  await calm(phone);
  const { records, catalog } = phone.account;
  const lines = async () => {
    await calm(phone);
    const { entries } = catalog.directory.value;
    return listLines('area', areas, entries, (value) => listedLabel('area', value, entries));
  };
  const line = async (name: string) => {
    const found = (await lines()).find((one) => one.name === name);
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
  const offered = async () => {
    await calm(phone);
    const field = { type: 'listed', options: areas, list: 'area' } as const;
    return optionsOf('petition', 'area', field, catalog.directory.value).map(({ label }) => label);
  };
  return { records, lines, line, offered };
};

it('shows the built-in ones in their order and the commune’s own after them, as forms do', async () => {
  const { records, lines, offered } = await open();
  expect((await lines()).map(({ value }) => value)).toEqual([...areas]);
  saved(await records.saveAll([addingStep('area', 'Tái định cư', 'land')]));
  expect((await lines()).at(-1)).toMatchObject({ name: 'Tái định cư', reportedUnder: 'land', active: true });
  expect((await lines()).map(({ name }) => name)).toEqual(await offered());
});

it('a built-in one gets another name twice and its own back', async () => {
  const { records, line, offered } = await open();
  saved(await records.saveAll([renamingStep('area', await line('Môi trường'), 'Rác thải')]));
  saved(await records.saveAll([renamingStep('area', await line('Rác thải'), 'Rác, nước thải')]));
  expect(await offered()).toContain('Rác, nước thải');
  expect((await line('Rác, nước thải')).renamedBy.length).toBe(1);
  await writePlan(records, { steps: [], remove: (await line('Rác, nước thải')).renamedBy });
  expect(await offered()).toContain('Môi trường');
  expect(await offered()).not.toContain('Rác, nước thải');
});

it('a retired one is offered no more, keeps the name it was given, and comes back with it', async () => {
  const { records, line, offered } = await open();
  saved(await records.saveAll([renamingStep('area', await line('Môi trường'), 'Rác thải')]));
  saved(await records.saveAll([retiringStep('area', await line('Rác thải'))]));
  expect(await offered()).not.toContain('Rác thải');
  expect(await line('Rác thải')).toMatchObject({ value: 'environment', active: false });
  await writePlan(records, returning(await line('Rác thải')));
  expect(await offered()).toContain('Rác thải');
});

it('one of the commune’s own is renamed, counted elsewhere, retired and used again', async () => {
  const { records, line, offered } = await open();
  saved(await records.saveAll([addingStep('area', 'Tái định cư', 'land')]));
  saved(await records.saveAll([renamingStep('area', await line('Tái định cư'), 'Di dân', 'policy')]));
  expect((await line('Di dân')).reportedUnder).toBe('policy');
  saved(await records.saveAll([retiringStep('area', await line('Di dân'))]));
  expect(await offered()).not.toContain('Di dân');
  await writePlan(records, returning(await line('Di dân')));
  expect((await offered()).at(-1)).toBe('Di dân');
});
