// One signed request of a file's journey, and the same once more when the server says that the phone's clock is off.
import { errorSchema } from '../../../shared/protocol/errors.ts';
import { type Signer, signedHeaders } from '../signing.ts';
import type { TransportParts } from '../transport.ts';
import type { Watch } from '../watch.ts';

/** What carries files: the enrolment's key, and the same line that the exchange takes. */
export type FileLine = Pick<TransportParts, 'serverUrl' | 'fetch' | 'setTimer' | 'clock'> & {
  readonly signer: Signer;
};

export type FileRequest = {
  readonly method: string;
  /** With query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer> | undefined;
};

/**
 * @param watch ends it; how long it may be silent is the caller's to say
 * @throws whatever fetch throws where the line does not carry it
 */
export const signedFetch = async (
  line: FileLine,
  request: FileRequest,
  watch: Pick<Watch, 'signal'>,
): Promise<Response> => {
  const askedAt = line.clock.phoneNow();
  const first = await attempt(line, request, watch);
  const now = first.status === 401 ? await timeToldBy(request, first) : undefined;
  if (now === undefined) return first;
  line.clock.hear(now, askedAt);
  return attempt(line, request, watch);
};

const attempt = async (
  { serverUrl, fetch, clock, signer }: FileLine,
  { method, path, headers, body }: FileRequest,
  { signal }: Pick<Watch, 'signal'>,
): Promise<Response> => {
  const signature = await signedHeaders(signer, clock, { method, path }, body);
  return fetch(`${serverUrl}${path}`, {
    method,
    headers: { ...headers, ...signature },
    credentials: 'omit',
    cache: 'no-store',
    signal,
    ...(body && { body }),
  });
};

/** The server's time where it refused ours, ms. An answer to HEAD says no reason, and its time to the second. */
const timeToldBy = async ({ method }: FileRequest, response: Response): Promise<number | undefined> => {
  if (method === 'HEAD') return Date.parse(response.headers.get('date') ?? '') || undefined;
  const failure = errorSchema.safeParse(await response.json().catch(() => null));
  return failure.success && failure.data.error === 'clock' ? failure.data.now : undefined;
};
