// The end of a meeting: what is missing, what is read back, who signs, and the closing of the minutes.
import { may } from '../../../shared/access/access.ts';
import { factsOf } from '../../../shared/access/facts.ts';
import { mayClose } from '../../../shared/kinds/closed-minutes.ts';
import { minutes } from '../../../shared/kinds/minutes.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { Problem } from '../form/Problem.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { headLine } from '../record/head-line.ts';
import { PrintLink } from '../record/PrintLink.tsx';
import { useWording } from '../record/use-record.ts';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { CloseButton } from './CloseButton.tsx';
import { ClosedPart } from './ClosedPart.tsx';
import { isClosed } from './closed.ts';
import { lacksOf } from './lacks.ts';
import { Closer } from './Opening.tsx';
import { ReadBack } from './ReadBack.tsx';
import { Signatures } from './Signatures.tsx';
import { useMeeting } from './use-meeting.ts';
import { useWriting } from './use-writing.ts';

export default function ClosePage({ view }: { readonly view: RecordView }) {
  const { me, from } = useAccount();
  const wording = useWording();
  const writing = useWriting(view);
  const shown = useMeeting(writing.bundle);
  const { bundle } = view;
  const { root } = bundle;
  const closed = isClosed(bundle);
  const mayWrite = may(me.value, 'write', factsOf(bundle));
  const isHere = mayClose(bundle, from).type === 'may';
  const lacks = closed || !shown.isReady ? [] : lacksOf(writing.bundle, shown);
  return (
    <Page
      title={t(closed ? 'close.closedTitle' : 'close.title')}
      sub={headLine(minutes, root, wording)}
      back={{ href: paths.record(root.id) }}
      actions={
        <LinkButton href={paths.record(root.id)} icon="check">
          {t('rows.done')}
        </LinkButton>
      }
    >
      {closed ? (
        <ClosedPart view={view} mayWrite={mayWrite} />
      ) : (
        <>
          {lacks.length > 0 && (
            <Notice kind="warn" title={t('close.lacks')}>
              <ul class="points">
                {lacks.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </Notice>
          )}
          {shown.isReady && <ReadBack {...{ writing, shown, mayWrite }} />}
        </>
      )}
      <Signatures {...{ view, mayWrite }} maySign={mayWrite && !closed} />
      <div class="buttons">
        <PrintLink bundle={bundle} />
      </div>
      {!closed && (
        <section class="group">
          <h2>{t('close.do')}</h2>
          <p class="small soft">{t('close.doHint')}</p>
          <Closer bundle={bundle} mayWrite={mayWrite} />
          {mayWrite && isHere && <CloseButton {...{ view, writing, shown }} />}
        </section>
      )}
      <Problem words={writing.problem} />
    </Page>
  );
}
