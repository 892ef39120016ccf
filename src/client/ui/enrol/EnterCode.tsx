// Where the code comes from: the camera, or typed by hand, forgiving about case, spaces and look-alike letters.
import { useState } from 'preact/hooks';
import { TextField } from '../form/TextField.tsx';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { readCode } from '../session/link-code.ts';
import { t } from '../text/t.ts';

interface EnterCodeProps {
  readonly title: string;
  /** What the code is, and what it does. */
  readonly lead: string;
  /** Why the last code led nowhere. */
  readonly problem?: string | undefined;
  readonly onCode: (code: string) => void;
  readonly onScan: () => void;
  readonly onStop: () => void;
}

/** What was typed stays in the field after a failure. */
export function EnterCode({ title, lead, problem, onCode, onScan, onStop }: EnterCodeProps) {
  const [typed, setTyped] = useState('');
  const [short, setShort] = useState(false);
  const finish = () => {
    const code = readCode(typed);
    if (code === undefined) setShort(true);
    else onCode(code);
  };
  const words = short ? t('enrol.codeShort') : problem;
  return (
    <Page
      title={title}
      actions={
        <>
          <Button kind="quiet" onPress={onStop}>
            {t('enrol.stop')}
          </Button>
          <Button kind="primary" icon="qr" onPress={onScan}>
            {t('enrol.scan')}
          </Button>
        </>
      }
    >
      <p>{lead}</p>
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
