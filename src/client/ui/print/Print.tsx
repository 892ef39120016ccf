// Printing: a record's paper, the reception book, blank forms, or the list of what can be printed.

import { fieldKinds, kinds } from '../../../shared/kinds/registry.ts';
import { useAccount } from '../account-context.ts';
import { kindLabel } from '../kind-texts.ts';
import { mayBegin } from '../own-kinds.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page } from '../parts/Page.tsx';
import { printPaths } from '../print-paths.ts';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { BookPrint } from './BookPrint.tsx';
import { blankForm } from './blank-form.ts';
import { CasePrint } from './CasePrint.tsx';
import { fileWords, wordFileName } from './file-names.ts';
import { MeetingPrint } from './MeetingPrint.tsx';
import { PrintPage } from './PrintPage.tsx';
import { placeOf } from './place.ts';
import { ReadAloudPrint } from './ReadAloudPrint.tsx';
import { RecordPrint } from './RecordPrint.tsx';

interface PrintProps {
  /** 'record', 'case', 'meeting', 'read', 'book' or 'blank'; see print-paths.ts. */
  readonly what?: string | undefined;
  /** The record's or the village's id, or the kind of the blank form. */
  readonly of?: string | undefined;
}

/** An address that says nothing known shows the list. */
export default function Print({ what, of = '' }: PrintProps) {
  const mayCreate = useMayCreate();
  const kind = kinds[of];
  if (what === 'record') return <RecordPrint key={of} root={of} />;
  if (what === 'meeting') return <MeetingPrint key={of} of={of} />;
  if (what === 'read') return <ReadAloudPrint key={of} village={of} />;
  if (what === 'case' && mayCreate('reception')) return <CasePrint key={of} of={of} />;
  if (what === 'book' && mayCreate('reception')) return <BookPrint />;
  if (what === 'blank' && kind && mayCreate(of)) return <BlankPrint key={of} kind={of} />;
  return <Papers kinds={fieldKinds.map(({ name }) => name).filter(mayCreate)} />;
}

function BlankPrint({ kind: name }: { readonly kind: string }) {
  const directory = useAccount().catalog.directory.value;
  const kind = kinds[name];
  return (
    <PrintPage
      title={t('print.blank', { what: kindLabel(name) })}
      backHref={printPaths.all}
      document={kind && blankForm({ kind, directory })}
      wordName={wordFileName(fileWords(`phieu ghi tay ${placeOf(directory).labels.label('kind', name)}`))}
    />
  );
}

function Papers({ kinds: written }: { readonly kinds: readonly string[] }) {
  return (
    <Page title={t('print.title')} back={{ href: paths.settings }}>
      {written.includes('reception') && (
        <LinkButton icon="print" href={printPaths.book}>
          {t('print.book')}
        </LinkButton>
      )}
      <section class="form">
        <h2>{t('print.blanks')}</h2>
        <p class="soft">{t('print.blanksDetail')}</p>
        {written.map((kind) => (
          <LinkButton key={kind} icon="paper" href={printPaths.blank(kind)}>
            {kindLabel(kind)}
          </LinkButton>
        ))}
      </section>
    </Page>
  );
}

/** A blank form is for those who may write the kind. */
function useMayCreate(): (kind: string) => boolean {
  const me = useAccount().me.value;
  return (kind) => mayBegin(me, kind);
}
