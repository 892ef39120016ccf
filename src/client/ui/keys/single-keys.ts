// Whether single keys act, remembered on this device: they disturb people who speak to the machine or press keys by chance.
import { signal } from '@preact/signals';

const keptUnder = 'gd-keys';

export const singleKeys = signal(read() !== 'off');

export function chooseSingleKeys(on: boolean): void {
  singleKeys.value = on;
  try {
    localStorage.setItem(keptUnder, on ? 'on' : 'off');
  } catch {
    // It lasts until the page is closed.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(keptUnder);
  } catch {
    return null;
  }
}
