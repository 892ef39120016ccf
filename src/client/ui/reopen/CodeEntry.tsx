// Where a code of the other side comes in: the camera first, or pasted and typed.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type CodeKind, looksLike } from '../../store/recovery/code-text.ts';
import { LongText } from '../form/LongText.tsx';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { ScanText } from '../scan/ScanText.tsx';
import { t } from '../text/t.ts';

interface CodeEntryProps {
  readonly title: string;
  readonly lead: string;
  readonly label: string;
  readonly kind: CodeKind;
  /** Why the last code led nowhere. */
  readonly problem?: string | undefined;
  /** Words for the wait while a code is looked at. */
  readonly busy?: string | undefined;
  readonly back?: { readonly href: string };
  readonly onCode: (text: string) => void;
  readonly onStop: () => void;
  readonly children?: ComponentChildren;
}

/** Camera and field lead to the same reading; what was typed stays in the field after a failure. */
export function CodeEntry(props: CodeEntryProps) {
  const { title, lead, label, kind, problem, busy, back, onCode, onStop, children } = props;
  const [typed, setTyped] = useState('');
  const [scanning, setScanning] = useState(false);
  const scanned = (text: string) => {
    if (!looksLike(kind, text)) return t('code.problem.not-ours');
    setScanning(false);
    onCode(text);
    return undefined;
  };
  if (scanning) return <ScanText onText={scanned} onBack={() => setScanning(false)} />;
  const finish = () => (typed.trim() === '' ? undefined : onCode(typed));
  return (
    <Page
      title={title}
      {...(back && { back })}
      actions={
        <>
          <Button kind="quiet" onPress={onStop}>
            {t('enrol.back')}
          </Button>
          <Button kind="primary" icon="qr" onPress={() => setScanning(true)}>
            {t('code.scan')}
          </Button>
        </>
      }
    >
      {children}
      <p>{lead}</p>
      <div class="form">
        <LongText
          label={label}
          rows={2}
          value={typed}
          onChange={setTyped}
          onEnter={finish}
          problem={problem}
        />
        <Button busy={busy} onPress={finish}>
          {t('code.continue')}
        </Button>
      </div>
    </Page>
  );
}
