// The frame of every paper: what can be chosen above it, the paper itself, the button that prints it below.
import type { ComponentChildren } from 'preact';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { t } from '../text/t.ts';
import type { PrintDocument } from './print-document.ts';
import { Sheet } from './Sheet.tsx';

interface PrintPageProps {
  readonly title: string;
  readonly backHref: string;
  /** What is drawn and printed; undefined while it is being put together. */
  readonly document: PrintDocument | undefined;
  /** Fields that say what goes onto the paper. */
  readonly children?: ComponentChildren;
}

/** The browser prints the sheet alone. */
export function PrintPage({ title, backHref, document: paper, children }: PrintPageProps) {
  return (
    <div class="print-page">
      <Page
        title={title}
        back={{ href: backHref }}
        actions={
          <Button kind="primary" icon="print" disabled={!paper} onPress={() => window.print()}>
            {t('print.print')}
          </Button>
        }
      >
        <div class="group not-printed">
          {children}
          <p class="small soft" role="status">
            {paper ? t('print.hint') : t('print.preparing')}
          </p>
        </div>
        {paper && <Sheet document={paper} />}
      </Page>
    </div>
  );
}
