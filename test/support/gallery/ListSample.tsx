// A list with search and filters.
import { useState } from 'preact/hooks';
import { TextField } from '../../../src/client/ui/form/TextField.tsx';
import { ChipGroup } from '../../../src/client/ui/parts/ChipGroup.tsx';
import { LinkButton } from '../../../src/client/ui/parts/LinkButton.tsx';
import { List } from '../../../src/client/ui/parts/List.tsx';
import { ListRow } from '../../../src/client/ui/parts/ListRow.tsx';
import { Page } from '../../../src/client/ui/parts/Page.tsx';
import { type SendState, StateLine } from '../../../src/client/ui/parts/StateLine.tsx';
import { nowMs, petitions } from './sample.ts';

const states: SendState[] = [
  { type: 'draft' },
  { type: 'refused', reason: 'bản này không thuộc địa bàn của bác' },
  { type: 'receivedLater' },
  { type: 'forked' },
];

export function ListSample({ current }: { readonly current?: string }) {
  const [filter, setFilter] = useState<string | null>('all');
  const [words, setWords] = useState('');
  return (
    <Page
      title="Đơn thư"
      back={{ href: '#' }}
      actions={
        <LinkButton href="#" kind="primary" icon="plus">
          Ghi đơn
        </LinkButton>
      }
    >
      <TextField kind="search" label="Tìm" value={words} onChange={setWords} enterWord="search" />
      <ChipGroup
        label="Lọc"
        oneRow
        value={filter}
        onChange={setFilter}
        options={[
          { value: 'all', label: 'Tất cả' },
          { value: 'soon', label: 'Sắp hạn', count: 3 },
          { value: 'late', label: 'Quá hạn', count: 1 },
          { value: 'pending', label: 'Chưa gửi', count: 4 },
        ]}
      />
      <List label="Đơn thư">
        {petitions.map((each, at) => (
          <ListRow
            key={each.id}
            href="#"
            title={each.title}
            meta={[each.village, each.day]}
            current={each.id === current}
            state={<StateLine nowMs={nowMs} state={states[at] ?? { type: 'pending' }} />}
          />
        ))}
      </List>
    </Page>
  );
}
