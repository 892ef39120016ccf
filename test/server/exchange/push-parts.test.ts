// What of a large push came before its link dropped: kept, gone on with, and given out whole.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createPushParts } from '../../../src/server/exchange/push-parts.ts';

const bodyOf = (size: number, seed = 7) =>
  Buffer.from(Array.from({ length: size }, (_, at) => (at * seed) % 251));
const partOf = (body: Buffer, from = 0) => ({
  of: createHash('sha256').update(body).digest('hex'),
  size: body.length,
  from,
});

/** In pieces of ten bytes; cut off before the byte `until`. */
async function* stream(body: Buffer, from = 0, until = body.length): AsyncGenerator<Uint8Array> {
  for (let at = from; at < until; at += 10) yield body.subarray(at, Math.min(at + 10, until));
  if (until < body.length) throw new Error('the link dropped');
}

const body = bodyOf(105);

test('a body that came in parts is whole at the end, and given out again while its answer may be lost', async () => {
  const parts = createPushParts();
  expect(parts.have('E', partOf(body).of)).toBe(0);
  expect(await parts.take('E', partOf(body), stream(body, 0, 43))).toEqual({
    ok: false,
    error: { type: 'cut' },
  });
  expect(parts.have('E', partOf(body).of)).toBe(43);
  expect(await parts.take('E', partOf(body, 43), stream(body, 43))).toEqual({ ok: true, value: body });
  expect(parts.have('E', partOf(body).of)).toBe(105);
  expect(await parts.take('E', partOf(body, 105), stream(body, 105))).toEqual({ ok: true, value: body });
  parts.forget('E');
  expect(parts.have('E', partOf(body).of)).toBe(0);
});

test('what the cut request still hands over beside the one that goes on changes nothing', async () => {
  const parts = createPushParts();
  await parts.take('E', partOf(body), stream(body, 0, 30));
  const [late, whole] = await Promise.all([
    parts.take('E', partOf(body, 30), stream(body, 30, 60)),
    parts.take('E', partOf(body, 30), stream(body, 30)),
  ]);
  expect(late).toMatchObject({ ok: false, error: { type: 'cut' } });
  expect(whole).toEqual({ ok: true, value: body });
});

test('bytes after a gap are not taken: the server was started anew', async () => {
  const parts = createPushParts();
  expect(await parts.take('E', partOf(body, 50), stream(body, 50))).toEqual({
    ok: false,
    error: { type: 'gap' },
  });
});

test('what is not what its digest says, is too long or ends too soon is refused, and nothing of it is kept', async () => {
  const parts = createPushParts();
  const wrong = { ok: false, error: { type: 'wrong' } };
  expect(await parts.take('E', partOf(body), stream(bodyOf(105, 11)))).toEqual(wrong);
  expect(await parts.take('E', partOf(body), stream(bodyOf(106)))).toEqual(wrong);
  expect(await parts.take('E', partOf(body), stream(body.subarray(0, 90)))).toEqual(wrong);
  expect(parts.have('E', partOf(body).of)).toBe(0);
});

test('another push of the same phone takes the place of the one before, another phone’s does not', async () => {
  const parts = createPushParts();
  const other = bodyOf(50, 13);
  await parts.take('E', partOf(body), stream(body, 0, 40));
  await parts.take('F', partOf(body), stream(body, 0, 20));
  await parts.take('E', partOf(other), stream(other, 0, 10));
  expect(parts.have('E', partOf(body).of)).toBe(0);
  expect(parts.have('F', partOf(body).of)).toBe(20);
});

test('where there is no room for all, who did not go on for longest makes room', async () => {
  const parts = createPushParts(250);
  for (const phone of ['E', 'F']) await parts.take(phone, partOf(body), stream(body, 0, 20));
  await parts.take('E', partOf(body, 20), stream(body, 20, 40));
  await parts.take('G', partOf(body), stream(body, 0, 20));
  expect(['E', 'F', 'G'].map((phone) => parts.have(phone, partOf(body).of))).toEqual([40, 0, 20]);
});
