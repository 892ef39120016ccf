// In the list of what is due: what hangs, and what may come down.
import { Mark } from '../parts/Mark.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { postingWords } from './posting-words.ts';
import type { PostingTask } from './use-posting-work.ts';

export function PostingWork({ tasks }: { readonly tasks: readonly PostingTask[] }) {
  if (tasks.length === 0) return null;
  return (
    <section class="group">
      <h2>{`${t('postings.work')} · ${tasks.length}`}</h2>
      <ul class="rows">
        {tasks.map(({ root, row, posting }) => {
          const { tone, icon, words } = postingWords(posting, '');
          const { title, places } = row.values;
          return (
            <li key={row.id}>
              <a class="row" href={paths.record(root)}>
                <span class="row-title">
                  {typeof title === 'string' && title !== '' ? title : t('postings.title')}
                </span>
                {typeof places === 'string' && <span class="small soft">{places}</span>}
                <span class="row-state small">
                  <Mark tone={tone} icon={icon} filled={posting.state === 'may-come-down'}>
                    {words}
                  </Mark>
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
