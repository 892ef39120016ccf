// What cannot be read on this device any more, as far as it can still be said: how many, of which record, from when.
import { useEffect, useState } from 'preact/hooks';
import type { Unreadable } from '../../store/heal.ts';
import { useAccount } from '../account-context.ts';
import { titleText } from '../list/item-words.ts';
import { Notice } from '../parts/Notice.tsx';
import { paths } from '../routes.ts';
import { formatInstant } from '../text/format-date.ts';
import { t } from '../text/t.ts';

export function UnreadablePart() {
  const { work, sync } = useAccount();
  const { unreadable } = work.value;
  const [listed, setListed] = useState<readonly Unreadable[]>([]);
  useEffect(() => {
    if (unreadable > 0)
      void sync.ask((calls) => calls.unreadable()).then((answer) => answer.ok && setListed(answer.value));
  }, [unreadable]);
  if (unreadable === 0) return null;
  return (
    <Notice kind="warn" title={t('unreadable.title', { n: unreadable })}>
      <p>{t('unreadable.detail')}</p>
      <ul>
        {listed.map((one) => (
          <One key={one.n} one={one} />
        ))}
      </ul>
    </Notice>
  );
}

function One({ one }: { readonly one: Unreadable }) {
  const { catalog, now } = useAccount();
  const item = catalog.items.value.find(({ id }) => id === one.root);
  const at = (ms: number) => formatInstant(ms, now());
  return (
    <li>
      {whenWords(one, at)}
      {item && (
        <>
          {' · '}
          <a href={paths.record(item.id)}>{titleText(item.title)}</a>
        </>
      )}
    </li>
  );
}

function whenWords({ after, before }: Unreadable, at: (ms: number) => string): string {
  if (after !== undefined && before !== undefined)
    return t('unreadable.between', { after: at(after), before: at(before) });
  if (after !== undefined) return t('unreadable.after', { when: at(after) });
  return before === undefined ? t('unreadable.unknown') : t('unreadable.before', { when: at(before) });
}
