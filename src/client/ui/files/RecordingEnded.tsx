// How a recording ended, in words: what is kept, and where it lies.
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { t } from '../text/t.ts';
import type { RecordingEnd } from './run-recording.ts';

interface RecordingEndedProps {
  readonly end: RecordingEnd;
  readonly onClose: () => void;
}

export function RecordingEnded({ end, onClose }: RecordingEndedProps) {
  const isWhole = end.type === 'kept' && !end.cutBy;
  return (
    <Notice
      kind={isWhole ? 'good' : 'warn'}
      live
      action={<Button onPress={onClose}>{t('files.close')}</Button>}
    >
      {endText(end)}
    </Notice>
  );
}

function endText(end: RecordingEnd): string {
  switch (end.type) {
    case 'empty':
      return t('files.recordEmpty');
    case 'failed':
      return t(end.reason === 'storage-full' ? 'files.full' : 'files.failed');
    case 'waiting':
      return t(end.reason === 'storage-full' ? 'files.recordWaitingFull' : 'files.recordWaiting');
    case 'kept': {
      const time = lengthText(end.seconds);
      if (!end.cutBy) return t('files.recordKept', { time });
      return t(end.cutBy === 'storage-full' ? 'files.recordFull' : 'files.recordLong', { time });
    }
  }
}

/** '0:07', '14:05', '1:02:09'. */
export function lengthText(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}
