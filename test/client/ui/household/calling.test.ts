// A tick of the roll is drawn before it is written, is never called stored before it is, and none is lost on the way.
import { describe, expect, it } from 'vitest';
import {
  type Called,
  createCalling,
  type Taken,
  withCalled,
} from '../../../../src/client/ui/household/calling.ts';
import type { RollEntry } from '../../../../src/client/ui/household/roll.ts';

type Save = { readonly taken: Taken; readonly end: (failure: string | null) => Promise<void> };

/** Frames and saves that come when the test says so. */
const newCalling = () => {
  const saves: Save[] = [];
  const frames: (() => void)[] = [];
  const calling = createCalling<string>(
    (taken) =>
      new Promise((resolve) => {
        saves.push({ taken, end: (failure) => end(resolve, failure) });
      }),
    () => new Promise((resolve) => void frames.push(resolve)),
  );
  const frame = () => {
    for (const drawn of frames.splice(0)) drawn();
    return settled();
  };
  return { calling, saves, frame };
};

const end = (resolve: (failure: string | null) => void, failure: string | null) => {
  resolve(failure);
  return settled();
};

const settled = async () => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

const present: Called = { presence: 'present' };
const absent: Called = { presence: 'absent' };
const [one, two] = ['0000000000000001', '0000000000000002'];

describe('a tick', () => {
  it('is on its row before the frame, and nothing is written until the frame was drawn', async () => {
    const { calling, saves, frame } = newCalling();
    calling.call(one, present);
    expect(calling.said(one).value).toEqual({ called: present, isStored: false });
    expect([saves.length, calling.round.value]).toEqual([0, 0]);
    await frame();
    expect([saves.length, calling.round.value]).toEqual([1, 1]);
  });

  it('is only pressed until its save is stored', async () => {
    const { calling, saves, frame } = newCalling();
    calling.call(one, present);
    await frame();
    expect(calling.said(one).value?.isStored).toBe(false);
    await saves[0]?.end(null);
    expect(calling.said(one).value).toEqual({ called: present, isStored: true });
  });

  it('that is stored gives way to what the record says; one that is not stays', async () => {
    const { calling, saves, frame } = newCalling();
    calling.call(one, present);
    await frame();
    calling.call(two, present);
    await saves[0]?.end(null);
    calling.readBack();
    expect(calling.said(one).value).toBeUndefined();
    expect(calling.said(two).value).toEqual({ called: present, isStored: false });
  });

  it('made while another is written goes into the next save, with what was said of its household before', async () => {
    const { calling, saves, frame } = newCalling();
    calling.call(one, absent);
    await frame();
    calling.call(one, { reason: 'ốm' });
    calling.call(two, present);
    await frame();
    expect(saves).toHaveLength(1);
    await saves[0]?.end(null);
    expect(saves[1]?.taken).toEqual([
      [one, { presence: 'absent', reason: 'ốm' }],
      [two, present],
    ]);
    expect(calling.said(one).value?.isStored).toBe(false);
    await saves[1]?.end(null);
    expect([calling.said(one).value?.isStored, calling.said(two).value?.isStored]).toEqual([true, true]);
  });

  it('that could not be saved falls back to the record, and says why', async () => {
    const { calling, saves, frame } = newCalling();
    calling.call(one, present);
    await frame();
    await saves[0]?.end('storage-full');
    expect(calling.said(one).value).toBeUndefined();
    expect(calling.failure.value).toBe('storage-full');
    calling.call(two, present);
    await frame();
    await saves[1]?.end(null);
    expect(calling.failure.value).toBeNull();
  });

  it('corrected while the save before it fails is saved with both', async () => {
    const { calling, saves, frame } = newCalling();
    calling.call(one, absent);
    await frame();
    calling.call(one, { reason: 'ốm' });
    await saves[0]?.end('storage-full');
    expect(saves[1]?.taken).toEqual([[one, { presence: 'absent', reason: 'ốm' }]]);
  });

  it('is written at once when the page is left before its frame', async () => {
    const { calling, saves, frame } = newCalling();
    calling.call(one, present);
    const left = calling.flush();
    expect(saves[0]?.taken).toEqual([[one, present]]);
    await saves[0]?.end(null);
    await left;
    await frame();
    expect(saves).toHaveLength(1);
  });
});

describe('a household as it was called', () => {
  const entry: RollEntry = {
    id: one,
    household: undefined,
    row: undefined,
    presence: 'excused',
    reason: 'ốm',
    name: '',
    authorised: false,
    arrived: '',
    left: '',
    cluster: '',
    others: ['present'],
  };

  it('is the same object where nothing was said', () => {
    expect(withCalled(entry, undefined)).toBe(entry);
  });

  it('loses what was taken back, keeps what was not spoken of, and is contested no more', () => {
    expect(withCalled(entry, { presence: 'present', reason: null })).toEqual({
      ...entry,
      presence: 'present',
      reason: '',
      others: [],
    });
    expect(withCalled(entry, { name: 'Lò Thị Mai' })).toEqual({ ...entry, name: 'Lò Thị Mai' });
  });
});
