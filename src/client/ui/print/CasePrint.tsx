// A paper of a petition's case on the screen: for one event, or drawn up before the step is written down.
import type { Bundle, RecordState } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { PaperName } from '../../../shared/rules/case/case-papers.ts';
import { useAccount } from '../account-context.ts';
import { lawInForce } from '../cases/law-in-force.ts';
import { useOpenedLog } from '../cases/use-opened-log.ts';
import { Page } from '../parts/Page.tsx';
import { printPaths } from '../print-paths.ts';
import { useRecord } from '../record/use-record.ts';
import { t } from '../text/t.ts';
import { viPapers } from '../text/vi-papers.ts';
import { casePaper, isPaperName, paperTitle } from './case/case-paper.ts';
import { fileWords, nameParts, wordFileName } from './file-names.ts';
import { NoPaper } from './NoPaper.tsx';
import { PrintPage } from './PrintPage.tsx';

/** @param of 'root.paper' or 'root.paper.event', see print-paths.ts */
export function CasePrint({ of }: { readonly of: string }) {
  const [root = '', paper = '', event] = of.split('.');
  return isPaperName(paper) ? (
    <OnePaper root={root} paper={paper} eventId={event} />
  ) : (
    <NoPaper root={root} />
  );
}

interface OnePaperProps {
  readonly root: RecordId;
  readonly paper: PaperName;
  readonly eventId: RecordId | undefined;
}

function OnePaper({ root, paper, eventId }: OnePaperProps) {
  const view = useRecord(root);
  useOpenedLog(view);
  const directory = useAccount().catalog.directory.value;
  if (view === undefined) return <Page title={t('record.opening')}>{null}</Page>;
  if (view === null) return <NoPaper root={root} />;
  const { bundle } = view;
  const composed = casePaper(paper, {
    bundle,
    directory,
    rules: lawInForce(directory).rules,
    event: eventOf(bundle, eventId),
  });
  if (composed === null) return <NoPaper root={root} />;
  const isClassified = bundle.root.values.type === 'denunciation';
  return (
    <PrintPage
      title={t(paperTitle(paper))}
      backHref={printPaths.record(root)}
      document={composed}
      wordName={
        isClassified
          ? undefined
          : wordFileName(fileWords(paperWords(paper)), ...nameParts(bundle.root.values))
      }
    />
  );
}

const eventOf = ({ rows }: Bundle, id: RecordId | undefined): RecordState | undefined => {
  const row = id === undefined ? undefined : rows[id];
  // What was seen at a place is a row of its own that counts as an event.
  const isEvent = row?.kind === 'event' || row?.kind === 'site-visit';
  return isEvent && !row.redacted ? row : undefined;
};

/** A file's name is Vietnamese whatever the app speaks, like the paper. */
const paperWords = (paper: PaperName): string => viPapers[`paper.${paper}`];
