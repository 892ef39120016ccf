// Choosing a PIN or passphrase, entered twice, with plain words about what it protects and what it does not.
import { useState } from 'preact/hooks';
import { checkSecret, type SecretFault } from '../../store/secret-rules.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { PinPad } from '../parts/PinPad.tsx';
import type { NewSecret } from '../session/doors.ts';
import { t } from '../text/t.ts';

interface ChooseSecretProps {
  /** The role sees more than its own villages: digits are not enough. */
  readonly wide: boolean;
  readonly onChosen: (secret: NewSecret) => void;
  readonly onBack: () => void;
  /** Words above the entry, for the set-up page's heading. */
  readonly title?: string;
}

const faultWords = {
  'too-short': 'enrol.secretShort',
  'too-simple': 'enrol.secretSimple',
  'passphrase-needed': 'enrol.secretPassphrase',
} as const satisfies Record<SecretFault['type'], string>;

/** The first entry is held in memory only until the second matches it. */
export function ChooseSecret({ wide, onChosen, onBack, title }: ChooseSecretProps) {
  const [first, setFirst] = useState<NewSecret | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const choose = (secret: string) => {
    const checked = checkSecret(secret, wide);
    setProblem(checked.ok ? undefined : t(faultWords[checked.error.type]));
    if (checked.ok) setFirst({ type: checked.value, secret });
  };
  const repeat = (secret: string) => {
    if (first?.secret === secret) return onChosen(first);
    setFirst(undefined);
    setProblem(t('enrol.secretDiffers'));
  };
  const letters = wide || first?.type === 'passphrase';
  return (
    <Page title={title ?? t('enrol.title')} actions={<Button onPress={onBack}>{t('enrol.back')}</Button>}>
      {first ? (
        <PinPad
          key="again"
          label={letters ? t('enrol.passphraseAgain') : t('enrol.pinAgain')}
          allow={first.type}
          minLetters={1}
          onDone={repeat}
        />
      ) : (
        <>
          <p class="soft">{wide ? t('enrol.passphraseHint') : t('enrol.pinHint')}</p>
          <PinPad
            key="first"
            label={wide ? t('enrol.passphraseChoose') : t('enrol.pinChoose')}
            allow={wide ? 'passphrase' : 'both'}
            minLetters={12}
            problem={problem}
            onDone={choose}
          />
        </>
      )}
      <p class="small soft">
        {wide ? t('enrol.protectsPassphrase') : t('enrol.protects')} {t('enrol.forget')}
      </p>
    </Page>
  );
}
