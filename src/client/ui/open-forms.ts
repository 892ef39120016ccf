// Which forms hold something half-written: an update or a reload waits until there are none.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

const count = signal(0);

/** Whether any form on this tab is being written in. */
export const isWriting: ReadonlySignal<boolean> = computed(() => count.value > 0);

/** For a form's component: `dirty` while it holds what is not yet saved as a record. */
export function useOpenForm(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return undefined;
    count.value += 1;
    return () => {
      count.value -= 1;
    };
  }, [dirty]);
}
