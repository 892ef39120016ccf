// Who keeps the commune's list of villages, people and devices.
import { useState } from 'preact/hooks';
import { MultiChoice } from '../form/MultiChoice.tsx';
import { TextField } from '../form/TextField.tsx';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { t } from '../text/t.ts';
import type { StepProps } from './chosen.ts';

const otherRoles = ['officer', 'leader'] as const;

export function AdminStep({ chosen, onChange, onNext, onBack }: StepProps) {
  const [wrong, setWrong] = useState(false);
  const next = () => {
    if (chosen.name.trim() === '') setWrong(true);
    else onNext();
  };
  return (
    <Page
      title={t('setup.admin')}
      actions={
        <>
          <Button onPress={onBack}>{t('setup.back')}</Button>
          <Button kind="primary" onPress={next}>
            {t('setup.next')}
          </Button>
        </>
      }
    >
      <p class="soft">{t('setup.adminHint')}</p>
      <div class="form">
        <TextField
          kind="name"
          label={t('person.name')}
          value={chosen.name}
          onChange={(name) => {
            setWrong(false);
            onChange({ name });
          }}
          problem={wrong ? t('setup.nameNeeded') : undefined}
          autofocus
        />
        <TextField label={t('person.title')} value={chosen.title} onChange={(title) => onChange({ title })} />
        <MultiChoice
          label={t('setup.otherRoles')}
          options={otherRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
          value={otherRoles.filter((role) => chosen.roles.includes(role))}
          onChange={(roles) => onChange({ roles })}
        />
      </div>
    </Page>
  );
}
