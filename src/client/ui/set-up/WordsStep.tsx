// The commune's own words: what its villages are called, and the letters of its case codes.
import { useState } from 'preact/hooks';
import { villageWords } from '../../../shared/kinds/lists.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { TextField } from '../form/TextField.tsx';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { t } from '../text/t.ts';
import type { StepProps } from './chosen.ts';
import { lettersPattern, plainCapitals } from './letters.ts';

export function WordsStep({ chosen, onChange, onNext, onBack }: StepProps) {
  const [wrong, setWrong] = useState(false);
  const next = () => {
    if (lettersPattern.test(chosen.letters)) onNext();
    else setWrong(true);
  };
  return (
    <Page
      title={chosen.commune?.name ?? ''}
      sub={chosen.commune?.provinceName}
      actions={
        <>
          <Button onPress={onBack}>{t('setup.change')}</Button>
          <Button kind="primary" onPress={next}>
            {t('setup.next')}
          </Button>
        </>
      }
    >
      <div class="form">
        <ChoiceField
          label={t('setup.words')}
          hint={t('setup.wordHint')}
          options={villageWords.map((value) => ({ value, label: t(`village-word.${value}`) }))}
          value={chosen.villageWord}
          onChange={(villageWord) => villageWord && onChange({ villageWord })}
        />
        <TextField
          kind="code"
          label={t('setup.letters')}
          hint={t('setup.lettersHint', { letters: chosen.letters || 'BL' })}
          problem={wrong ? t('setup.lettersProblem') : undefined}
          value={chosen.letters}
          onChange={(typed) => {
            setWrong(false);
            onChange({ letters: plainCapitals(typed).trim() });
          }}
          onEnter={next}
        />
      </div>
    </Page>
  );
}
