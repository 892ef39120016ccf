// While a petition is written: quietly, that it may have been brought before. It can be linked at once.
import type { OwnNoticeProps } from '../form/own-notices.ts';
import { t } from '../text/t.ts';
import { DuplicateRows } from './DuplicateRows.tsx';
import { useDuplicates } from './use-duplicates.ts';

export function DuplicateNotice({ values, onChange }: OwnNoticeProps) {
  const found = useDuplicates('', values);
  if (!found || found.duplicates.length === 0) return null;
  return (
    <section class="group" role="status" aria-label={t('duplicates.title')}>
      <p class="strong">{t('duplicates.title')}</p>
      <DuplicateRows
        duplicates={found.duplicates}
        linkOf={({ other }) =>
          found.of.related === undefined && other.type !== 'denunciation'
            ? () => onChange('related', { root: other.related ?? other.id })
            : undefined
        }
      />
    </section>
  );
}
