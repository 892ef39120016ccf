// An address that leads nowhere.
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';

export default function NotFound() {
  const { route } = useLocation();
  // Enrolment links lead to paths of their own; an open account has no use for them.
  useEffect(() => {
    if (location.pathname === '/enrol') route(paths.home, true);
  }, []);
  return (
    <Page title={t('app.notFound')} actions={<LinkButton href={paths.home}>{t('error.home')}</LinkButton>}>
      <p>{t('app.notFoundDetail')}</p>
    </Page>
  );
}
