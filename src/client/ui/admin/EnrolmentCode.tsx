// A person's enrolment code: a QR for the phone beside this one, a link with a short code for one far away.
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { CodesResponse } from '../../../shared/protocol/office.ts';
import { useAccount } from '../account-context.ts';
import { spaced } from '../enrol/spaced.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { formatInstant } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { minutesAndSeconds, useNow } from '../use-now.ts';
import { callProblem } from './problem-words.ts';
import { QrPicture } from './QrPicture.tsx';

interface EnrolmentCodeProps {
  readonly person: RecordId;
  readonly name: string;
}

type State =
  | { readonly type: 'none' | 'asked' | 'calling' }
  | { readonly type: 'made'; readonly codes: CodesResponse }
  | { readonly type: 'failed'; readonly why: string };

/** The server must know the person first: a name just saved is sent before the code is asked for. */
export function EnrolmentCode({ person, name }: EnrolmentCodeProps) {
  const { records, sync } = useAccount();
  const [state, setState] = useState<State>({ type: 'none' });
  const watched = useMemo(() => records.watch(person), [person]);
  useEffect(() => watched.stop, [watched]);
  const unsent = watched.view.value?.unsent;
  const status = sync.status.value;
  // What failed before the press says nothing of now.
  const [before, setBefore] = useState<typeof status>();
  const offline = status.problem !== undefined && status !== before;
  const ask = () => {
    setBefore(sync.status.peek());
    setState({ type: 'asked' });
    if (unsent !== 0) sync.now();
  };
  useEffect(() => {
    if (state.type !== 'asked' || unsent === undefined) return;
    if (unsent > 0 && offline) return setState({ type: 'failed', why: t('call.network') });
    if (unsent > 0) return;
    setState({ type: 'calling' });
    void sync
      .ask((calls) => calls.codes(person))
      .then((answer) => {
        setState(
          answer.ok
            ? { type: 'made', codes: answer.value }
            : { type: 'failed', why: callProblem(answer.error) },
        );
      });
  }, [state.type, unsent, offline]);
  return (
    <section class="form" aria-label={t('people.code')}>
      <h2>{t('people.code')}</h2>
      {state.type === 'made' && <Codes codes={state.codes} name={name} />}
      {state.type === 'failed' && (
        <Notice kind="warn" live>
          {t('people.codeFailed', { why: state.why })}
        </Notice>
      )}
      <Button icon="qr" busy={busyWords(state)} onPress={ask}>
        {state.type === 'made' ? t('people.codeNew') : t('people.codeGet')}
      </Button>
    </section>
  );
}

function busyWords({ type }: State): string | undefined {
  if (type === 'asked') return t('people.codeWaits');
  return type === 'calling' ? t('people.codeWorking') : undefined;
}

function Codes({ codes, name }: { readonly codes: CodesResponse; readonly name: string }) {
  const account = useAccount();
  const [copied, setCopied] = useState(false);
  useNow(1000);
  const base = codes.publicUrl.replace(/\/+$/, '');
  const leftMs = codes.tokenExpiresAt - account.now();
  const link = `${base}/#${codes.shortCode.replace(/-/g, '')}`;
  const copy = () => void navigator.clipboard?.writeText(link).then(() => setCopied(true));
  return (
    <>
      <p>{t('people.codeHint')}</p>
      {leftMs > 0 ? (
        <>
          <QrPicture text={`${base}/#${codes.token}`} label={t('people.codePicture', { name })} />
          <p class="strong centre">{t('people.codeLeft', { time: minutesAndSeconds(leftMs) })}</p>
        </>
      ) : (
        <Notice kind="warn">{t('people.codeExpired')}</Notice>
      )}
      <p>{t('people.codeLink', { when: formatInstant(codes.shortCodeExpiresAt, account.now()) })}</p>
      <p class="big-code">{spaced(codes.shortCode.replace(/-/g, ''))}</p>
      <p class="link-text">{link}</p>
      <Button icon="link" onPress={copy}>
        {copied ? t('people.codeCopied') : t('people.codeCopy')}
      </Button>
    </>
  );
}
