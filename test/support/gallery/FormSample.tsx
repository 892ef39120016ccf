// Every field, empty, filled and wrong.
import { useState } from 'preact/hooks';
import { ChoiceField } from '../../../src/client/ui/form/ChoiceField.tsx';
import { DateField } from '../../../src/client/ui/form/DateField.tsx';
import { LongText } from '../../../src/client/ui/form/LongText.tsx';
import { MultiChoice } from '../../../src/client/ui/form/MultiChoice.tsx';
import { NumberField } from '../../../src/client/ui/form/NumberField.tsx';
import { TextField } from '../../../src/client/ui/form/TextField.tsx';
import { TimeField } from '../../../src/client/ui/form/TimeField.tsx';
import { YesNo } from '../../../src/client/ui/form/YesNo.tsx';
import { Button } from '../../../src/client/ui/parts/Button.tsx';
import { Page } from '../../../src/client/ui/parts/Page.tsx';
import { Section } from '../../../src/client/ui/parts/Section.tsx';
import { StateLine } from '../../../src/client/ui/parts/StateLine.tsx';
import { longText, nowMs, today } from './sample.ts';

const fields = ['Đất đai', 'Giao thông', 'Nước sinh hoạt', 'Chính sách', 'Trường học'].map((label) => ({
  value: label,
  label,
}));
const villages = ['Búng', 'Nà Lấu', 'Xuân Tre', 'Co Nỏng', 'Hồng Sọt', 'Pú Nen', 'Nà Dên', 'Kéo'].map(
  (label) => ({ value: label, label: `Bản ${label}` }),
);

export function FormSample() {
  const [title, setTitle] = useState('Đường vào bản sạt lở');
  const [text, setText] = useState(longText);
  const [empty, setEmpty] = useState('');
  const [people, setPeople] = useState<number | null>(6122);
  const [day, setDay] = useState('2026-11-12');
  const [noDay, setNoDay] = useState('');
  const [time, setTime] = useState('14:30');
  const [field, setField] = useState<string | null>('Giao thông');
  const [village, setVillage] = useState<string | null>(null);
  const [several, setSeveral] = useState<readonly string[]>(['Đất đai', 'Trường học']);
  const [answer, setAnswer] = useState<boolean | null>(null);
  return (
    <Page
      title="Ghi đơn"
      back={{ href: '#' }}
      action={<StateLine nowMs={nowMs} state={{ type: 'draft' }} />}
      actions={
        <Button kind="primary" icon="check">
          Lưu
        </Button>
      }
    >
      <YesNo
        label="Đơn này có tố cáo việc làm sai trái của ai không?"
        hint="Hỏi trước khi ghi tên bất cứ ai."
        value={answer}
        onChange={setAnswer}
      />
      <TextField
        label="Việc gì"
        hint="Một câu ngắn, ví dụ: Nước về bản bị đục"
        value={title}
        onChange={setTitle}
        id="title"
      />
      <ChoiceField label="Lĩnh vực" options={fields} value={field} onChange={setField} />
      <ChoiceField
        label="Bản"
        options={villages}
        value={village}
        onChange={setVillage}
        problem="Chưa chọn bản."
      />
      <DateField label="Ngày nhận" value={day} onChange={setDay} today={today} />
      <DateField label="Ngày hẹn" value={noDay} onChange={setNoDay} today={today} id="due" />
      <TimeField label="Giờ bắt đầu" value={time} onChange={setTime} />
      <NumberField label="Số người dự" unit="người" value={people} onChange={setPeople} id="people" />
      <Section title="Nội dung" summary="2.016 chữ" open>
        <LongText label="Kể lại" value={text} onChange={setText} />
        <LongText label="Yêu cầu" value={empty} onChange={setEmpty} problem="Chưa ghi bà con yêu cầu gì." />
        <MultiChoice label="Liên quan đến" options={fields} value={several} onChange={setSeveral} />
      </Section>
    </Page>
  );
}
