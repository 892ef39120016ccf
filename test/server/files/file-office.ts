// A commune behind its HTTP server with a dialogue that has files, and phones that send and fetch them.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { contentPath, contentsFolder } from '../../../src/server/files/contents.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { encodeCrockford } from '../../../src/shared/core/ids.ts';
import { routes } from '../../../src/shared/protocol/routes.ts';
import type { FileRef } from '../../../src/shared/protocol/upload.ts';
import { type Device, openOffice, personId } from '../office.ts';
import { type Signed, signedBytes } from '../signer.ts';

export const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'gan-dan-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

export const nameOf = (bytes: Uint8Array): string =>
  encodeCrockford(createHash('sha256').update(bytes).digest());

/** Bytes that begin like a JPEG, others for each `mark`. */
export const jpeg = (size: number, mark = 1): Buffer<ArrayBuffer> => {
  const bytes = Buffer.alloc(size, mark);
  bytes.set([0xff, 0xd8, 0xff, 0xe0]);
  for (let at = 8; at + 4 <= size; at += 997) bytes.writeUInt32BE(at, at);
  return bytes;
};

export const ids = { dialogue: personId('D'), village: personId('V'), row: personId('R') };

export type FileOffice = Awaited<ReturnType<typeof openFileOffice>>;

/** An officer, a leader, a village head; a dialogue of the head's village, in which `write` makes rows. */
export const openFileOffice = async (dataDir = newFolder(), store?: Store) => {
  const office = await openOffice({ dataDir, ...(store && { store }) });
  const { app, admin, push, addPerson, enrol, clock } = office;
  const { log: serverId } = office.store;
  const change = (id: string, root: string, kind: string, set: object, more: object = {}) => ({
    ...{ id, record: id, root, kind, seen: 0, gen: '', at: clock.now, set },
    ...more,
  });
  await push(admin, [change(ids.village, ids.village, 'village', { name: 'Bản Hồng' })]);
  await addPerson(personId('P'), ['officer']);
  await addPerson(personId('N'), ['leader']);
  await addPerson(personId('H'), ['head'], [ids.village]);
  const [officer, leader, head] = [
    await enrol(personId('P')),
    await enrol(personId('N')),
    await enrol(personId('H')),
  ];
  const record = { subject: 'Đường vào bản', villages: [ids.village] };
  await push(head, [change(ids.dialogue, ids.dialogue, 'dialogue', record)]);

  /** A signed request with bytes and headers of its own. */
  const call = (
    device: Device,
    method: Signed['method'],
    path: string,
    more: { bytes?: Uint8Array; headers?: { [name: string]: string }; body?: object } = {},
  ) => {
    const { enrolment, key } = device;
    const { body, bytes, headers } = more;
    const signer = { method, path, timeMs: clock.now, serverId, enrolment, key };
    const payload = Buffer.from(body ? JSON.stringify(body) : (bytes ?? []));
    const request = signedBytes({ ...signer, payload });
    return app.inject({ ...request, headers: { ...request.headers, ...headers } });
  };
  /** A row that names the bytes as its file; gives the reference. */
  const name = async (bytes: Uint8Array, at: { by?: Device; row?: string; set?: object } = {}) => {
    const { by = head, row = ids.row, set = {} } = at;
    const file = nameOf(bytes);
    const values = { what: 'photo', file, format: 'jpeg', bytes: bytes.length, ...set };
    const { receipts } = await push(by, [change(row, ids.dialogue, 'attachment', values)]);
    if (receipts[0]?.seq === undefined) throw new Error(JSON.stringify(receipts));
    return { root: ids.dialogue, row, file };
  };
  const states = async (device: Device, refs: readonly FileRef[]) =>
    (await call(device, 'POST', routes.files, { body: { files: refs } })).json().states;
  const fetchFile = (device: Device, { root, row, file }: FileRef, range?: string) =>
    call(device, 'GET', `${routes.files}?root=${root}&row=${row}&file=${file}`, {
      ...(range !== undefined && { headers: { range } }),
    });
  const pathOf = (file: string) => contentPath(contentsFolder(dataDir), file);
  return {
    ...office,
    ...tus(call),
    dataDir,
    officer,
    leader,
    head,
    change,
    call,
    name,
    states,
    fetchFile,
    pathOf,
  };
};

type Call = (
  device: Device,
  method: Signed['method'],
  path: string,
  more?: { bytes?: Uint8Array; headers?: { [name: string]: string } },
) => Promise<{
  statusCode: number;
  headers: { [name: string]: unknown };
  body: string;
  json(): { error?: string };
}>;

/** What a tus client does. */
const tus = (call: Call) => {
  const resumable = { 'tus-resumable': '1.0.0' };
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const create = (device: Device, ref: FileRef, length: number) =>
    call(device, 'POST', routes.uploads, {
      headers: {
        ...resumable,
        'upload-length': String(length),
        'upload-metadata': Object.entries(ref)
          .map(([key, value]) => `${key} ${base64(value)}`)
          .join(','),
      },
    });
  const begin = async (device: Device, ref: FileRef, length: number) => {
    const created = await create(device, ref, length);
    if (created.statusCode !== 201) throw new Error(created.body);
    return String(created.headers.location);
  };
  const offset = (device: Device, url: string) => call(device, 'HEAD', url, { headers: resumable });
  const patch = (device: Device, url: string, at: number, bytes: Uint8Array) =>
    call(device, 'PATCH', url, {
      bytes,
      headers: {
        ...resumable,
        'upload-offset': String(at),
        'content-type': 'application/offset+octet-stream',
      },
    });
  /** All of it in one piece; gives the last answer. */
  const send = async (device: Device, ref: FileRef, bytes: Uint8Array) =>
    patch(device, await begin(device, ref, bytes.length), 0, bytes);
  return { create, begin, offset, patch, sendFile: send };
};
