// Composition root of the tab: looks where it runs, joins store, sync and pages, and draws the app.
import { render } from 'preact';
import { watchInstall } from './pwa/install.ts';
import { registerWorker } from './pwa/register.ts';
import { App } from './ui/App.tsx';
import { keepAboveKeyboard } from './ui/form/keyboard.ts';
import { Blocked } from './ui/pages/Blocked.tsx';
import { StartFailed } from './ui/pages/StartFailed.tsx';
import { blockOf } from './ui/session/environment.ts';
import { takeLinkCode } from './ui/session/link-code.ts';
import { openSession } from './ui/session/open-session.ts';
import { watchOpenAccount } from './ui/session/watch-open-account.ts';
import { startTheme } from './ui/theme.ts';
import './ui/style.css';

async function start(root: HTMLElement): Promise<void> {
  startTheme();
  keepAboveKeyboard(window);
  const install = watchInstall(window);
  const block = blockOf(window);
  // An in-app browser keeps the code in its address: "open in browser" takes it along.
  const code = block?.type === 'in-app' ? undefined : takeLinkCode(window);
  if (block) return render(<Blocked block={block} code={code} />, root);
  const updates = registerWorker(window, import.meta.env.PROD);
  try {
    const session = await openSession({ page: window, code, onClosing: updates.overtaken });
    watchOpenAccount(session, window, () => void updates.fetchLater());
    addEventListener('hashchange', () => {
      const scanned = takeLinkCode(window);
      if (scanned !== undefined) session.beginEnrol(scanned);
    });
    render(<App session={session} updates={updates} install={install} />, root);
  } catch (error) {
    render(<StartFailed error={error} />, root);
  }
}

const root = document.getElementById('app');
if (root) void start(root);
