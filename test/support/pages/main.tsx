// The pages of an open account over tables in memory, without server: for looking at them.
import '../../../src/client/ui/style.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { LocationProvider } from 'preact-iso/router';
import { openAccount } from '../../../src/client/store/account.ts';
import { startDraft } from '../../../src/client/store/begin-draft.ts';
import { createMemoryDisk } from '../../../src/client/store/memory-disk.ts';
import { openMemoryTables } from '../../../src/client/store/memory-tables.ts';
import { mergeResponse } from '../../../src/client/store/merge-response.ts';
import { firstSyncState, putIdentityBox, sealIdentity } from '../../../src/client/store/meta.ts';
import { createVault } from '../../../src/client/store/new-vault.ts';
import { idleStatus, type Sync, type SyncStatus } from '../../../src/client/store/sync-port.ts';
import { AccountContext } from '../../../src/client/ui/account-context.ts';
import { keepAboveKeyboard } from '../../../src/client/ui/form/keyboard.ts';
import { OpenPages } from '../../../src/client/ui/OpenPages.tsx';
import { UndoBar } from '../../../src/client/ui/parts/UndoBar.tsx';
import { chooseLanguage, thonWord } from '../../../src/client/ui/text/t.ts';
import { undoQueue } from '../../../src/client/ui/undo.ts';
import type { Bundle } from '../../../src/shared/core/bundle.ts';
import { directory, me, sampleRecords, scopeOf, startMs } from './sample-records.ts';

const wanted = new URLSearchParams(location.hash.slice(1));
const roles = (wanted.get('roles') ?? 'officer').split(',');
const villages = (wanted.get('villages') ?? '').split(',').filter(Boolean).map(Number);
const fillRandom = (bytes: Uint8Array<ArrayBuffer>) => void crypto.getRandomValues(bytes);
const { vault } = await createVault(
  { type: 'pin', secret: '123456' },
  { derive: async () => new Uint8Array(32), fillRandom },
);
const tables = openMemoryTables(createMemoryDisk());
const scope = scopeOf(roles, villages);
const identity = { serverId: 'A'.repeat(16), enrolment: 'B'.repeat(16), from: 'K7', person: me, scope };
const box = await sealIdentity(vault, identity);
await tables.write(['meta'], (tx) => putIdentityBox(tx, box), { durability: 'strict' });
const bundles: Bundle[] = [
  ...directory(roles, villages),
  ...(wanted.has('empty') ? [] : sampleRecords(Number(wanted.get('more') ?? 6))),
];
await mergeResponse({ tables, vault, writer: { person: me, from: 'K7' } }, firstSyncState, {
  v: 1,
  now: startMs,
  gen: 'G',
  epoch: 1,
  scope,
  receipts: [],
  entries: [],
  bundles,
  drops: [],
  cursor: Math.max(...bundles.map((bundle) => bundle.seq)),
  whole: true,
  backedUp: 0,
});
const none = async () => ({ ok: false as const, error: { type: 'no-network' as const } });
const sync: Sync = {
  status: signal<SyncStatus>({ ...idleStatus(startMs - 3_600_000), phase: 'offline' }),
  now: () => undefined,
  files: () => Promise.reject(new Error('There are no files here')),
  stop: () => undefined,
  ask: none,
};
const account = await openAccount({
  tables,
  vault,
  phoneNow: () => Date.now(),
  nowMs: () => performance.now(),
  setTimer: (work, ms) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  fillRandom,
  connect: () => sync,
});
thonWord.value = 'bản';
await chooseLanguage(wanted.get('lang') === 'en' ? 'en' : 'vi');
keepAboveKeyboard(window);
const app = document.getElementById('app');
// For tests, which write under an open form and let a save take long.
Object.assign(window, { account, tables, startDraft });
if (app && account)
  render(
    <AccountContext.Provider value={account}>
      <LocationProvider>
        <OpenPages />
        <UndoBar queue={undoQueue} />
      </LocationProvider>
    </AccountContext.Provider>,
    app,
  );
