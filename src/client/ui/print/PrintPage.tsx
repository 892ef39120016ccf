// The frame of every paper: what can be chosen above it, the paper itself, the button that prints it below.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PrintDocument } from '../../export/print-document.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { t } from '../text/t.ts';
import landscape from './page-landscape.css?url';
import portrait from './page-portrait.css?url';
import slip from './page-slip.css?url';
import { Sheet } from './Sheet.tsx';
import sheet from './sheet.css?url';
import { useWord, type WordState } from './use-word.ts';

interface PrintPageProps {
  readonly title: string;
  readonly backHref: string;
  /** What is drawn and printed; undefined while it is being put together. */
  readonly document: PrintDocument | undefined;
  /** The name of the same paper as a Word file; undefined for what must not be a file: a key, a denunciation. */
  readonly wordName?: string | undefined;
  /** Fields that say what goes onto the paper. */
  readonly children?: ComponentChildren;
}

/**
 * The browser prints the sheet alone. Its styles come and go with the page: they are not among those every page has, and
 * without them nothing is shown that somebody could print.
 */
export function PrintPage({ title, backHref, document: composed, wordName, children }: PrintPageProps) {
  const [loaded, setLoaded] = useState<readonly string[]>([]);
  const styles = composed ? [sheet, pageStyle(composed)] : [];
  const paper = styles.every((one) => loaded.includes(one)) ? composed : undefined;
  const word = useWord(paper, wordName ?? '');
  return (
    <div class="print-page">
      {styles.map((one) => (
        <link key={one} rel="stylesheet" href={one} onLoad={() => setLoaded((before) => [...before, one])} />
      ))}
      <Page
        title={title}
        back={{ href: backHref }}
        actions={
          <>
            <Button kind="primary" icon="print" disabled={!paper} onPress={() => window.print()}>
              {t('print.print')}
            </Button>
            {wordName && <WordButton paper={paper} word={word} />}
          </>
        }
      >
        <div class="group not-printed">
          {children}
          <p class="small soft" role="status">
            {paper ? t('print.hint') : t('print.preparing')}
          </p>
          <WordDone state={word.state} />
        </div>
        {paper && <Sheet document={paper} />}
      </Page>
    </div>
  );
}

interface WordButtonProps {
  readonly paper: PrintDocument | undefined;
  readonly word: ReturnType<typeof useWord>;
}

function WordButton({ paper, word: { state, write } }: WordButtonProps) {
  return (
    <Button
      icon="paper"
      disabled={!paper}
      busy={state === 'writing' ? t('print.writingWord') : undefined}
      onPress={() => void write()}
    >
      {t('print.word')}
    </Button>
  );
}

/** What the list of apps was shown for, the phone says itself. */
function WordDone({ state }: { readonly state: WordState }) {
  return (
    <div role="status">
      {state === 'saved' && <Notice kind="good">{t('print.wordSaved')}</Notice>}
      {state === 'failed' && <Notice kind="warn">{t('print.wordFailed')}</Notice>}
    </div>
  );
}

/** The rules of the page itself cannot hang on an element: the first thing in the document, seen or not, would decide. */
const pageStyle = ({ paper, unnumbered }: PrintDocument): string =>
  unnumbered ? slip : paper === 'landscape' ? landscape : portrait;
