// Tells the style sheet how high a bar is, so that nothing scrolls to a stop behind it or is pushed off the screen by it.
import { useLayoutEffect, useRef } from 'preact/hooks';

/** @param name of the style sheet's variable, gone with the element */
export function useToldHeight<E extends HTMLElement>(name: `--${string}`) {
  const ref = useRef<E>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const root = document.documentElement.style;
    const watcher = new ResizeObserver(() => root.setProperty(name, `${element.offsetHeight}px`));
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      root.removeProperty(name);
    };
  }, []);
  return ref;
}
