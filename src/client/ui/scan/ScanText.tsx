// Reads a QR picture with the camera: permission explained, every refusal leads back to typing.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { t } from '../text/t.ts';
import { type CameraFailure, watchCamera } from './camera.ts';

interface ScanTextProps {
  /** Takes what was read, and then the camera stops; or says in words why it is not what is wanted. */
  readonly onText: (text: string) => string | undefined;
  readonly onBack: () => void;
}

/** The picture goes no further than this page. */
export function ScanText({ onText, onBack }: ScanTextProps) {
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
        const refused = onText(text);
        setHint(refused);
        return refused === undefined;
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
