// A code for the other side: a picture to be scanned, and its text for when no camera can.
import { useState } from 'preact/hooks';
import { QrPicture } from '../admin/QrPicture.tsx';
import { Button } from '../parts/Button.tsx';
import { Section } from '../parts/Section.tsx';
import { t } from '../text/t.ts';

export function CodeShown({ code }: { readonly code: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard?.writeText(code).then(() => setCopied(true));
  return (
    <>
      <QrPicture text={code} label={t('code.picture')} />
      <Section title={t('code.noCamera')}>
        <p>{t('code.copyHint')}</p>
        <p class="link-text small">{code}</p>
        <Button icon="link" onPress={copy}>
          {copied ? t('code.copied') : t('code.copy')}
        </Button>
      </Section>
    </>
  );
}
