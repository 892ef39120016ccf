// The report's line, to be copied into a letter with one press.
import { useState } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import { t } from '../text/t.ts';

export function CopyLine({ words }: { readonly words: string }) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const copy = () =>
    navigator.clipboard.writeText(words).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    );
  return (
    <section class="group">
      <p class="version-text version">{words}</p>
      <div class="buttons">
        <Button icon="paper" onPress={() => void copy()}>
          {t('figures.copy')}
        </Button>
        <span class="small soft" role="status">
          {copied === 'yes' && t('figures.copied')}
          {copied === 'failed' && t('figures.copyFailed')}
        </span>
      </div>
    </section>
  );
}
