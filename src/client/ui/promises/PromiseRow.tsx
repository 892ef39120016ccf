// One promise in a list: what was asked, who sees to it, where and when it was given, where it stands.
import { useAccount } from '../account-context.ts';
import { whoText } from '../field-texts.ts';
import { villagesText } from '../list/item-words.ts';
import { paths } from '../routes.ts';
import { fullDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { PromiseMark } from './PromiseMark.tsx';
import type { Listed } from './promise-list.ts';
import { promiseView } from './promise-view.ts';
import { wordsOf } from './promise-words.ts';

export function PromiseRow({ one }: { readonly one: Listed }) {
  const { person, catalog } = useAccount();
  const directory = catalog.directory.value;
  const { row, facts, promise, dialogue } = one;
  const owner =
    promise.owner === undefined ? wordsOf(row, 'assignee') : whoText(promise.owner, person, directory);
  const meta = [
    villagesText(facts.villages, directory),
    fullDay(facts.day),
    owner && t('promise.by', { who: owner }),
    promise.due && t('promise.due', { day: fullDay(promise.due) }),
    promise.wish && t('promise.wish', { day: fullDay(promise.wish) }),
  ];
  return (
    <li>
      <a class="row" href={paths.record(dialogue.item.id, promiseView(row.id))}>
        <span class="row-title">{wordsOf(row, 'text') || t('record.untitled')}</span>
        <span class="row-meta small soft">{meta.filter(Boolean).join(' · ')}</span>
        <span class="row-state small">
          <PromiseMark one={one} />
        </span>
      </a>
    </li>
  );
}
