// One record: its page, or the form or pad that its address names.
import type { RecordId } from '../../../shared/core/ids.ts';
import { kinds } from '../../../shared/kinds/registry.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page } from '../parts/Page.tsx';
import { RecordPage } from '../record/RecordPage.tsx';
import { useRecord } from '../record/use-record.ts';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';

interface RecordProps {
  readonly root: RecordId;
  readonly view?: string | undefined;
}

export default function Record({ root }: RecordProps) {
  const record = useRecord(root);
  if (record === undefined) return <Page title={t('record.opening')}>{null}</Page>;
  if (record === null) return <Missing words={t('record.missingDetail')} />;
  const kind = kinds[record.bundle.root.kind];
  if (!kind) return <Missing words={t('record.newerKind')} />;
  return <RecordPage view={record} kind={kind} />;
}

function Missing({ words }: { readonly words: string }) {
  return (
    <Page title={t('record.missing')} back={{ href: paths.home }}>
      <EmptyState
        icon="paper"
        title={t('record.missing')}
        action={<LinkButton href={paths.home}>{t('error.home')}</LinkButton>}
      >
        {words}
      </EmptyState>
    </Page>
  );
}
