// Asks the server what it has of the files that wait, and what it wants.
import { ok, type Result } from '../../../shared/core/result.ts';
import { routes } from '../../../shared/protocol/routes.ts';
import { type FileState, filesResponseSchema, maxFilesAsked } from '../../../shared/protocol/upload.ts';
import type { UploadRow } from '../../store/files/file-tables.ts';
import type { CallFailure } from '../../store/sync-port.ts';
import type { Transport } from '../transport.ts';

export type Asked = {
  /** By content; what the server says nothing of is missing. */
  readonly states: ReadonlyMap<string, FileState>;
  /** The head of the server's log, not later than which it held what it says it holds. */
  readonly head: number;
};

/** Nothing to ask about costs no request. */
export const askFiles = async (
  transport: Transport,
  rows: readonly Pick<UploadRow, 'id' | 'root' | 'row'>[],
  signal: AbortSignal,
): Promise<Result<Asked, CallFailure>> => {
  const states = new Map<string, FileState>();
  let head = 0;
  for (let from = 0; from < rows.length; from += maxFilesAsked) {
    const asked = rows.slice(from, from + maxFilesAsked);
    const body = { files: asked.map(({ root, row, id }) => ({ root, row, file: id })) };
    const answer = await transport(
      { method: 'POST', path: routes.files, body, schema: filesResponseSchema },
      signal,
    );
    if (!answer.ok) return answer;
    head = Math.max(head, answer.value.head);
    for (const [place, { id }] of asked.entries()) {
      const state = answer.value.states[place];
      if (state) states.set(id, state);
    }
  }
  return ok({ states, head });
};
