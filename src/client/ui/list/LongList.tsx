// A list of any length: rows are drawn in blocks as one scrolls towards them; blocks that did not change are left alone.
import { Component } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Directory, Item } from '../../store/catalog-api.ts';
import { List } from '../parts/List.tsx';
import { ItemRow } from './ItemRow.tsx';

/** More than a phone's screen holds: what is drawn at each keystroke of a search before anything is seen. */
const blockSize = 6;
/** Rows below the screen wait until nobody types any more. */
const restMs = 400;

interface LongListProps {
  readonly label: string;
  readonly items: readonly Item[];
  readonly directory: Directory;
  readonly today: string;
  readonly current?: string | undefined;
  /** A new search or filter begins at the top again. */
  readonly resetKey: string;
}

/** Off-screen rows cost no layout (content-visibility in pages.css). */
export function LongList({ label, items, resetKey, ...rest }: LongListProps) {
  // The page first, its rows a frame later: both at once would hold up what comes next for longer than a frame.
  const [blocks, setBlocks] = useState({ count: 0, key: resetKey });
  const count = blocks.key === resetKey ? blocks.count : 1;
  const more = count * blockSize < items.length;
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (count === 0) setBlocks({ count: 1, key: resetKey });
    if (count === 0 || !end.current || !more) return undefined;
    const watcher = new IntersectionObserver(
      (seen) => {
        if (seen.some((one) => one.isIntersecting)) setBlocks({ count: count + 1, key: resetKey });
      },
      { rootMargin: '1200px' },
    );
    const watch = () => end.current && watcher.observe(end.current);
    const timer = setTimeout(watch, count === 1 ? restMs : 0);
    return () => {
      clearTimeout(timer);
      watcher.disconnect();
    };
  }, [count, more, resetKey]);
  const starts = Array.from(
    { length: Math.min(count, Math.ceil(items.length / blockSize)) },
    (_, at) => at * blockSize,
  );
  return (
    <div class="long-list">
      <List label={label}>
        {starts.map((start) => (
          <Block key={start} items={items.slice(start, start + blockSize)} {...rest} />
        ))}
      </List>
      <div ref={end} />
    </div>
  );
}

type BlockProps = Pick<LongListProps, 'items' | 'directory' | 'today' | 'current'>;

/** A class because it decides for itself whether to be drawn again: items are immutable, so the same item is the same row. */
class Block extends Component<BlockProps> {
  override shouldComponentUpdate(next: BlockProps): boolean {
    const { items, directory, today, current } = this.props;
    return (
      directory !== next.directory ||
      today !== next.today ||
      current !== next.current ||
      items.length !== next.items.length ||
      items.some((item, at) => item !== next.items[at])
    );
  }

  render({ items, directory, today, current }: BlockProps) {
    // By place: the row of another record is the same elements with other words, at each keystroke of a search.
    return items.map((item, at) => (
      <ItemRow key={at} item={item} directory={directory} today={today} current={item.id === current} />
    ));
  }
}
