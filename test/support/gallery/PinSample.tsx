// Unlocking.
import { useState } from 'preact/hooks';
import { Page } from '../../../src/client/ui/parts/Page.tsx';
import { PinPad } from '../../../src/client/ui/parts/PinPad.tsx';

export function PinSample() {
  const [done, setDone] = useState(0);
  return (
    <Page title="Gần Dân" sub="K7 · Trưởng bản">
      <PinPad
        label="Nhập mã để mở"
        onDone={(secret) => setDone(secret.length)}
        problem={done > 0 ? `Mã chưa đúng. Thử lại sau 30 giây.` : undefined}
      />
      <output hidden id="pin-length">
        {done}
      </output>
    </Page>
  );
}
