// One limit in the list of work: what, of which case, when, and how that was counted.
import type { Day } from '../../../shared/rules/days.ts';
import { titleText } from '../list/item-words.ts';
import { paths } from '../routes.ts';
import { OpenClock } from './Clocks.tsx';
import type { Task } from './work-list.ts';

export function TaskRow({ task, today }: { readonly task: Task; readonly today: Day }) {
  const { item, labels } = task.petition;
  const label = task.content === undefined ? undefined : labels.get(task.content);
  return (
    <li>
      <a class="row" href={paths.record(item.id)}>
        <span class="row-meta small soft">
          {[item.code, label ?? titleText(item.title)].filter(Boolean).join(' · ')}
        </span>
        <OpenClock clock={task.clock} today={today} />
      </a>
    </li>
  );
}
