// Recording and signing over a real database, with a record that is a list on the window for tests.
import { useEffect, useState } from 'preact/hooks';
import { openFiles } from '../../../src/client/store/files/files.ts';
import type { Files } from '../../../src/client/store/files/files-api.ts';
import { createMemoryDisk } from '../../../src/client/store/memory-disk.ts';
import { openMemoryTables } from '../../../src/client/store/memory-tables.ts';
import { createVault } from '../../../src/client/store/new-vault.ts';
import type { Records } from '../../../src/client/store/records-api.ts';
import { Capture } from '../../../src/client/ui/files/Capture.tsx';
import { Player } from '../../../src/client/ui/files/Player.tsx';
import { Page } from '../../../src/client/ui/parts/Page.tsx';
import { ok } from '../../../src/shared/core/result.ts';
import type { Values } from '../../../src/shared/core/write.ts';

const root = 'A'.repeat(16);
const rows: Values[] = [];

const records = {
  addRow: async (_root: string, _kind: string, values: Values) => {
    rows.push(values);
    return ok(String(rows.length));
  },
  open: async () => null,
} as unknown as Pick<Records, 'addRow' | 'open'>;

const openSample = async (): Promise<Files> => {
  const { vault } = await createVault(
    { type: 'pin', secret: '123456' },
    {
      derive: async () => new Uint8Array(32),
      fillRandom: (bytes) => void crypto.getRandomValues(bytes),
    },
  );
  const account = openMemoryTables(createMemoryDisk());
  return openFiles({ database: 'gd-gallery', vault, records, account, now: () => Date.now() });
};

export function CaptureSample() {
  const [files, setFiles] = useState<Files>();
  const [sound, setSound] = useState<string>();
  useEffect(() => {
    void openSample().then((opened) => {
      setFiles(opened);
      Object.assign(window, {
        rows,
        files: opened,
        play: (content: Uint8Array<ArrayBuffer>) => setSound(URL.createObjectURL(new Blob([content]))),
      });
    });
  }, []);
  return (
    <Page title="Họp bản" back={{ href: '#' }}>
      <section class="group">{files && <Capture root={root} files={files} />}</section>
      {sound && <Player address={sound} label="Ghi âm" />}
    </Page>
  );
}
