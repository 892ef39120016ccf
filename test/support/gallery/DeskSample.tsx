// Rail, list and record on a wide screen; the list on a phone.
import { Layout } from '../../../src/client/ui/parts/Layout.tsx';
import { Rail } from '../../../src/client/ui/parts/Rail.tsx';
import { StateLine } from '../../../src/client/ui/parts/StateLine.tsx';
import { ListSample } from './ListSample.tsx';
import { RecordSample } from './RecordSample.tsx';
import { nowMs } from './sample.ts';

export function DeskSample() {
  return (
    <Layout
      rail={
        <Rail
          title="Xã Búng Lao"
          foot={<StateLine nowMs={nowMs} state={{ type: 'pending' }} />}
          places={[
            { href: '#', icon: 'home', word: 'Trang đầu', current: false },
            { href: '#', icon: 'talk', word: 'Đối thoại', current: false },
            { href: '#', icon: 'paper', word: 'Đơn thư', current: true, count: 4 },
            { href: '#', icon: 'people', word: 'Họp bản', current: false },
            { href: '#', icon: 'settings', word: 'Cài đặt', current: false },
          ]}
        />
      }
      list={<ListSample current="b" />}
      showing="list"
    >
      <RecordSample />
    </Layout>
  );
}
