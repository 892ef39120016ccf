// Requests under the uploads' route: who may begin and go on, then tus, then what follows the last byte.
import type { Result } from '../../shared/core/result.ts';
import { maxFileBytes } from '../../shared/kinds/attachment.ts';
import type { ErrorType } from '../../shared/protocol/errors.ts';
import { routes } from '../../shared/protocol/routes.ts';
import { headHeader, maxPieceBytes, type UploadError } from '../../shared/protocol/upload.ts';
import type { Caller } from '../auth/authenticate.ts';
import { orStorageFull } from '../store/sqlite-connection.ts';
import type { Store } from '../store/store.ts';
import { fileTypeOf, tellingBytes } from './file-type.ts';
import { type FinishFailure, finish } from './finish.ts';
import { judgeRef } from './judge-ref.ts';
import { createTus, refIn, type TusAnswer, type TusRequest } from './tus.ts';
import type { FileParts, Kept } from './upload-folder.ts';

/** An error, or what tus answers. */
export type UploadAnswer = { readonly error: ErrorType | UploadError } | TusAnswer;

export type Uploads = {
  answer(caller: Caller, request: TusRequest): Promise<UploadAnswer>;
  /** Finishes all that are whole: a kill came between the last byte and its name. */
  finishWhole(): Promise<void>;
};

export const createUploads = (parts: FileParts, newId: () => string): Uploads => {
  const { uploads } = parts;
  const tus = createTus(uploads, routes.uploads);
  const finishOnce = createFinishing(parts);
  const begin = async (caller: Caller, request: TusRequest): Promise<UploadAnswer> => {
    const asked = await readCreation(parts, caller, request);
    if ('error' in asked) return asked;
    const enrolment = caller.enrolment.id;
    // Who begins anew has lost the way to what came before.
    for (const kept of uploads.unfinished())
      if (kept.enrolment === enrolment && kept.ref.file === asked.ref.file) uploads.remove(kept.id);
    return toAnswer(await tus(request, { id: newId(), ref: asked.ref, enrolment }));
  };
  const isTaken = (kept: Kept) => fileTypeOf(uploads.startOf(kept, tellingBytes)) !== undefined;
  const goOn = async (kept: Kept, request: TusRequest): Promise<UploadAnswer> => {
    if (request.body.length > maxPieceBytes) return { error: 'too-large' };
    const before = uploads.offsetOf(kept);
    const answer = toAnswer(await tus(request));
    const now = uploads.find(kept.id);
    if ('error' in answer || !now || now.finished) return answer;
    const offset = uploads.offsetOf(now);
    // Said at once: what will not be taken shall not cost the rest of its bytes.
    if (offset < now.size && before < tellingBytes && offset >= tellingBytes && !isTaken(now)) {
      uploads.remove(now.id);
      return { error: 'wrong-type' };
    }
    if (offset < now.size) return answer;
    const finished = await finishOnce(now);
    if (!finished.ok) return { error: finished.error.type };
    return { ...answer, headers: { ...answer.headers, [headHeader]: String(await headOf(parts.store)) } };
  };
  return {
    async answer(caller, request) {
      if (request.method === 'POST') return begin(caller, request);
      const kept = await ownOf(parts, caller, uploads.find(idIn(request.url)));
      return kept ? goOn(kept, request) : { error: 'not-found' };
    },
    async finishWhole() {
      for (const kept of uploads.list())
        if (!kept.finished && uploads.offsetOf(kept) === kept.size) await finishOnce(kept);
    },
  };
};

/** What this enrolment began, or another of the same person before it was renewed: then it is this one's from now on. */
const ownOf = async (
  { store, uploads }: FileParts,
  { enrolment }: Caller,
  kept: Kept | undefined,
): Promise<Kept | undefined> => {
  if (!kept || kept.enrolment === enrolment.id) return kept;
  const begun = await store.read((tx) => tx.enrolments.get(kept.enrolment));
  return begun?.person === enrolment.person ? uploads.handTo(kept, enrolment.id) : undefined;
};

export const headOf = async (store: Store): Promise<number> =>
  store.read(async (tx) => (await tx.entries.head()).seq);

/** What a POST wants to begin, if it may. */
const readCreation = async (
  { store }: FileParts,
  { scope }: Caller,
  { headers }: TusRequest,
): Promise<Pick<Kept, 'ref'> | { readonly error: ErrorType | UploadError }> => {
  const ref = refIn(headers['upload-metadata']);
  const length = Number(headers['upload-length']);
  if (!ref || !Number.isInteger(length) || length < 1) return { error: 'bad-request' };
  if (length > maxFileBytes) return { error: 'too-large' };
  const state = await store.read(async (tx) => judgeRef(await tx.bundles.get(ref.root), scope, ref, 'send'));
  if (state === 'good') return { ref };
  return { error: state === 'gone' ? 'gone' : 'not-found' };
};

/** Two requests for one upload (the phone asked again) end together. */
const createFinishing = (parts: FileParts) => {
  const under = new Map<string, Promise<Result<void, FinishFailure>>>();
  return (kept: Kept): Promise<Result<void, FinishFailure>> => {
    const known = under.get(kept.id);
    if (known) return known;
    const run = orStorageFull(() => finish(parts, kept))
      .then((done) => (done.ok ? done.value : done))
      .finally(() => under.delete(kept.id));
    under.set(kept.id, run);
    return run;
  };
};

const idIn = (url: string): string => url.split('?')[0]?.split('/').at(-1) ?? '';

const errors: { readonly [status: number]: ErrorType | UploadError } = {
  404: 'not-found',
  409: 'conflict',
  413: 'too-large',
  507: 'storage-full',
};

/** tus' own words for an error are not the protocol's. */
const toAnswer = (answer: TusAnswer): UploadAnswer =>
  answer.status < 400 ? answer : { error: errors[answer.status] ?? 'bad-request' };
