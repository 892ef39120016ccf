// The lists that the office keeps: fields of work, and the days off and days worked of each year.
import { areas } from '../../../shared/kinds/lists.ts';
import { Page } from '../parts/Page.tsx';
import { Section } from '../parts/Section.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { EditableList } from './EditableList.tsx';
import { Holidays } from './Holidays.tsx';

export function ListsPage() {
  return (
    <Page title={t('directory.lists')} back={{ href: paths.office }}>
      <Section title={t('editable-list.area')} open>
        <EditableList list="area" options={areas} />
      </Section>
      <Section title={t('directory.holidays')}>
        <Holidays />
      </Section>
    </Page>
  );
}
