// A paper of a meeting on the screen: about the whole, one agenda item, or a posting.
import type { RecordId } from '../../../shared/core/ids.ts';
import type { MeetingPaper } from '../../../shared/rules/meeting/meeting-papers.ts';
import type { RecordView } from '../../store/records-api.ts';
import { Page } from '../parts/Page.tsx';
import { printPaths } from '../print-paths.ts';
import { useRecord } from '../record/use-record.ts';
import { t } from '../text/t.ts';
import { viPapers } from '../text/vi-papers.ts';
import { fileWords, nameParts, wordFileName } from './file-names.ts';
import { sheetsFor, slipsIn } from './meeting/household-slip.ts';
import { isMeetingPaper, meetingPaper, meetingPaperTitle } from './meeting/meeting-paper.ts';
import { NoPaper } from './NoPaper.tsx';
import { PrintPage } from './PrintPage.tsx';
import { useMeetingSource } from './use-meeting-source.ts';

/** @param of 'root.paper' or 'root.paper.row', see print-paths.ts */
export function MeetingPrint({ of }: { readonly of: string }) {
  const [root = '', paper = '', row] = of.split('.');
  const view = useRecord(root);
  if (view === undefined) return <Page title={t('record.opening')}>{null}</Page>;
  if (view === null || !isMeetingPaper(paper)) return <NoPaper root={root} />;
  return <OnePaper view={view} paper={paper} row={row} />;
}

interface OnePaperProps {
  readonly view: RecordView;
  readonly paper: MeetingPaper;
  readonly row: RecordId | undefined;
}

function OnePaper({ view, paper, row }: OnePaperProps) {
  const { root } = view.bundle;
  const source = useMeetingSource(view.bundle);
  const composed = source && meetingPaper(paper, source, row);
  if (composed === null) return <NoPaper root={root.id} />;
  const households = source?.counted.length ?? 0;
  return (
    <PrintPage
      title={t(meetingPaperTitle(paper) as 'meeting-paper.invitation')}
      backHref={printPaths.record(root.id)}
      document={composed}
      wordName={wordFileName(fileWords(viPapers[`meeting-paper.${paper}`]), ...nameParts(root.values))}
    >
      {paper === 'household-slip' && composed && households > 0 && (
        <p class="small">
          {t('print.slipSheets', {
            perSheet: slipsIn(composed),
            households,
            n: sheetsFor(composed, households),
          })}
        </p>
      )}
    </PrintPage>
  );
}
