// tus 1.0 over the folder of uploads: what its server asks of a store, and its answers as plain values.
import type { Readable } from 'node:stream';
import { DataStore, ERRORS, Metadata, Server, Upload } from '@tus/server';
import { maxFileBytes } from '../../shared/kinds/attachment.ts';
import { type FileRef, fileRefSchema } from '../../shared/protocol/upload.ts';
import type { Kept, UploadFolder } from './upload-folder.ts';

export type TusRequest = {
  readonly method: string;
  /** Path with query. */
  readonly url: string;
  readonly headers: { readonly [name: string]: string | readonly string[] | undefined };
  readonly body: Uint8Array<ArrayBuffer>;
};
export type TusAnswer = { readonly status: number; readonly headers: { readonly [name: string]: string } };

/** Answers a request for an upload that the caller may go on with, or may begin under the id given. */
export type Tus = (request: TusRequest, created?: Omit<Kept, 'size'>) => Promise<TusAnswer>;

/** @param path of the uploads' route */
export const createTus = (folder: UploadFolder, path: string): Tus => {
  const server = new Server({
    path,
    datastore: new Store(folder),
    relativeLocation: true,
    maxSize: maxFileBytes,
    namingFunction: (_request, metadata) => metadata?.id ?? '',
    onResponseError(_request, error) {
      if (isFull(error)) return { status_code: 507, body: '' };
      // Not foreseen: for the server's own last edge and its log.
      if (!('status_code' in error)) throw error;
      return undefined;
    },
  });
  return async (request, created) => {
    const answer = await server.handleWeb(toWeb(request, created));
    return { status: answer.status, headers: headersOf(answer) };
  };
};

/** What the upload's metadata name, if it is all there. */
export const refIn = (metadata: TusRequest['headers'][string]): FileRef | undefined => {
  try {
    return fileRefSchema.safeParse(Metadata.parse(String(metadata ?? ''))).data;
  } catch {
    return undefined;
  }
};

const isFull = (error: object): boolean =>
  'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');

const passedIn = ['tus-resumable', 'upload-length', 'upload-offset', 'content-type'];
const passedOut = ['tus-resumable', 'location', 'upload-offset', 'upload-length'];

/** What the server itself found out goes where a phone's own metadata would. */
const toWeb = ({ method, url, headers, body }: TusRequest, created?: Omit<Kept, 'size'>): Request => {
  const passed = passedIn.flatMap((name) =>
    headers[name] === undefined ? [] : [[name, String(headers[name])] as [string, string]],
  );
  if (created) {
    const { id, enrolment, ref } = created;
    passed.push(['upload-metadata', Metadata.stringify({ id, enrolment, ...ref })]);
  }
  const hasBody = method === 'PATCH';
  // The library looks for the upload's id at the end of the whole address, a query too.
  return new Request(`http://server${url.split('?')[0]}`, {
    method,
    headers: passed,
    ...(hasBody && { body }),
  });
};

const headersOf = ({ headers }: Response): TusAnswer['headers'] =>
  Object.fromEntries(
    passedOut.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );

class Store extends DataStore {
  readonly folder: UploadFolder;

  constructor(folder: UploadFolder) {
    super();
    this.folder = folder;
    this.extensions = ['creation'];
  }

  override async create(upload: Upload): Promise<Upload> {
    const { id, size = 0, metadata } = upload;
    const ref = fileRefSchema.parse(metadata);
    this.folder.create({ id, ref, size, enrolment: metadata?.enrolment ?? '' });
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    const kept = this.#find(id);
    return new Upload({ id, size: kept.size, offset: this.folder.offsetOf(kept) });
  }

  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const kept = this.#find(id);
    const chunks: Uint8Array[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    return chunks.length === 0 ? offset : this.folder.append(kept, offset, Buffer.concat(chunks));
  }

  #find(id: string): Kept {
    const kept = this.folder.find(id);
    if (!kept) throw ERRORS.FILE_NOT_FOUND;
    return kept;
  }
}
