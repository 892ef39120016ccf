// A server of files in a few lines, behind `fetch`: what it holds, what it is asked, and a line that is cut where a test wants it.
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { encodeCrockford } from '../../../../src/shared/core/ids.ts';
import { parseAuthorization, routes } from '../../../../src/shared/protocol/routes.ts';
import { type FileState, headHeader } from '../../../../src/shared/protocol/upload.ts';

export const nameOf = (bytes: Uint8Array): string =>
  encodeCrockford(new Uint8Array(createHash('sha256').update(bytes).digest()));

const textOf = (body: Buffer) => (body[0] === 0x1f ? gunzipSync(body) : body).toString();

type Upload = { readonly file: string; readonly size: number; bytes: Buffer };
/** before: the request never arrives · after: it does, and the answer is lost */
type Cut = 'before' | 'after' | undefined;

export const createUploadServer = (nowMs = () => 1_000_000) => {
  const held = new Map<string, Buffer>();
  const states = new Map<string, FileState>();
  const uploads = new Map<string, Upload>();
  const log: string[] = [];
  const server = {
    held,
    /** It has these bytes. @returns their name */
    hold(bytes: Uint8Array): string {
      held.set(nameOf(bytes), Buffer.from(bytes));
      return nameOf(bytes);
    },
    /** What was fetched. */
    gets: () => log.filter((line) => line.startsWith('GET')),
    /** Answers of POST /api/files that are not simply held or wanted. */
    states,
    uploads,
    /** Method and path of each request that arrived, and the bytes of pieces. */
    log,
    pieces: [] as number[],
    /** Of its log. */
    head: 1,
    /** Bytes that were lost on the way. */
    lost: 0,
    cut: (_method: string, _path: string): Cut => undefined,
    /** Answered in place of the ordinary, where it gives something. */
    instead: (_method: string, _path: string): Response | undefined => undefined,
    onPiece: () => {},
    fetch: (async (url: string, init: RequestInit) => answer(String(url), init)) as typeof fetch,
  };

  const answer = async (url: string, init: RequestInit): Promise<Response> => {
    const { pathname, search, searchParams } = new URL(url);
    const method = init.method ?? 'GET';
    const body = Buffer.from((init.body as Uint8Array | undefined) ?? []);
    const cut = server.cut(method, pathname);
    if (cut === 'before') {
      server.lost += body.length;
      throw new TypeError('cut');
    }
    if (init.signal?.aborted) throw new TypeError('aborted');
    const headers = new Headers(init.headers);
    if (!parseAuthorization(headers.get('authorization') ?? undefined))
      return new Response('', { status: 401 });
    log.push(`${method} ${pathname}${method === 'GET' ? search : ''}`);
    const response = server.instead(method, pathname) ?? route(method, pathname, headers, body, searchParams);
    if (cut === 'after') throw new TypeError('cut');
    return response;
  };

  const route = (
    method: string,
    path: string,
    headers: Headers,
    body: Buffer,
    query: URLSearchParams,
  ): Response => {
    if (path === routes.files && method === 'POST') return stated(body);
    if (path === routes.files) return given(query.get('file') ?? '', headers);
    if (path === routes.uploads) return created(headers);
    const upload = uploads.get(path);
    if (!upload) return new Response(null, { status: 404 });
    if (method === 'HEAD') return new Response(null, { status: 200, headers: offsets(upload) });
    return taken(path, upload, headers, body);
  };

  const stated = (body: Buffer) => {
    const { files } = JSON.parse(textOf(body)) as { files: { file: string }[] };
    const all = files.map(({ file }) => states.get(file) ?? (held.has(file) ? 'held' : 'wanted'));
    return Response.json({ states: all, head: server.head });
  };
  const created = (headers: Headers) => {
    const metadata = new Map(
      (headers.get('upload-metadata') ?? '').split(',').map((pair) => pair.split(' ') as [string, string]),
    );
    const file = Buffer.from(metadata.get('file') ?? '', 'base64').toString();
    const location = `${routes.uploads}/${uploads.size + 1}`;
    uploads.set(location, { file, size: Number(headers.get('upload-length')), bytes: Buffer.alloc(0) });
    return new Response(null, { status: 201, headers: { location } });
  };
  const taken = (path: string, upload: Upload, headers: Headers, body: Buffer) => {
    if (Number(headers.get('upload-offset')) !== upload.bytes.length)
      return new Response(null, { status: 409 });
    upload.bytes = Buffer.concat([upload.bytes, body]);
    server.pieces.push(body.length);
    server.onPiece();
    if (upload.bytes.length === upload.size) {
      uploads.delete(path);
      if (nameOf(upload.bytes) !== upload.file) return new Response(null, { status: 460 });
      held.set(upload.file, upload.bytes);
      return new Response(null, {
        status: 204,
        headers: { ...offsets(upload), [headHeader]: String(server.head) },
      });
    }
    return new Response(null, { status: 204, headers: offsets(upload) });
  };
  const given = (file: string, headers: Headers) => {
    const bytes = held.get(file);
    if (!bytes) return new Response(null, { status: 404 });
    const from = Number(/bytes=(\d+)-/.exec(headers.get('range') ?? '')?.[1] ?? 0);
    return new Response(new Uint8Array(bytes.subarray(from)), { status: from > 0 ? 206 : 200 });
  };
  const offsets = ({ bytes, size }: Upload) => ({
    'upload-offset': String(bytes.length),
    'upload-length': String(size),
    date: new Date(nowMs()).toUTCString(),
  });
  return server;
};
