// Sends one file piece by piece (tus 1.0), and notes each piece that the server has acknowledged before the next one goes.
import type { DetailedError, HttpRequest, HttpResponse, UploadOptions } from 'tus-js-client';
import { routes } from '../../../shared/protocol/routes.ts';
import { headHeader } from '../../../shared/protocol/upload.ts';
import type { FileTables, UploadRow, WhyRefused } from '../../store/files/file-tables.ts';
import type { PiecePace } from './piece-pace.ts';
import type { FileLine } from './signed-fetch.ts';
import { createSignedStack, pathOf, readerOf } from './signed-stack.ts';
import { noteSent } from './upload-rows.ts';

export type SendFileParts = {
  readonly tables: FileTables;
  readonly line: FileLine;
  readonly pace: PiecePace;
  readonly nowMs: () => number;
  /** False: something of greater weight waits for the line. Asked between two pieces. */
  readonly mayGoOn: () => Promise<boolean>;
  /** Told after each acknowledged piece. */
  readonly onPiece: () => void;
};

export type RefusedEnd = { readonly refused: WhyRefused };

/** The server has stored it whole; the head of its log was this by then. */
export type HeldEnd = { readonly heldAt: number };

/**
 * - ask: the server may have stored it whole; asking tells · paused: something else goes first
 * - forgotten: the server does not know the address any more · `refused`: it will not take this content
 * - spoilt: what arrived was not what was sent, and is to be sent anew
 * - failed: the line or the server, which may pass · stopped: the server does not take anything from here
 */
export type SendEnd = HeldEnd | RefusedEnd | 'ask' | 'paused' | 'forgotten' | 'spoilt' | 'failed' | 'stopped';

/** Never throws for what a network or server may do; a failure of the tables shows as 'failed'. */
export const sendFile = async (
  parts: SendFileParts,
  row: UploadRow,
  content: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
): Promise<SendEnd> => {
  const { Upload } = await import('tus-js-client');
  const { pace } = parts;
  return new Promise((resolve) => {
    const steps = createSteps(parts, row);
    const end = (how: SendEnd) => resolve(how);
    // The reader knows what it is; tus only hands it on.
    const upload = new Upload(content as unknown as Blob, {
      ...commonOptions(parts.line, row, content, signal),
      chunkSize: pace.size(),
      onBeforeRequest: steps.before,
      onAfterResponse: steps.after,
      onChunkComplete(_size, accepted) {
        upload.options.chunkSize = pace.size();
        if (steps.mayGoOn() || accepted === row.bytes) return;
        void upload.abort();
        end('paused');
      },
      onSuccess: () => end(steps.heldEnd() ?? 'ask'),
      onError(error) {
        const how = endOf(error, row);
        if (how === 'failed') pace.failed();
        end(how);
      },
    });
    upload.start();
  });
};

/** With an address it is gone on with, and nothing else: what to do without one is not for tus to say. */
const commonOptions = (
  line: FileLine,
  { url, root, row, id }: UploadRow,
  content: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
): UploadOptions => ({
  ...(url === undefined ? { endpoint: routes.uploads } : { uploadUrl: url }),
  metadata: { root, row, file: id },
  httpStack: createSignedStack(line, signal),
  fileReader: readerOf(content),
  // The addresses are kept with the files, and tries are ours to time.
  fingerprint: async () => '',
  storeFingerprintForResuming: false,
  retryDelays: null,
});

/** What happens around each request; tus awaits both. */
const createSteps = (parts: SendFileParts, { id, url, sent: sentBefore }: UploadRow) => {
  let begunMs = 0;
  let address = url;
  let sent = sentBefore;
  let heldAt: string | undefined;
  let mayGoOn = true;
  return {
    mayGoOn: () => mayGoOn,
    heldEnd: (): HeldEnd | undefined => (heldAt === undefined ? undefined : { heldAt: Number(heldAt) }),
    before() {
      begunMs = parts.nowMs();
    },
    async after(request: HttpRequest, response: HttpResponse) {
      const status = response.getStatus();
      if (status < 200 || status > 299) return;
      const method = request.getMethod();
      const location = response.getHeader('Location');
      if (method === 'POST' && location !== undefined) address = pathOf(location);
      const acknowledged = Number.parseInt(response.getHeader('Upload-Offset') ?? '0', 10) || 0;
      heldAt = response.getHeader(headHeader);
      if (method === 'PATCH') parts.pace.carried(acknowledged - sent, parts.nowMs() - begunMs);
      sent = acknowledged;
      await noteSent(parts.tables, id, address, sent);
      parts.onPiece();
      mayGoOn = await parts.mayGoOn();
    },
  };
};

const endOf = (error: Error | DetailedError, { url }: UploadRow): SendEnd => {
  const status = 'originalResponse' in error ? error.originalResponse?.getStatus() : undefined;
  switch (status) {
    case 404:
    case 410:
      // Without an address the answer is about the row: it is asked for again in the next run.
      return url === undefined ? 'ask' : 'forgotten';
    case 400:
      return { refused: 'not-taken' };
    case 413:
      return { refused: 'too-large' };
    case 415:
      return { refused: 'wrong-type' };
    case 460:
      return 'spoilt';
    case 401:
    case 403:
      return 'stopped';
    default:
      return 'failed';
  }
};
