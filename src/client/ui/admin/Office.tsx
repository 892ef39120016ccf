// The administrator's pages: villages, people with their enrolment codes, lists, devices.
import { useAccount } from '../account-context.ts';
import type { IconName } from '../parts/Icon.tsx';
import { List } from '../parts/List.tsx';
import { ListRow } from '../parts/ListRow.tsx';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { StatusLine } from '../status/StatusLine.tsx';
import { t } from '../text/t.ts';
import { Devices } from './Devices.tsx';
import { listsHref, recoveryHref, reopenHref, rulesHref } from './hrefs.ts';
import { KeepingNotice } from './KeepingNotice.tsx';
import { ListsPage } from './ListsPage.tsx';
import { People } from './People.tsx';
import { PersonPage } from './PersonPage.tsx';
import { Quarantine } from './Quarantine.tsx';
import { RecoveryPage } from './RecoveryPage.tsx';
import { ReopenPhone } from './ReopenPhone.tsx';
import { RulesPage } from './RulesPage.tsx';
import { SilentNotice } from './SilentNotice.tsx';
import { VillagePage } from './VillagePage.tsx';
import { Villages } from './Villages.tsx';

interface OfficeProps {
  readonly page?: string | undefined;
  readonly id?: string | undefined;
}

/** `id`: of a village, of a person ('new' opens an empty one), or of a device. */
export default function Office({ page, id }: OfficeProps) {
  if (page === 'villages') return id === undefined ? <Villages /> : <VillagePage key={id} id={id} />;
  if (page === 'lists') return <ListsPage />;
  if (page === 'rules') return <RulesPage />;
  if (page === 'people') return id === undefined ? <People /> : <PersonPage key={id} id={id} />;
  if (page === 'devices') return id === undefined ? <Devices /> : <Quarantine key={id} enrolment={id} />;
  if (page === 'recovery') return <RecoveryPage />;
  if (page === 'reopen') return <ReopenPhone />;
  return <OfficeHome />;
}

function OfficeHome() {
  const { catalog } = useAccount();
  const { villages, people, ended } = catalog.directory.value;
  const rows: readonly { href: string; icon: IconName; title: string; meta: string }[] = [
    {
      href: paths.villages,
      icon: 'village',
      title: t('office.villages'),
      meta: t('office.villagesCount', { n: villages.size - ended.size }),
    },
    {
      href: paths.people,
      icon: 'people',
      title: t('office.people'),
      meta: t('office.peopleCount', { n: people.size }),
    },
    { href: listsHref, icon: 'paper', title: t('directory.lists'), meta: t('directory.listsHint') },
    { href: rulesHref, icon: 'paper', title: t('rules.title'), meta: t('rules.officeHint') },
    { href: paths.devices, icon: 'phone', title: t('office.devices'), meta: t('office.devicesHint') },
    { href: reopenHref, icon: 'lock', title: t('reopenPhone.title'), meta: t('reopenPhone.hint') },
    { href: recoveryHref, icon: 'lock', title: t('recovery.title'), meta: t('recovery.hint') },
  ];
  return (
    <Page title={t('office.title')} back={{ href: paths.home }}>
      <SilentNotice />
      <KeepingNotice />
      {villages.size === 0 && <p>{t('office.empty')}</p>}
      <List label={t('office.title')}>
        {rows.map((row) => (
          <ListRow key={row.href} href={row.href} title={row.title} meta={[row.meta]} />
        ))}
      </List>
      <StatusLine />
    </Page>
  );
}
