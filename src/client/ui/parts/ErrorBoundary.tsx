// Catches what a page throws, says so in plain words, and keeps the rest of the app alive.
import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { t } from '../text/t.ts';
import { Button } from './Button.tsx';
import { LinkButton } from './LinkButton.tsx';
import { Notice } from './Notice.tsx';

interface ErrorBoundaryProps {
  readonly children: ComponentChildren;
  /** Hears of the error (to count it); must not keep texts of records. */
  readonly onError?: (error: unknown) => void;
  readonly homeHref: string;
}

/** Wrap each page in one, so that the others still open. */
export function ErrorBoundary({ children, onError, homeHref }: ErrorBoundaryProps) {
  const [error, reset] = useErrorBoundary((caught: unknown) => onError?.(caught));
  if (error === undefined) return <>{children}</>;
  return (
    <div class="page-body">
      <Notice
        kind="error"
        live
        title={t('error.title')}
        action={
          <>
            <Button onPress={reset}>{t('error.again')}</Button>
            <LinkButton href={homeHref}>{t('error.home')}</LinkButton>
          </>
        }
      >
        {t('error.detail')}
      </Notice>
    </div>
  );
}
