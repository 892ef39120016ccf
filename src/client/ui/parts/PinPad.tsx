// Entry of the PIN: large keys under the thumb, a hardware keyboard works too; a passphrase instead for those who want one.
import { useState } from 'preact/hooks';
import { laterPart } from '../lazy-page.tsx';
import { t } from '../text/t.ts';
import { Button } from './Button.tsx';
import { PinKeys } from './PinKeys.tsx';
import type { SecretEntryProps } from './secret-entry.ts';

const PassphraseEntry = laterPart(() =>
  import('./PassphraseEntry.tsx').then((entry) => entry.PassphraseEntry),
);

interface PinPadProps extends SecretEntryProps {
  readonly minDigits?: number;
  readonly minLetters?: number;
  /** Which way is offered first, and whether the other is offered at all. */
  readonly allow?: 'both' | 'pin' | 'passphrase';
}

/** Says how many digits were entered, never which. */
export function PinPad({ minDigits = 6, minLetters = 12, allow = 'both', ...entry }: PinPadProps) {
  const [letters, setLetters] = useState(allow === 'passphrase');
  return (
    <div class="pin">
      {letters ? (
        <PassphraseEntry {...entry} minLetters={minLetters} />
      ) : (
        <PinKeys {...entry} minDigits={minDigits} />
      )}
      {allow === 'both' && (
        <Button kind="quiet" onPress={() => setLetters(!letters)}>
          {letters ? t('pin.useDigits') : t('pin.usePassphrase')}
        </Button>
      )}
    </div>
  );
}
