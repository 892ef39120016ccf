// What is heard and signed here and now: the two buttons, and in their place the recorder or the box to sign in.
import { useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Files } from '../../store/files/files-api.ts';
import { lazyPage } from '../lazy-page.tsx';
import { Button } from '../parts/Button.tsx';
import { t } from '../text/t.ts';

const Recorder = lazyPage(() => import('./Recorder.tsx'));
const SignPad = lazyPage(() => import('./SignPad.tsx'));

interface CaptureProps {
  readonly root: RecordId;
  /** The row it belongs to; without it the record itself. */
  readonly about?: RecordId;
  readonly files: Files;
}

export function Capture({ root, about, files }: CaptureProps) {
  const [open, setOpen] = useState<'recorder' | 'signature'>();
  const close = () => setOpen(undefined);
  const to = { root, ...(about && { about }), onClose: close };
  return (
    <>
      {open === 'recorder' && <Recorder {...to} recordings={files.recordings} />}
      {open === 'signature' && <SignPad {...to} add={files.add} />}
      {open === undefined && (
        <div class="buttons">
          <Button icon="talk" onPress={() => setOpen('recorder')}>
            {t('files.record')}
          </Button>
          <Button icon="pen" onPress={() => setOpen('signature')}>
            {t('files.sign')}
          </Button>
        </div>
      )}
    </>
  );
}
