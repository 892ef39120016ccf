// Notices, progress, empty state, buttons, icons.

import { Button } from '../../../src/client/ui/parts/Button.tsx';
import { Chip } from '../../../src/client/ui/parts/Chip.tsx';
import { EmptyState } from '../../../src/client/ui/parts/EmptyState.tsx';
import { Icon } from '../../../src/client/ui/parts/Icon.tsx';
import { type IconName, iconPaths } from '../../../src/client/ui/parts/icon-paths.ts';
import { Notice } from '../../../src/client/ui/parts/Notice.tsx';
import { Page } from '../../../src/client/ui/parts/Page.tsx';
import { Progress } from '../../../src/client/ui/parts/Progress.tsx';
import type { SendState } from '../../../src/client/ui/parts/StateLine.tsx';
import { StateLine } from '../../../src/client/ui/parts/StateLine.tsx';
import { nowMs } from './sample.ts';

const states: SendState[] = [
  { type: 'draft' },
  { type: 'pending' },
  { type: 'sending', done: 3, total: 12 },
  { type: 'received', atMs: nowMs },
  { type: 'receivedLater' },
  { type: 'refused', reason: 'bản này không thuộc địa bàn của bác' },
  { type: 'forked' },
  { type: 'redacted' },
];

export function MixedSample() {
  return (
    <Page title="Các phần" back={{ href: '#' }}>
      <Notice kind="error" title="Chưa gửi được vì mất mạng" action={<Button>Gửi lại</Button>}>
        Ghi chép vẫn nằm an toàn trên máy. Máy sẽ tự gửi khi có mạng.
      </Notice>
      <Notice kind="warn">Máy sắp hết chỗ. Bản nháp vẫn được giữ.</Notice>
      <Notice>Đang không có mạng. Mọi việc vẫn ghi được như thường.</Notice>
      <Notice kind="good">Sẵn sàng dùng khi không có mạng.</Notice>
      <Progress
        label="Đang gửi về xã"
        done={1034}
        total={6122}
        secondsLeft={140}
        onCancel={() => undefined}
      />
      <div class="group">
        {states.map((state) => (
          <StateLine key={state.type} state={state} nowMs={nowMs} />
        ))}
      </div>
      <div class="buttons">
        <Button kind="primary" icon="plus">
          Ghi đơn
        </Button>
        <Button icon="print">In</Button>
        <Button kind="quiet">Bỏ qua</Button>
        <Button kind="danger" icon="trash">
          Xóa
        </Button>
        <Button kind="primary" busy="Đang gửi…">
          Gửi
        </Button>
        <Button disabled>Chưa được</Button>
        <Chip onPress={() => undefined} icon="person">
          Bà Thí Dụ
        </Chip>
        <Chip onPress={() => undefined} on>
          Trả lời tại chỗ
        </Chip>
      </div>
      <EmptyState
        icon="talk"
        title="Chưa có buổi đối thoại nào"
        action={
          <Button kind="primary" icon="plus">
            Ghi buổi đầu tiên
          </Button>
        }
      >
        Chạm nút dưới đây khi buổi đối thoại bắt đầu; ghi đến đâu máy giữ đến đó.
      </EmptyState>
      <div class="buttons">
        {(Object.keys(iconPaths) as IconName[]).map((name) => (
          <span key={name} class="mark">
            <Icon name={name} /> {name}
          </span>
        ))}
      </div>
    </Page>
  );
}
