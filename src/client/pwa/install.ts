// Installing the app: the browser's offer, kept until the person asks for it; elsewhere a hint in words.
import { type ReadonlySignal, signal } from '@preact/signals-core';

/** - installed: runs from the home screen · offered: the browser would install it · by-hand: only through its menu */
export type InstallState = 'installed' | 'offered' | 'by-hand';

export interface Install {
  readonly state: ReadonlySignal<InstallState>;
  /** Shows the browser's own question. */
  ask(): Promise<void>;
}

interface InstallOffer extends Event {
  prompt(): Promise<void>;
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

/** Call once at start: the browser makes its offer early and only once. */
export function watchInstall(page: Window): Install {
  const standalone =
    page.matchMedia('(display-mode: standalone)').matches ||
    (page.navigator as Navigator & { standalone?: boolean }).standalone === true;
  const state = signal<InstallState>(standalone ? 'installed' : 'by-hand');
  let offer: InstallOffer | undefined;
  page.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer = event as InstallOffer;
    state.value = 'offered';
  });
  page.addEventListener('appinstalled', () => {
    state.value = 'installed';
  });
  return {
    state,
    async ask() {
      const kept = offer;
      offer = undefined;
      await kept?.prompt();
      if (state.value === 'offered') state.value = 'by-hand';
    },
  };
}
