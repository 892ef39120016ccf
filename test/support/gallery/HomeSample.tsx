// The home page, as ui.md draws it.
import { Band } from '../../../src/client/ui/parts/Band.tsx';
import { LinkButton } from '../../../src/client/ui/parts/LinkButton.tsx';
import { List } from '../../../src/client/ui/parts/List.tsx';
import { ListRow } from '../../../src/client/ui/parts/ListRow.tsx';
import { Mark } from '../../../src/client/ui/parts/Mark.tsx';
import { Page } from '../../../src/client/ui/parts/Page.tsx';
import { StateLine } from '../../../src/client/ui/parts/StateLine.tsx';
import { nowMs, petitions } from './sample.ts';

export function HomeSample() {
  return (
    <Page
      title="Xã Búng Lao"
      sub="Trưởng bản · Bản Nà Lấu, Bản Xuân Tre"
      action={
        <LinkButton href="#" kind="quiet" icon="settings">
          Cài đặt
        </LinkButton>
      }
      under={<Band />}
      actions={
        <>
          <LinkButton href="#" icon="talk" stacked>
            Đối thoại
          </LinkButton>
          <LinkButton href="#" icon="paper" stacked>
            Đơn thư
          </LinkButton>
          <LinkButton href="#" icon="people" stacked>
            Họp bản
          </LinkButton>
        </>
      }
    >
      <section class="group">
        <h2>Việc hôm nay</h2>
        <div class="buttons">
          <Mark tone="late" icon="alert" filled>
            Quá hạn 1
          </Mark>
          <Mark tone="wait" icon="clock" filled>
            Sắp hạn 3
          </Mark>
        </div>
      </section>
      <section class="group">
        <h2>Gần đây</h2>
        <List label="Gần đây">
          {petitions.map((each, at) => (
            <ListRow
              key={each.id}
              href="#"
              title={each.title}
              meta={[each.village, each.day]}
              state={
                <StateLine
                  nowMs={nowMs}
                  state={at === 0 ? { type: 'pending' } : { type: 'received', atMs: nowMs - at * 86_000_000 }}
                />
              }
            />
          ))}
        </List>
      </section>
      <p class="small soft">
        <Mark tone="still" icon="cloud-off">
          Chưa gửi 4 · xã nhận lần cuối 09:10
        </Mark>
      </p>
    </Page>
  );
}
