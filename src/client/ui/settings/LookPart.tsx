// Size of letters, colours and language.
import { useState } from 'preact/hooks';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { type Language, language, t } from '../text/t.ts';
import { chooseAndKeepLanguage, chooseSize, chooseTheme, size, sizes, theme, themes } from './keep-look.ts';

export function LookPart() {
  const [failed, setFailed] = useState(false);
  const choose = (chosen: Language | null) => {
    setFailed(false);
    if (chosen) chooseAndKeepLanguage(chosen).catch(() => setFailed(true));
  };
  return (
    <section class="form">
      <ChoiceField
        label={t('settings.size')}
        options={sizes.map((value) => ({ value, label: t(`settings.size.${value}`) }))}
        value={size.value}
        onChange={(chosen) => chooseSize(chosen ?? '100%')}
      />
      <ChoiceField
        label={t('settings.theme')}
        options={themes.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
        value={theme.value}
        onChange={(chosen) => chooseTheme(chosen ?? 'auto')}
      />
      <ChoiceField
        label={t('settings.language')}
        options={[
          { value: 'vi', label: t('settings.vietnamese') },
          { value: 'en', label: t('settings.english') },
        ]}
        value={language()}
        onChange={choose}
        problem={failed ? t('settings.languageFailed') : undefined}
      />
    </section>
  );
}
