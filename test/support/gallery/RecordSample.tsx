// One record.
import { Button } from '../../../src/client/ui/parts/Button.tsx';
import { Facts } from '../../../src/client/ui/parts/Facts.tsx';
import { Page } from '../../../src/client/ui/parts/Page.tsx';
import { Section } from '../../../src/client/ui/parts/Section.tsx';
import { StateLine } from '../../../src/client/ui/parts/StateLine.tsx';
import { longText, nowMs, undo } from './sample.ts';

export function RecordSample() {
  return (
    <Page
      title="Đơn kiến nghị"
      sub="BL-26-K7-014"
      back={{ href: '#', label: 'Về danh sách đơn thư' }}
      actions={
        <>
          <Button icon="print">In</Button>
          <Button
            kind="primary"
            icon="pen"
            id="undo-offer"
            onPress={() => undo.offer({ words: 'Đã xóa ý kiến', undo: () => undefined })}
          >
            Sửa đơn
          </Button>
        </>
      }
    >
      <div class="buttons">
        <StateLine nowMs={nowMs} state={{ type: 'received', atMs: nowMs - 480_000 }} filled />
        <StateLine nowMs={nowMs} state={{ type: 'forked' }} filled />
      </div>
      <Section title="Nội dung" open>
        <Facts
          facts={[
            { label: 'Việc gì', value: 'Đường vào bản sạt lở, học sinh phải đi vòng' },
            { label: 'Ngày nhận', value: 'Thứ Năm, 12/11/2026 · hôm nay' },
            { label: 'Kể lại', value: longText },
          ]}
        />
      </Section>
      <Section title="Người gửi" summary="1 người" todo="số điện thoại, địa chỉ">
        <Facts facts={[{ label: 'Họ và tên', value: 'Lò Văn Thí Dụ' }]} />
      </Section>
      <Section title="Tài liệu" summary="2 tờ">
        <p>…</p>
      </Section>
    </Page>
  );
}
