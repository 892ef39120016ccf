// A first sync is usable from its first page: the directory, what is due, then the rest, newest first.
import { describe, expect, test } from 'vitest';
import type { Bundle } from '../../../src/shared/core/bundle.ts';
import { openCommune, type Phone } from '../commune.ts';

const limits = { pageBundles: 4, pageChars: 1e6, windowEntries: 500, windowChars: 1e6, wholeChars: 1e6 };
const petition = (summary: string) => ({ type: 'proposal', summary, received: '2026-11-12' });
const nameOf = (raw: unknown) => {
  const { kind, values } = (raw as Bundle).root;
  return kind === 'petition' || kind === 'dialogue' ? String(values.summary ?? values.subject) : kind;
};

/** Written in this order: two petitions, a dialogue, a petition that was answered, a deleted one, a petition. */
const fill = async () => {
  const commune = await openCommune({ context: { limits } });
  const { phone } = commune.officer;
  await phone.catchUp();
  const write = async (kind: string, set: { readonly [field: string]: string }) => {
    const change = phone.create(kind, set);
    await phone.exchange([change]);
    return change;
  };
  const first = await write('petition', petition('một'));
  const second = await write('petition', petition('hai'));
  await write('dialogue', { subject: 'họp', date: '2026-11-12' });
  const answered = await write('petition', petition('đã trả lời'));
  const step = (root: string, name: string) =>
    phone.exchange([phone.create('event', { step: name, date: '2026-11-13' }, { root })]);
  await step(answered.id, 'answered');
  const gone = await write('petition', petition('đã xóa'));
  await phone.exchange([phone.edit(gone, { deleted: true })]);
  await write('petition', petition('ba'));
  return { ...commune, first, second, step };
};

/** Everything one page after the other, the phone as it is when its app was closed after each of them. */
const pagesOf = async (phone: Phone, between: (page: number) => Promise<unknown> = async () => undefined) => {
  const pages: string[][] = [];
  let page: string | undefined;
  do {
    const answer = await phone.exchange([], page === undefined ? {} : { page });
    expect(answer).not.toHaveProperty('anew');
    pages.push(answer.bundles.map(nameOf));
    page = answer.page;
    await between(pages.length);
  } while (page !== undefined);
  return pages;
};

describe('the order of a snapshot', () => {
  test('is the directory, petitions that wait, the rest, what was deleted; the newest of each first', async () => {
    const { enrol, officer } = await fill();
    const all = (await pagesOf(await enrol(officer.change.id))).flat();
    const directory = all.slice(0, -6);
    expect(new Set(directory)).toEqual(new Set(['commune', 'village', 'person']));
    expect(all.slice(-6)).toEqual(['ba', 'hai', 'một', 'đã trả lời', 'họp', 'đã xóa']);
  });

  test('counts what stands: a withdrawal under coercion ends nothing', async () => {
    const { enrol, officer, first } = await fill();
    const withdrawn = { step: 'withdrawn', date: '2026-11-13', reasons: ['coerced'] };
    await officer.phone.exchange([officer.phone.create('event', withdrawn, { root: first.id })]);
    const all = (await pagesOf(await enrol(officer.change.id))).flat();
    expect(all.slice(-6)).toEqual(['ba', 'hai', 'một', 'đã trả lời', 'họp', 'đã xóa']);
  });

  test('loses nothing that moves, is written or is answered while its pages are read', async () => {
    const { enrol, officer, step, first, second } = await fill();
    const phone = await enrol(officer.change.id);
    const pages = await pagesOf(phone, async (page) => {
      // The directory is two pages; the third brings what waits.
      if (page === 1) await step(second.id, 'answered');
      if (page === 2) await officer.phone.exchange([officer.phone.create('petition', petition('bốn'))]);
      if (page === 3) await step(first.id, 'answered');
    });
    const brought = pages.flat();
    for (const name of ['ba', 'hai', 'một', 'đã trả lời', 'họp', 'đã xóa']) expect(brought).toContain(name);
    // Written after the snapshot began: it follows in the log, as do the answers.
    const later = await phone.catchUp();
    expect([...later.entries, ...later.bundles]).not.toEqual([]);
    const head = await phone.context.store.read((tx) => tx.entries.head());
    expect(phone.cursor).toBe(head.seq);
  });

  test('a token goes on where it was, also for who asks with it twice', async () => {
    const { enrol, officer } = await fill();
    const phone = await enrol(officer.change.id);
    const { page = '' } = await phone.exchange();
    const [once, twice] = [await phone.exchange([], { page }), await phone.exchange([], { page })];
    expect(once.bundles).toEqual(twice.bundles);
    expect(once.page).toBe(twice.page);
  });
});
