// The frame of every paper: what can be chosen above it, the paper itself, the button that prints it below.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { t } from '../text/t.ts';
import landscape from './page-landscape.css?url';
import portrait from './page-portrait.css?url';
import slip from './page-slip.css?url';
import type { PrintDocument } from './print-document.ts';
import { Sheet } from './Sheet.tsx';
import sheet from './sheet.css?url';

interface PrintPageProps {
  readonly title: string;
  readonly backHref: string;
  /** What is drawn and printed; undefined while it is being put together. */
  readonly document: PrintDocument | undefined;
  /** Fields that say what goes onto the paper. */
  readonly children?: ComponentChildren;
}

/**
 * The browser prints the sheet alone. Its styles come and go with the page: they are not among those every page has, and
 * without them nothing is shown that somebody could print.
 */
export function PrintPage({ title, backHref, document: composed, children }: PrintPageProps) {
  const [loaded, setLoaded] = useState<readonly string[]>([]);
  const styles = composed ? [sheet, pageStyle(composed)] : [];
  const paper = styles.every((one) => loaded.includes(one)) ? composed : undefined;
  return (
    <div class="print-page">
      {styles.map((one) => (
        <link key={one} rel="stylesheet" href={one} onLoad={() => setLoaded((before) => [...before, one])} />
      ))}
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

/** The rules of the page itself cannot hang on an element: the first thing in the document, seen or not, would decide. */
const pageStyle = ({ paper, unnumbered }: PrintDocument): string =>
  unnumbered ? slip : paper === 'landscape' ? landscape : portrait;
