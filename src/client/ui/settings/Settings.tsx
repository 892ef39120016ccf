// Settings: who this is, whether all is sent, how it looks; the device itself is a page of its own.
import { useLocation } from 'preact-iso/router';
import { useAccount } from '../account-context.ts';
import { checkPath } from '../check/check-path.ts';
import { keysPath } from '../keys/keys-path.ts';
import { lazyPage } from '../lazy-page.tsx';
import { Button } from '../parts/Button.tsx';
import { Facts } from '../parts/Facts.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page } from '../parts/Page.tsx';
import { useMedia } from '../parts/use-media.ts';
import { printPaths } from '../print-paths.ts';
import { paths } from '../routes.ts';
import { useSession } from '../session/session-context.ts';
import { t } from '../text/t.ts';
import { TrainingPart } from '../training/TrainingPart.tsx';
import { isTraining } from '../training/training.tsx';
import { LookPart } from './LookPart.tsx';
import { NewCode } from './NewCode.tsx';
import { SyncPart } from './SyncPart.tsx';

const ThisDevice = lazyPage(() => import('../guardian/ThisDevice.tsx'));
const JournalPage = lazyPage(() => import('../journal/JournalPage.tsx'));
const CheckPage = lazyPage(() => import('../check/CheckPage.tsx'));
const KeysPage = lazyPage(() => import('../keys/KeysPage.tsx'));

export default function Settings({ page }: { readonly page?: string | undefined }) {
  if (page === 'code') return <NewCode />;
  if (page === 'check') return <CheckPage />;
  if (page === 'keys') return <KeysPage />;
  if (page === 'log' && !isTraining.value) return <JournalPage />;
  return page === 'device' ? <ThisDevice /> : <AllSettings />;
}

/** Locking is under the thumb: it is what someone lending the phone looks for. */
function AllSettings() {
  const session = useSession();
  const { route } = useLocation();
  const lock = () => {
    route(paths.home, true);
    session.lock();
  };
  return (
    <Page
      title={t('settings.title')}
      back={{ href: paths.home }}
      actions={
        <Button kind="primary" icon={isTraining.value ? 'trash' : 'lock'} onPress={lock}>
          {isTraining.value ? t('training.throwAway') : t('settings.lock')}
        </Button>
      }
    >
      <MePart />
      {isTraining.value ? <TrainingPart /> : <SyncPart />}
      <LookPart />
      <KeysLink />
      {!isTraining.value && <TrainingPart />}
    </Page>
  );
}

/** Where there is a keyboard, or at least the room of a desk. */
function KeysLink() {
  const atDesk = useMedia('(min-width: 56.25em), (any-hover: hover)');
  return atDesk ? (
    <LinkButton icon="info" href={keysPath}>
      {t('keys.title')}
    </LinkButton>
  ) : null;
}

function MePart() {
  const { me, from, person, catalog } = useAccount();
  const { people, villages, commune } = catalog.directory.value;
  const { roles, villages: own } = me.value;
  const known = people.get(person);
  const facts = [
    { label: t('person.name'), value: known?.name },
    { label: t('person.title'), value: known?.title },
    { label: t('person.roles'), value: roles.map((role) => t(`role.${role}`)).join(', ') },
    {
      label: t('person.villages'),
      value: own
        .map((id) => villages.get(id))
        .filter(Boolean)
        .join(', '),
    },
    { label: t('commune.name'), value: commune?.values.name },
    { label: t('settings.number'), value: from },
  ].filter(
    (fact): fact is { label: string; value: string } => typeof fact.value === 'string' && fact.value !== '',
  );
  return (
    <section class="form">
      <h2>{t('settings.me')}</h2>
      <Facts facts={facts} />
      {roles.includes('admin') && (
        <LinkButton icon="village" href={paths.office}>
          {t('settings.office')}
        </LinkButton>
      )}
      {roles.some((role) => role !== 'admin') && (
        <LinkButton icon="print" href={printPaths.all}>
          {t('print.title')}
        </LinkButton>
      )}
      {roles.some((role) => role !== 'admin') && (
        <LinkButton icon="check" href={checkPath}>
          {t('check.title')}
        </LinkButton>
      )}
    </section>
  );
}
