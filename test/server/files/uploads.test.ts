// tus: a file arrives in pieces, whatever is cut, and is kept only when it is what its row names.
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFiles } from '../../../src/server/files/files.ts';
import { maxFileBytes } from '../../../src/shared/kinds/attachment.ts';
import { routes } from '../../../src/shared/protocol/routes.ts';
import { maxPieceBytes } from '../../../src/shared/protocol/upload.ts';
import { personId } from '../office.ts';
import { type FileOffice, ids, jpeg, nameOf, openFileOffice } from './file-office.ts';

const photo = jpeg(3_000);

const offsetOf = async (office: FileOffice, device: FileOffice['head'], url: string) => {
  const { statusCode, headers } = await office.offset(device, url);
  return statusCode === 200 ? Number(headers['upload-offset']) : statusCode;
};

describe('an upload', () => {
  test('is begun, goes on where it was, and ends among the contents, readable by the server alone', async () => {
    const office = await openFileOffice();
    const { head, name, begin, patch, pathOf, dataDir } = office;
    const ref = await name(photo);
    const url = await begin(head, ref, photo.length);
    expect(url).toMatch(/^\/api\/uploads\/[0-9A-Z]{16}$/);
    expect(await offsetOf(office, head, url)).toBe(0);
    const first = await patch(head, url, 0, photo.subarray(0, 1_000));
    expect([first.statusCode, first.headers['upload-offset']]).toEqual([204, '1000']);
    expect(await offsetOf(office, head, url)).toBe(1_000);
    expect(existsSync(pathOf(ref.file))).toBe(false);
    const last = await patch(head, url, 1_000, photo.subarray(1_000));
    expect([last.statusCode, last.headers['upload-offset']]).toEqual([204, '3000']);
    expect(readFileSync(pathOf(ref.file)).equals(photo)).toBe(true);
    expect(readdirSync(join(dataDir, 'uploads'))).toEqual([`${url.split('/').at(-1)}.json`]);
  });

  test('whose last answer was lost is told that all is there', async () => {
    const office = await openFileOffice();
    const { head, name, begin, patch } = office;
    const url = await begin(head, await name(photo), photo.length);
    await patch(head, url, 0, photo);
    expect(await offsetOf(office, head, url)).toBe(photo.length);
    expect((await patch(head, url, 0, photo)).json().error).toBe('conflict');
  });

  test('refuses a piece at a wrong place with 409 and stays as it is', async () => {
    const office = await openFileOffice();
    const { head, name, begin, patch } = office;
    const url = await begin(head, await name(photo), photo.length);
    await patch(head, url, 0, photo.subarray(0, 10));
    const refused = await patch(head, url, 5, photo.subarray(5));
    expect([refused.statusCode, refused.json().error]).toEqual([409, 'conflict']);
    expect(await offsetOf(office, head, url)).toBe(10);
  });

  test('goes on in another enrolment of the same person, as after a renewal, and is that one’s from then on', async () => {
    const office = await openFileOffice();
    const { head, enrol, store, name, begin, patch, pathOf } = office;
    const ref = await name(photo);
    const url = await begin(head, ref, photo.length);
    await patch(head, url, 0, photo.subarray(0, 1_000));
    const renewed = await enrol(personId('H'));
    await store.write((tx) => tx.enrolments.revoke(head.enrolment, 1));
    expect(await offsetOf(office, renewed, url)).toBe(1_000);
    expect((await patch(renewed, url, 1_000, photo.subarray(1_000))).statusCode).toBe(204);
    expect(readFileSync(pathOf(ref.file)).equals(photo)).toBe(true);
  });

  test('is 404 for an enrolment of another person', async () => {
    const office = await openFileOffice();
    const { head, officer, name, begin, patch } = office;
    const url = await begin(head, await name(photo), photo.length);
    expect(await offsetOf(office, officer, url)).toBe(404);
    expect((await patch(officer, url, 0, photo)).statusCode).toBe(404);
    expect(await offsetOf(office, head, url)).toBe(0);
  });

  test('ends with the enrolment: a revoked one is refused everything', async () => {
    const office = await openFileOffice();
    const { head, store, name, begin, patch, call, fetchFile, pathOf } = office;
    const ref = await name(photo);
    const url = await begin(head, ref, photo.length);
    await store.write((tx) => tx.enrolments.revoke(head.enrolment, 1));
    expect((await patch(head, url, 0, photo)).json().error).toBe('revoked');
    expect(await offsetOf(office, head, url)).toBe(403);
    expect((await call(head, 'POST', routes.files, { body: { files: [ref] } })).statusCode).toBe(403);
    expect((await fetchFile(head, ref)).statusCode).toBe(403);
    expect(existsSync(pathOf(ref.file))).toBe(false);
  });

  test('is signed: other bytes than those signed are refused', async () => {
    const { app, head, name, begin } = await openFileOffice();
    const url = await begin(head, await name(photo), photo.length);
    const unsigned = await app.inject({ method: 'PATCH', url, payload: photo });
    expect(unsigned.json().error).toBe('bad-signature');
  });

  test('begun anew by the same phone leaves nothing of the one before', async () => {
    const office = await openFileOffice();
    const { head, name, begin, patch } = office;
    const ref = await name(photo);
    const lost = await begin(head, ref, photo.length);
    await patch(head, lost, 0, photo.subarray(0, 10));
    const url = await begin(head, ref, photo.length);
    expect(await offsetOf(office, head, lost)).toBe(404);
    expect((await patch(head, url, 0, photo)).statusCode).toBe(204);
  });
});

describe('nothing is kept', () => {
  test('of bytes that are not those the row names: 460, and it may be sent anew', async () => {
    const office = await openFileOffice();
    const { head, name, begin, patch, sendFile, states, pathOf } = office;
    const ref = await name(photo);
    const wrong = Buffer.from(photo);
    wrong[2_000] = 99;
    const url = await begin(head, ref, photo.length);
    const refused = await patch(head, url, 0, wrong);
    expect([refused.statusCode, refused.json().error]).toEqual([460, 'wrong-content']);
    expect(await offsetOf(office, head, url)).toBe(404);
    expect([existsSync(pathOf(ref.file)), await states(head, [ref])]).toEqual([false, ['wanted']]);
    expect((await sendFile(head, ref, photo)).statusCode).toBe(204);
  });

  test('of a page that calls itself a photo', async () => {
    const { head, name, sendFile, pathOf } = await openFileOffice();
    const page = Buffer.from('<!doctype html><script>alert(1)</script>');
    const refused = await sendFile(head, await name(page), page);
    expect([refused.statusCode, refused.json().error]).toEqual([415, 'wrong-type']);
    expect(existsSync(pathOf(nameOf(page)))).toBe(false);
  });

  test('of what is none of the formats, as soon as its first bytes are there', async () => {
    const office = await openFileOffice();
    const { head, name, begin, patch } = office;
    const film = Buffer.alloc(200_000, 1);
    const url = await begin(head, await name(film), film.length);
    expect((await patch(head, url, 0, film.subarray(0, 40))).statusCode).toBe(204);
    const refused = await patch(head, url, 40, film.subarray(40, 16_000));
    expect([refused.statusCode, refused.json().error]).toEqual([415, 'wrong-type']);
    expect(await offsetOf(office, head, url)).toBe(404);
  });

  test('of a small picture that is no JPEG', async () => {
    const { head, name, sendFile } = await openFileOffice();
    const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(50)]);
    const ref = await name(photo, { set: { thumb: nameOf(png) } });
    expect((await sendFile(head, { ...ref, file: nameOf(png) }, png)).json().error).toBe('wrong-type');
  });

  test('of what is too large, empty, or larger than it said', async () => {
    const { head, name, create, begin, patch } = await openFileOffice();
    const ref = await name(photo);
    expect((await create(head, ref, maxFileBytes + 1)).statusCode).toBe(413);
    expect((await create(head, ref, 0)).statusCode).toBe(400);
    const url = await begin(head, ref, 100);
    expect((await patch(head, url, 0, photo)).json().error).toBe('too-large');
    const large = await begin(head, ref, maxFileBytes);
    expect((await patch(head, large, 0, jpeg(maxPieceBytes + 1))).json().error).toBe('too-large');
  });

  test('when the row was deleted or withdrawn while it was on its way', async () => {
    for (const end of [{ set: { deleted: true } }, { set: {}, redact: 'other' }]) {
      const office = await openFileOffice();
      const by = 'redact' in end ? office.leader : office.head;
      const { head, name, begin, patch, push, change, clock, pathOf } = office;
      const ref = await name(photo);
      const url = await begin(head, ref, photo.length);
      await patch(head, url, 0, photo.subarray(0, 1_000));
      clock.now += 1000;
      await push(by, [
        change(personId('Z'), ids.dialogue, 'attachment', {}, { record: ids.row, seen: 99, ...end }),
      ]);
      const refused = await patch(head, url, 1_000, photo.subarray(1_000));
      // Of what was withdrawn the parts are gone; what was deleted stays, since that may be undone.
      expect(refused.json().error).toBe('not-found');
      expect(existsSync(pathOf(ref.file))).toBe(!('redact' in end));
    }
  });

  test('and nothing is begun, for a row the server does not know or that is gone', async () => {
    const { head, leader, name, create, push, change, clock } = await openFileOffice();
    expect(
      (await create(head, { root: ids.dialogue, row: ids.row, file: nameOf(photo) }, 9)).statusCode,
    ).toBe(404);
    const ref = await name(photo);
    clock.now += 1000;
    await push(leader, [
      change(personId('Z'), ids.dialogue, 'attachment', {}, { record: ids.row, redact: 'other' }),
    ]);
    const refused = await create(head, ref, photo.length);
    expect([refused.statusCode, refused.json().error]).toEqual([410, 'gone']);
  });
});

test('a 5 MB photo cut 20 times sends less than 5 % of itself again', async () => {
  const office = await openFileOffice();
  const { head, name, begin, patch, pathOf } = office;
  const large = jpeg(5_000_000);
  const ref = await name(large);
  const url = await begin(head, ref, large.length);
  const piece = 200_000;
  let at = 0;
  let sent = 0;
  for (let n = 0; at < large.length; n++) {
    const bytes = large.subarray(at, at + piece);
    const answer = await patch(head, url, at, bytes);
    expect(answer.statusCode).toBe(204);
    sent += bytes.length;
    // Cut: the answer of 20 pieces never arrived; the phone asks where to go on.
    at = n < 20 ? await offsetOf(office, head, url) : at + bytes.length;
  }
  expect((sent - large.length) / large.length).toBeLessThan(0.05);
  expect(readFileSync(pathOf(ref.file)).equals(large)).toBe(true);
}, 60_000);

describe('a server killed between the last byte and the file’s name', () => {
  const killed = async () => {
    const office = await openFileOffice();
    const { head, name, begin, patch, dataDir, pathOf } = office;
    const ref = await name(photo);
    const url = await begin(head, ref, photo.length);
    await patch(head, url, 0, photo);
    // As if the process had ended before the rename.
    const note = join(dataDir, 'uploads', `${url.split('/').at(-1)}`);
    const { finished, ...kept } = JSON.parse(readFileSync(`${note}.json`, 'utf8'));
    expect(finished).toBe(true);
    writeFileSync(`${note}.json`, JSON.stringify(kept));
    renameSync(pathOf(ref.file), note);
    return { ...office, ref, url, note };
  };

  test('finishes by itself at the next start', async () => {
    const { states, head, ref, context, dataDir } = await killed();
    expect(await states(head, [ref])).toEqual(['wanted']);
    await createFiles({ ...context, dataDir }).tidy();
    expect(await states(head, [ref])).toEqual(['held']);
  });

  test('finishes when the phone asks how far it is', async () => {
    const { states, head, ref, offset, url } = await killed();
    expect((await offset(head, url)).headers['upload-offset']).toBe(String(photo.length));
    expect(await states(head, [ref])).toEqual(['held']);
  });

  test('finishes also when the name was there already', async () => {
    const { states, head, ref, context, dataDir, note, pathOf, offset, url } = await killed();
    renameSync(note, pathOf(ref.file));
    await createFiles({ ...context, dataDir }).tidy();
    expect(await states(head, [ref])).toEqual(['held']);
    expect((await offset(head, url)).headers['upload-offset']).toBe(String(photo.length));
  });
});

test('what nobody went on with for 90 days is let go of', async () => {
  const office = await openFileOffice();
  const { head, name, begin, patch, context, dataDir } = office;
  const url = await begin(head, await name(photo), photo.length);
  await patch(head, url, 0, photo.subarray(0, 10));
  const day = 86_400_000;
  const after = (days: number) => ({ ...context, dataDir, now: () => Date.now() + days * day });
  await createFiles(after(89)).tidy();
  expect(await offsetOf(office, head, url)).toBe(10);
  await createFiles(after(91)).tidy();
  expect(await offsetOf(office, head, url)).toBe(404);
  expect(readdirSync(join(dataDir, 'uploads'))).toEqual([]);
});
