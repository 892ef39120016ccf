// What a file is and where it is, in words.
import type { RecordState } from '../../../shared/core/bundle.ts';
import type { FileType } from '../../../shared/kinds/attachment.ts';
import type { Files, What } from '../../store/files/files-api.ts';
import type { IconName } from '../parts/icon-paths.ts';
import type { Tone } from '../parts/Mark.tsx';
import { formatInstant } from '../text/format-date.ts';
import { formatNumber, t } from '../text/t.ts';

/** An attachment's row, read. */
export interface FileValues {
  readonly what: What;
  readonly file: string;
  readonly format: FileType;
  readonly bytes: number;
  readonly thumb?: string;
  readonly caption?: string;
  readonly signer?: string;
  readonly seconds?: number;
}

/** Null when a newer version wrote what this one does not know. */
export function fileValuesOf({ values }: RecordState): FileValues | null {
  const { what, file, format, bytes } = values;
  const isKnown = typeof what === 'string' && `attachment.what.${what}` in names;
  if (!isKnown || typeof file !== 'string' || typeof format !== 'string') return null;
  const text = (name: string) => {
    const value = values[name];
    return typeof value === 'string' && value !== '' ? { [name]: value } : {};
  };
  return {
    what: what as What,
    file,
    format: format as FileType,
    bytes: typeof bytes === 'number' ? bytes : 0,
    ...text('thumb'),
    ...text('caption'),
    ...text('signer'),
    ...(typeof values.seconds === 'number' && { seconds: values.seconds }),
  };
}

const names = {
  'attachment.what.photo': 'camera',
  'attachment.what.paper': 'paper',
  'attachment.what.recording': 'talk',
  'attachment.what.signature': 'pen',
} as const satisfies { readonly [name in `attachment.what.${What}`]: IconName };

export const iconOf = ({ what }: FileValues): IconName => names[`attachment.what.${what}`];

/** 'Ghi âm · 2:05', 'Chữ ký · Lò Văn Panh' */
export function nameOf({ what, caption, signer, seconds }: FileValues): string {
  const more = caption ?? signer ?? (seconds === undefined ? undefined : lengthText(seconds));
  return [t(`attachment.what.${what}`), more].filter(Boolean).join(' · ');
}

/** '2:05' */
export const lengthText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** '240 KB', '1,3 MB' */
export const sizeText = (bytes: number): string =>
  bytes < 1_000_000
    ? `${formatNumber(Math.max(1, Math.round(bytes / 1000)))} KB`
    : `${formatNumber(Math.round(bytes / 100_000) / 10)} MB`;

export interface FileState {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly words: string;
}

/**
 * Nothing where this phone does not know: of another phone's file, also of the same person's, and while the files are not
 * open. "Đã nhận" only of what the commune told this phone it holds.
 */
export function fileStateOf(
  files: Pick<Files, 'waiting' | 'received'> | null | undefined,
  content: string,
  now: number,
): FileState | null {
  const upload = files?.waiting.value.get(content);
  const at = files?.received.value.get(content);
  if (!upload && at === undefined) return null;
  if (!upload)
    return {
      tone: 'done',
      icon: 'check',
      words: t('files.receivedAt', { when: formatInstant(at ?? now, now) }),
    };
  if (upload.refused) return { tone: 'wait', icon: 'alert', words: t('files.refused') };
  if (upload.sent === 0) return { tone: 'wait', icon: 'clock', words: t('files.waiting') };
  const percent = Math.floor((upload.sent / upload.bytes) * 100);
  return { tone: 'lead', icon: 'send', words: t('files.sending', { percent }) };
}
