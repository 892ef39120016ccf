// Records what is said, in plain sight: how long already, that it is being kept, and one large way to stop.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Recordings } from '../../store/files/recordings-api.ts';
import { useOpenForm } from '../open-forms.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { t } from '../text/t.ts';
import { keepAwake, type Microphone, type MicrophoneFailure, openMicrophone } from './microphone.ts';
import { lengthText, RecordingEnded } from './RecordingEnded.tsx';
import { type RecordingEnd, runRecording } from './run-recording.ts';

interface RecorderProps {
  readonly root: RecordId;
  /** The row it belongs to; without it the record itself. */
  readonly about?: RecordId;
  readonly recordings: Recordings;
  /** Its place can be given to something else. */
  readonly onClose: () => void;
}

type State =
  | { readonly type: 'asking' | 'saving' }
  | { readonly type: 'recording'; readonly since: number }
  | { readonly type: 'refused'; readonly failure: MicrophoneFailure['type'] }
  | { readonly type: 'ended'; readonly end: RecordingEnd };

/** Begins as soon as it is drawn; leaving the page stops it and keeps what was heard. */
export default function Recorder(props: RecorderProps) {
  const [state, stop] = useRecorder(props);
  switch (state.type) {
    case 'asking':
      return <p role="status">{t('files.recordAsking')}</p>;
    case 'recording':
      return <Running since={state.since} onStop={stop} />;
    case 'saving':
      return <p role="status">{t('files.saving')}</p>;
    case 'refused':
      return (
        <Notice kind="warn" live action={<Button onPress={props.onClose}>{t('files.close')}</Button>}>
          {t(state.failure === 'denied' ? 'files.noMicrophone' : 'files.noRecorder')}
        </Notice>
      );
    case 'ended':
      return <RecordingEnded end={state.end} onClose={props.onClose} />;
  }
}

function Running({ since, onStop }: { readonly since: number; readonly onStop: () => void }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => {
      setSeconds(Math.floor((performance.now() - since) / 1000));
      // Listening is use: the notebook does not lock in the middle of a meeting.
      document.dispatchEvent(new Event('input'));
    }, 500);
    return () => clearInterval(timer);
  }, [since]);
  return (
    <div class="capture">
      <p class="recording-time" role="timer">
        {t('files.recording', { time: lengthText(seconds) })}
      </p>
      <p class="small soft">{t('files.recordStay')}</p>
      <div class="buttons">
        <Button kind="primary" icon="check" onPress={onStop}>
          {t('files.stop')}
        </Button>
      </div>
    </div>
  );
}

function useRecorder({ root, about, recordings }: RecorderProps): readonly [State, () => void] {
  const [state, setState] = useState<State>({ type: 'asking' });
  const microphone = useRef<Microphone | undefined>(undefined);
  // An update would reload the page.
  useOpenForm(state.type === 'recording' || state.type === 'saving');
  useEffect(() => {
    let isLeft = false;
    const sleep = keepAwake();
    const begin = async () => {
      const opened = await openMicrophone();
      if (!opened.ok) return setState({ type: 'refused', failure: opened.error.type });
      if (isLeft) return opened.value.stop();
      microphone.current = opened.value;
      const onEnd = (end: RecordingEnd) => {
        sleep();
        setState({ type: 'ended', end });
      };
      const now = () => performance.now();
      const isRunning = await runRecording(opened.value, { recordings, root, about, now, onEnd });
      if (!isRunning) return;
      if (isLeft) opened.value.stop();
      else setState({ type: 'recording', since: now() });
    };
    void begin();
    return () => {
      isLeft = true;
      sleep();
      microphone.current?.stop();
    };
  }, []);
  const stop = () => {
    setState({ type: 'saving' });
    microphone.current?.stop();
  };
  return [state, stop];
}
