// Reads an enrolment QR with the camera: permission explained, every refusal leads back to typing the code.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { readLink } from '../session/link-code.ts';
import { t } from '../text/t.ts';
import { type CameraFailure, watchCamera } from './camera.ts';

interface ScanProps {
  readonly onCode: (code: string) => void;
  readonly onBack: () => void;
}

/** The picture goes no further than this page. */
export default function Scan({ onCode, onBack }: ScanProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<CameraFailure | undefined>(undefined);
  const [hint, setHint] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (!video.current) return undefined;
    return watchCamera(video.current, {
      onStart: () => setRunning(true),
      onFail: setFailure,
      onText: (text) => {
        const read = readLink(text, location.origin);
        if (read.type === 'code') onCode(read.code);
        else
          setHint(
            read.type === 'other'
              ? t('enrol.cameraNotOurs')
              : t('enrol.cameraOtherServer', { host: read.host }),
          );
        return read.type === 'code';
      },
    });
  }, []);
  return (
    <Page
      title={t('enrol.scan')}
      actions={
        <Button icon="pen" onPress={onBack}>
          {t('enrol.type')}
        </Button>
      }
    >
      {failure ? (
        <Notice kind="warn" live>
          {failure === 'denied' ? t('enrol.cameraDenied') : t('enrol.cameraNone')}
        </Notice>
      ) : (
        <>
          {!running && <p class="soft">{t('enrol.cameraWhy')}</p>}
          <div class="camera">
            <video ref={video} muted playsInline aria-label={t('enrol.camera')} />
          </div>
          <p role="status">{hint ?? (running ? t('enrol.camera') : t('enrol.cameraBusy'))}</p>
        </>
      )}
    </Page>
  );
}
