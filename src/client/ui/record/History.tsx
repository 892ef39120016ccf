// Who wrote what when, asked of the commune when somebody wants to know.
import { useEffect, useRef, useState } from 'preact/hooks';
import { deletedField } from '../../../shared/core/bundle.ts';
import { isCreation } from '../../../shared/core/change.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { HistoryResponse } from '../../../shared/protocol/office.ts';
import { useAccount } from '../account-context.ts';
import { fieldLabel, whoText } from '../field-texts.ts';
import { kindLabel } from '../kind-texts.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { formatInstant } from '../text/format-date.ts';
import { t } from '../text/t.ts';

type HistoryItem = HistoryResponse['items'][number];
type Answer =
  | { readonly type: 'closed' | 'asking' | 'no-network' | 'problem' }
  | { readonly type: 'answered'; readonly items: readonly HistoryItem[] };

/** A button until pressed; without network it says so, and nothing else changes. */
export function History({ root }: { readonly root: RecordId }) {
  const { sync } = useAccount();
  const [answer, setAnswer] = useState<Answer>({ type: 'closed' });
  const ask = async () => {
    setAnswer({ type: 'asking' });
    const result = await sync.ask((calls) => calls.history(root));
    if (result.ok) setAnswer({ type: 'answered', items: result.value.items });
    else
      setAnswer({
        type:
          result.error.type === 'no-network' || result.error.type === 'timed-out' ? 'no-network' : 'problem',
      });
  };
  const isOpen = answer.type === 'answered';
  // The button stands at the end of the page: what it answered would lie below the screen.
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (answer.type === 'no-network' || answer.type === 'problem')
      section.current?.scrollIntoView({ block: 'nearest' });
  }, [answer.type]);
  return (
    <section class="group" ref={section}>
      <div class="buttons">
        <Button
          kind="quiet"
          icon="history"
          expanded={isOpen}
          busy={answer.type === 'asking' ? t('history.loading') : undefined}
          onPress={() => (isOpen ? setAnswer({ type: 'closed' }) : void ask())}
        >
          {t(isOpen ? 'history.hide' : 'history.show')}
        </Button>
      </div>
      {answer.type === 'no-network' && <Notice live>{t('history.offline')}</Notice>}
      {answer.type === 'problem' && (
        <Notice kind="warn" live>
          {t('history.problem')}
        </Notice>
      )}
      {answer.type === 'answered' && <HistoryList items={answer.items} root={root} />}
    </section>
  );
}

function HistoryList({ items, root }: { readonly items: readonly HistoryItem[]; readonly root: RecordId }) {
  const account = useAccount();
  const directory = account.catalog.directory.value;
  if (items.length === 0) return <p class="soft">{t('history.empty')}</p>;
  return (
    <ol class="rows">
      {[...items].reverse().map((item) => (
        <li key={item.seq} class="entry">
          <span class="entry-text">{deedText(item, root)}</span>
          <span class="small soft">
            {t('history.by', { who: whoText(item.by, account.person, directory), from: item.from })} ·{' '}
            {formatInstant(item.at, account.now())}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** What one change did: "Sửa: Ngày, Địa điểm", "Thêm: Ý kiến", "Xóa". */
export function deedText(item: HistoryItem, root: RecordId): string {
  if (!('change' in item)) return t('history.redactedEntry');
  const { change } = item;
  const what = kindLabel(change.kind);
  const isRow = change.record !== root;
  if (change.redact !== undefined) return t('history.redacted');
  if (change.set[deletedField] === true)
    return isRow ? t('history.deletedRow', { what }) : t('history.deleted');
  if (change.set[deletedField] === false) return t('history.restored');
  if (isCreation(change)) return isRow ? t('history.createdRow', { what }) : t('history.created');
  const fields = Object.keys(change.set)
    .map((name) => fieldLabel(change.kind, name))
    .join(', ');
  return isRow ? t('history.editedRow', { what, fields }) : t('history.edited', { fields });
}
