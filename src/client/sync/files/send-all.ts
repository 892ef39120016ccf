// One run over all that waits: what the server has goes off the list, what it wants is sent in order, the rest stays.
import type { FileState } from '../../../shared/protocol/upload.ts';
import type { UploadRow } from '../../store/files/file-tables.ts';
import { contentOf } from '../../store/files/files.ts';
import type { Files } from '../../store/files/files-api.ts';
import { forgetFiles } from '../../store/files/forget-files.ts';
import { noteHeld } from '../../store/files/held-files.ts';
import { unlessDamaged } from '../../store/vault.ts';
import type { Transport } from '../transport.ts';
import { type Asked, askFiles } from './ask-files.ts';
import { type HeldEnd, type RefusedEnd, type SendEnd, type SendFileParts, sendFile } from './send-file.ts';
import { noteRefused, noteSent, noteSpoilt, readUploads } from './upload-rows.ts';

export type SendAllParts = Omit<SendFileParts, 'tables'> & {
  readonly files: Files;
  readonly transport: Transport;
  /** The generation of the log before the run: an answer may come from a later one, and is then asked for again. */
  readonly gen: string;
  /** The build: what it finds refused it does not try again. */
  readonly app: string;
};

/** paused: something else goes first · failed: it may pass · stopped: this phone is not let in, or goes away */
export type RunEnd = 'done' | 'paused' | 'failed' | 'stopped';

/** An address that was forgotten is asked about and made anew in the same run, but not for ever. */
const maxRounds = 3;

/** @throws StorageFailure, VaultFailure */
export const sendAll = async (parts: SendAllParts, signal: AbortSignal): Promise<RunEnd> => {
  for (let round = 0; round < maxRounds; round++) {
    const end = await sendOnce(parts, signal);
    if (end !== 'again') return end;
  }
  return 'failed';
};

const sendOnce = async (parts: SendAllParts, signal: AbortSignal): Promise<RunEnd | 'again'> => {
  const rows = await readUploads(parts.files.tables);
  const isKnown = ({ url, sent, bytes }: UploadRow) => url !== undefined && sent < bytes;
  const answer = await askFiles(
    parts.transport,
    rows.filter((row) => !isKnown(row)),
    signal,
  );
  if (!answer.ok) return signal.aborted || isRefusal(answer.error.type) ? 'stopped' : 'failed';
  await settle(parts, rows, answer.value);
  let [isAgain, isSpoilt] = [false, false];
  for (const { id } of rows.filter((row) => isKnown(row) || answer.value.states.get(row.id) === 'wanted')) {
    if (signal.aborted) return 'stopped';
    if (!(await parts.mayGoOn())) return 'paused';
    const end = await sendOne(parts, id, signal);
    if (signal.aborted) return 'stopped';
    if (end === 'paused' || end === 'failed' || end === 'stopped') return end;
    // The others go on; this one is tried with the next run, since what spoils a file would spoil it again.
    isSpoilt ||= end === 'spoilt';
    isAgain ||= end === 'forgotten';
  }
  if (isSpoilt) return 'failed';
  return isAgain ? 'again' : 'done';
};

const isRefusal = (type: string): boolean =>
  ['unknown-device', 'bad-signature', 'revoked', 'left', 'clock'].includes(type);

const settle = async (
  { files: { tables }, gen, line, onPiece }: SendAllParts,
  rows: readonly UploadRow[],
  { states, head }: Asked,
): Promise<void> => {
  const idsIn = (state: FileState) => rows.filter(({ id }) => states.get(id) === state).map(({ id }) => id);
  await noteHeld(tables, idsIn('held'), { gen, head }, line.clock.now());
  await forgetFiles(tables, idsIn('gone'));
  // All was sent, and yet it is wanted: the server lost it before it was whole.
  for (const { id, url } of rows)
    if (url !== undefined && states.get(id) === 'wanted') await noteSent(tables, id, undefined, 0);
  onPiece();
};

/** 'forgotten' also where the server may have it whole: both are asked about in the next round. */
const sendOne = async (
  parts: SendAllParts,
  id: string,
  signal: AbortSignal,
): Promise<Exclude<SendEnd, 'ask' | HeldEnd | RefusedEnd> | 'held' | 'refused' | 'later'> => {
  const { files, app, gen } = parts;
  const row = await files.tables.transact('r', ({ uploads }) => uploads.get(id));
  if (!row) return 'held';
  const content = await files.open(id).catch(unlessDamaged);
  if (!content || (await contentOf(content)) !== id) {
    await noteRefused(files.tables, id, 'unreadable', app);
    return 'refused';
  }
  const end = await sendFile({ ...parts, tables: files.tables }, row, content, signal);
  if (typeof end === 'object' && 'refused' in end) {
    await noteRefused(files.tables, id, end.refused, app);
    return 'refused';
  }
  if (typeof end === 'object') {
    await noteHeld(files.tables, [id], { gen, head: end.heldAt }, parts.line.clock.now());
    parts.onPiece();
    return 'held';
  }
  if (end === 'spoilt' && !(await noteSpoilt(files.tables, id, app))) return 'refused';
  if (end === 'forgotten') await noteSent(files.tables, id, undefined, 0);
  parts.onPiece();
  // Only what was begun before can have become whole meanwhile.
  if (end === 'ask') return row.url === undefined ? 'later' : 'forgotten';
  return end;
};
