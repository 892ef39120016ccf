// Where the code comes from: the camera, or typed by hand, forgiving about case, spaces and look-alike letters.
import { useState } from 'preact/hooks';
import { TextField } from '../form/TextField.tsx';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import type { EnrolFailure } from '../session/doors.ts';
import { readCode } from '../session/link-code.ts';
import { useSession } from '../session/session-context.ts';
import { t } from '../text/t.ts';

interface EnterCodeProps {
  readonly problem?: EnrolFailure['type'] | undefined;
  readonly onCode: (code: string) => void;
  readonly onScan: () => void;
}

/** What was typed stays in the field after a failure. */
export function EnterCode({ problem, onCode, onScan }: EnterCodeProps) {
  const { stopEnrol } = useSession();
  const [typed, setTyped] = useState('');
  const [short, setShort] = useState(false);
  const finish = () => {
    const code = readCode(typed);
    if (code === undefined) setShort(true);
    else onCode(code);
  };
  const words = short ? t('enrol.codeShort') : problem && t(`enrol.problem.${problem}`);
  return (
    <Page
      title={t('enrol.title')}
      actions={
        <>
          <Button kind="quiet" onPress={stopEnrol}>
            {t('enrol.stop')}
          </Button>
          <Button kind="primary" icon="qr" onPress={onScan}>
            {t('enrol.scan')}
          </Button>
        </>
      }
    >
      <p>{t('enrol.askOffice')}</p>
      <div class="form">
        <TextField
          kind="code"
          label={t('enrol.code')}
          hint={t('enrol.codeHint')}
          value={typed}
          onChange={(text) => {
            setTyped(text);
            setShort(false);
          }}
          problem={words}
          onEnter={finish}
          enterWord="done"
        />
        <Button onPress={finish}>{t('enrol.continue')}</Button>
      </div>
    </Page>
  );
}
