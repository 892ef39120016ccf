// Where the code comes from: the camera, or typed by hand, forgiving about case, spaces and look-alike letters.
import { useState } from 'preact/hooks';
import { TextField } from '../form/TextField.tsx';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { readCode } from '../session/link-code.ts';
import { t } from '../text/t.ts';
import { spaced } from './spaced.ts';

const longestTyped = 8;

interface EnterCodeProps {
  readonly title: string;
  /** What the code is, and what it does. */
  readonly lead: string;
  /** The last code, where it led nowhere: to be looked at again letter by letter. */
  readonly code?: string | undefined;
  /** Why the last code led nowhere. */
  readonly problem?: string | undefined;
  readonly onCode: (code: string) => void;
  readonly onScan: () => void;
  readonly onStop: () => void;
}

/** What was typed is in the field again after a failure; the long code of a QR picture is not. */
export function EnterCode({ title, lead, code = '', problem, onCode, onScan, onStop }: EnterCodeProps) {
  const [typed, setTyped] = useState(code.length > longestTyped ? '' : spaced(code));
  const [short, setShort] = useState(false);
  const finish = () => {
    const read = readCode(typed);
    if (read === undefined) setShort(true);
    else onCode(read);
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
