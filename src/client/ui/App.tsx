// The app: who is at it (session), which page (address), and what stands around every page.

import { LocationProvider } from 'preact-iso/router';
import type { Install } from '../pwa/install.ts';
import type { Updates } from '../pwa/updates.ts';
import { AccountContext } from './account-context.ts';
import { DeviceContext } from './device-context.ts';
import { laterPart, lazyPage } from './lazy-page.tsx';
import { OpenPages } from './OpenPages.tsx';
import { Lock } from './pages/Lock.tsx';
import { ErrorBoundary } from './parts/ErrorBoundary.tsx';
import { paths } from './routes.ts';
import type { Session } from './session/session.ts';
import { SessionContext } from './session/session-context.ts';

const Welcome = lazyPage(() => import('./pages/Welcome.tsx'));
const Enrol = lazyPage(() => import('./enrol/Enrol.tsx'));

const UpdateBar = laterPart(() => import('./UpdateBar.tsx').then((bar) => bar.UpdateBar));
const AppLater = laterPart(() => import('./AppLater.tsx').then((later) => later.AppLater));

interface AppProps {
  readonly session: Session;
  readonly updates: Updates;
  readonly install: Install;
}

/** Mounted once by main.tsx. The address survives a lock, so that unlocking comes back to the same page. */
export function App({ session, updates, install }: AppProps) {
  return (
    <SessionContext.Provider value={session}>
      <DeviceContext.Provider value={{ updates, install }}>
        <LocationProvider>
          <UpdateBar updates={updates} />
          <ErrorBoundary homeHref={paths.home}>
            <Stage session={session} />
          </ErrorBoundary>
          <AppLater />
        </LocationProvider>
      </DeviceContext.Provider>
    </SessionContext.Provider>
  );
}

function Stage({ session }: { readonly session: Session }) {
  const stage = session.stage.value;
  switch (stage.type) {
    case 'welcome':
      return <Welcome />;
    case 'lock':
      return <Lock chosen={stage.chosen} />;
    case 'enrol':
      return <Enrol given={stage.code} />;
    case 'open':
      return (
        <AccountContext.Provider value={stage.account}>
          <OpenPages />
        </AccountContext.Provider>
      );
  }
}
