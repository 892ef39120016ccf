// Said instead of the app where the browser cannot keep its promises; the enrolment code stays unused.
import { useState } from 'preact/hooks';
import { spaced } from '../enrol/spaced.ts';
import { Band } from '../parts/Band.tsx';
import { Button } from '../parts/Button.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Notice } from '../parts/Notice.tsx';
import { chromeIntent, isAndroid } from '../session/device-words.ts';
import type { Block } from '../session/environment.ts';
import { t } from '../text/t.ts';

interface BlockedProps {
  readonly block: Block;
  /** The code in the link the app was opened with, for the iPhone, whose home-screen app has its own storage. */
  readonly code?: string | undefined;
}

const titles = {
  'in-app': 'block.inApp',
  insecure: 'block.insecure',
  iphone: 'block.iphone',
  old: 'block.old',
  storage: 'block.storage',
} as const;

/** The address is left as it is in an in-app browser: "open in browser" carries it, code and all, to Chrome. */
export function Blocked({ block, code }: BlockedProps) {
  return (
    <main class="page front">
      <Band />
      <div class="page-body">
        <h1 class="front-name">{t('app.name')}</h1>
        <Notice kind="warn" title={t(titles[block.type])} action={block.type === 'in-app' && <WaysOut />}>
          {block.type === 'in-app' ? t('block.inAppDetail', { app: block.app }) : detail(block.type)}
        </Notice>
        {block.type === 'iphone' && code !== undefined && (
          <section class="code-box">
            <p>{t('block.iphoneKeep')}</p>
            <p class="small soft">{t('block.iphoneCode')}</p>
            <p class="big-code">{spaced(code)}</p>
          </section>
        )}
      </div>
    </main>
  );
}

function detail(type: Exclude<Block['type'], 'in-app'>): string {
  if (type === 'insecure') return t('block.insecureDetail');
  if (type === 'iphone') return t('block.iphoneDetail');
  return type === 'old' ? t('block.oldDetail') : t('block.storageDetail');
}

function WaysOut() {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard?.writeText(location.href).then(() => setCopied(true));
  };
  return (
    <>
      {isAndroid(navigator.userAgent) && (
        <LinkButton kind="primary" href={chromeIntent(location.href)}>
          {t('block.openChrome')}
        </LinkButton>
      )}
      <Button onPress={copy}>{copied ? t('block.copied') : t('block.copy')}</Button>
    </>
  );
}
