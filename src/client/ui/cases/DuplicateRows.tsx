// Petitions that may be the same matter, each with why it may be, and the press that links it.
import { titleText } from '../list/item-words.ts';
import { Button } from '../parts/Button.tsx';
import { useWording } from '../record/use-record.ts';
import { paths } from '../routes.ts';
import { nearDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import type { Duplicate } from './find-duplicates.ts';

interface DuplicateRowsProps {
  readonly duplicates: readonly Duplicate[];
  /** Undefined where it may not be linked, or is linked to another case already. */
  readonly linkOf: (duplicate: Duplicate) => (() => void) | undefined;
}

export function DuplicateRows({ duplicates, linkOf }: DuplicateRowsProps) {
  const { today } = useWording();
  return (
    <ul class="rows" aria-label={t('duplicates.title')}>
      {duplicates.map((duplicate) => {
        const { other, code, received, why } = duplicate;
        const link = linkOf(duplicate);
        return (
          <li key={other.id}>
            <a class="row" href={paths.record(other.id)}>
              <span class="row-title">{titleText(other.summary || other.paperCode)}</span>
              <span class="row-meta small soft">
                {[code, other.sender, received && nearDay(received, today)].filter(Boolean).join(' · ')}
              </span>
              <span class="small">{why.map((one) => t(`duplicates.why.${one}`)).join(', ')}</span>
            </a>
            {link && (
              <div class="buttons">
                <Button kind="quiet" icon="link" onPress={link}>
                  {t('duplicates.link')}
                </Button>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
