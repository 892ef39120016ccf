// One record on paper: minutes, a petition's receipt slip, a day of the reception book.
import { isDeleted } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { calledPapers } from '../cases/called-papers.ts';
import { mayBegin } from '../own-kinds.ts';
import { Page } from '../parts/Page.tsx';
import { ShowNumbers } from '../record/ShowNumbers.tsx';
import { useRecord } from '../record/use-record.ts';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { CaseChoice } from './CaseChoice.tsx';
import { nameParts, wordFileName } from './file-names.ts';
import { MeetingChoice } from './MeetingChoice.tsx';
import { meetingPapers } from './meeting/meeting-paper.ts';
import { NoPaper } from './NoPaper.tsx';
import { PrintPage } from './PrintPage.tsx';
import { type RecordPaper, recordPapers } from './record-papers.ts';
import { useMeetingSource } from './use-meeting-source.ts';
import { useCodes, useNumbers } from './use-sources.ts';

/** What is gone, withdrawn or of a kind without a paper is not printed; of a denunciation only what its steps call for. */
export function RecordPrint({ root }: { readonly root: RecordId }) {
  const view = useRecord(root);
  if (view === undefined) return <Page title={t('record.opening')}>{null}</Page>;
  const state = view?.bundle.root;
  const paper = state && !isDeleted(state) && !state.redacted ? paperOf(state.kind) : undefined;
  return view && paper ? <Paper view={view} paper={paper} /> : <NoPaper root={root} />;
}

const paperOf = (kind: string): RecordPaper | undefined =>
  (recordPapers as { readonly [kind: string]: RecordPaper })[kind];

function Paper({ view, paper }: { readonly view: RecordView; readonly paper: RecordPaper }) {
  const { bundle } = view;
  const source = useMeetingSource(bundle);
  const codes = useCodes();
  const me = useAccount().me.value;
  const { shown, isHidden, show, problem } = useNumbers(bundle.root.kind === 'reception' ? [bundle] : []);
  const composed = source && paper.compose({ ...source, codes, shown });
  // The commune's own papers are for its office; whoever else sees the petition has the receipt.
  const called = mayBegin(me, 'reception') ? calledPapers(bundle) : [];
  if (composed === null)
    return called.length > 0 ? (
      <Page title={t('print.title')} back={{ href: paths.record(bundle.root.id) }}>
        <CaseChoice bundle={bundle} called={called} />
      </Page>
    ) : (
      <NoPaper root={bundle.root.id} />
    );
  return (
    <PrintPage
      title={t(paper.title as 'print.minutes')}
      backHref={paths.record(bundle.root.id)}
      document={composed}
      wordName={wordFileName(paper.file, ...nameParts(bundle.root.values))}
    >
      <CaseChoice bundle={bundle} called={called} />
      {source && <MeetingChoice bundle={bundle} papers={meetingPapers(source)} />}
      {isHidden && <ShowNumbers onPress={show} problem={problem} />}
    </PrintPage>
  );
}
