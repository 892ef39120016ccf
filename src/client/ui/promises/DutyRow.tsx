// What a dialogue still needs by law, in a list: which dialogue, what, by when.
import { titleText } from '../list/item-words.ts';
import { paths } from '../routes.ts';
import { fullDay } from '../text/format-date.ts';
import { DutyClock } from './DialoguePart.tsx';
import type { Duty } from './duties.ts';

export function DutyRow({ duty, today }: { readonly duty: Duty; readonly today: string }) {
  const { item } = duty.dialogue;
  return (
    <li>
      <a class="row" href={paths.record(item.id)}>
        <span class="row-meta small soft">{`${fullDay(item.date)} · ${titleText(item.title)}`}</span>
        <DutyClock clock={duty.clock} today={today} />
      </a>
    </li>
  );
}
