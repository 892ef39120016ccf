// The passphrase alternative of PinPad.
import { useId, useState } from 'preact/hooks';
import { t } from '../text/t.ts';
import { Button } from './Button.tsx';
import type { SecretEntryProps } from './secret-entry.ts';

/** A password field, so that keyboards learn nothing; see the note on autocomplete. */
export function PassphraseEntry(props: SecretEntryProps & { readonly minLetters: number }) {
  const { label, onDone, problem, busy, blocked, minLetters } = props;
  const [text, setText] = useState('');
  const [tooShort, setTooShort] = useState(false);
  const id = useId();
  const finish = () => {
    if (blocked || busy !== undefined) return;
    // NFC: the same letters typed on another keyboard must give the same key.
    const secret = text.normalize('NFC');
    if (secret.length < minLetters) return setTooShort(true);
    setText('');
    onDone(secret);
  };
  const words = tooShort ? t('pin.tooShortPassphrase', { n: minLetters }) : problem;
  return (
    <div class="pin-entry">
      <h2>{label}</h2>
      <div class="field">
        <label class="field-label" for={id}>
          {t('pin.passphrase')}
        </label>
        {/* 'one-time-code' is what keeps browsers from offering to store a password; they ignore 'off' there. */}
        <input
          id={id}
          class="input"
          type="password"
          autocomplete="one-time-code"
          autocapitalize="off"
          spellcheck={false}
          enterkeyhint="done"
          value={text}
          aria-describedby={`${id}p`}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setTooShort(false);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing) finish();
          }}
        />
      </div>
      <p class="pin-problem tone-late" id={`${id}p`} role="status">
        {words}
      </p>
      <Button kind="primary" wide busy={busy} disabled={blocked === true} onPress={finish}>
        {t('pin.done')}
      </Button>
    </div>
  );
}
