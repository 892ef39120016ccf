// Colours and language.
import { useState } from 'preact/hooks';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { chooseAndKeepLanguage, chooseTheme, type Theme, theme } from '../look.ts';
import { type Language, language, t } from '../text/t.ts';

export function LookPart() {
  const [failed, setFailed] = useState(false);
  const choose = (chosen: Language | null) => {
    setFailed(false);
    if (chosen) chooseAndKeepLanguage(chosen).catch(() => setFailed(true));
  };
  const themes: readonly { value: Theme; label: string }[] = [
    { value: 'auto', label: t('settings.themeAuto') },
    { value: 'light', label: t('settings.themeLight') },
    { value: 'dark', label: t('settings.themeDark') },
  ];
  return (
    <section class="form">
      <ChoiceField
        label={t('settings.theme')}
        options={themes}
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
