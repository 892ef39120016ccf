// Everything once more before the link is used up.
import { Button } from '../parts/Button.tsx';
import { Facts } from '../parts/Facts.tsx';
import { Page } from '../parts/Page.tsx';
import { t } from '../text/t.ts';
import type { StepProps } from './chosen.ts';

export function CheckStep({ chosen, onNext, onBack }: StepProps) {
  const facts = [
    { label: t('commune.name'), value: chosen.commune?.name },
    { label: t('commune.provinceName'), value: chosen.commune?.provinceName },
    { label: t('setup.words'), value: t(`village-word.${chosen.villageWord}`) },
    { label: t('setup.letters'), value: chosen.letters },
    { label: t('setup.admin'), value: chosen.name },
    { label: t('person.title'), value: chosen.title },
    {
      label: t('person.roles'),
      value: (['admin', ...chosen.roles] as const).map((role) => t(`role.${role}`)).join(', '),
    },
  ];
  return (
    <Page
      title={t('setup.check')}
      actions={
        <>
          <Button onPress={onBack}>{t('setup.back')}</Button>
          <Button kind="primary" onPress={onNext}>
            {t('setup.confirm')}
          </Button>
        </>
      }
    >
      <Facts facts={facts.filter(({ value }) => value !== undefined && value !== '')} />
      <p class="soft">{t('setup.checkDetail')}</p>
    </Page>
  );
}
