// Composition root of the tab: looks where it runs, joins store, sync and pages, and draws the app.
import { render } from 'preact';
import { watchInstall } from './pwa/install.ts';
import { registerWorker } from './pwa/register.ts';
import { App } from './ui/App.tsx';
import { startLook } from './ui/look.ts';
import { blockOf } from './ui/session/environment.ts';
import { takeLinkCode } from './ui/session/link-code.ts';
import { openSession } from './ui/session/open-session.ts';
import { loadTexts } from './ui/text/t.ts';
import './ui/style.css';

async function start(root: HTMLElement): Promise<void> {
  startLook();
  const install = watchInstall(window);
  const block = blockOf(window);
  // An in-app browser keeps the code in its address: "open in browser" takes it along.
  const code = block?.type === 'in-app' ? undefined : takeLinkCode(window);
  if (block) {
    const [{ Blocked }] = await Promise.all([import('./ui/pages/Blocked.tsx'), loadTexts()]);
    return render(<Blocked block={block} code={code} />, root);
  }
  const updates = registerWorker(window, import.meta.env.PROD);
  try {
    const session = await openSession({ page: window, code, onClosing: updates.overtaken });
    const enrolByLink = () => {
      const followed = takeLinkCode(window);
      if (followed !== undefined) session.beginEnrol(followed);
    };
    addEventListener('hashchange', enrolByLink);
    // A link may also have been followed while the session was opening.
    enrolByLink();
    render(<App session={session} updates={updates} install={install} />, root);
    // Whoever opens an account types a PIN first; without this an open one would never lock, so a failure is one of the start.
    const { watchOpenAccount } = await import('./ui/session/watch-open-account.ts');
    watchOpenAccount(session, window, () => void updates.fetchLater());
    // What the first pages do without may come while somebody types a PIN.
    loadTexts().catch(() => undefined);
    import('./ui/AppRail.tsx').catch(() => undefined);
    import('./ui/form/keyboard.ts').then(
      ({ keepAboveKeyboard }) => keepAboveKeyboard(window),
      () => undefined,
    );
  } catch (error) {
    const [{ StartFailed }] = await Promise.all([import('./ui/pages/StartFailed.tsx'), loadTexts()]);
    render(<StartFailed error={error} />, root);
  }
}

const root = document.getElementById('app');
if (root) void start(root);
