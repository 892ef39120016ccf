// What is said where a record has no such paper.
import type { RecordId } from '../../../shared/core/ids.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';

export function NoPaper({ root }: { readonly root: RecordId }) {
  return (
    <Page title={t('print.title')} back={{ href: paths.record(root) }}>
      <EmptyState icon="print" title={t('print.none')}>
        {t('print.noneDetail')}
      </EmptyState>
    </Page>
  );
}
