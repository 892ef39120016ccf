// What the code opens, before anything is used up: commune, person, role, villages.
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { LookResponse } from '../../../shared/protocol/enrol.ts';
import { Button } from '../parts/Button.tsx';
import { Facts } from '../parts/Facts.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { useSession } from '../session/session-context.ts';
import { t, thonWord } from '../text/t.ts';
import { carryCode } from './carried-code.ts';

interface IsItYouProps {
  readonly seen: LookResponse;
  readonly code: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** The commune's own word for village is used from here on. "No" says what to do with the code that somebody else's hands hold. */
export function IsItYou({ seen, code, onYes, onNo }: IsItYouProps) {
  const [no, setNo] = useState(false);
  useEffect(() => {
    if (seen.villageWord) thonWord.value = t(`village-word.${seen.villageWord}`);
  }, [seen.villageWord]);
  const facts = [
    { label: t('enrol.place'), value: seen.communeName },
    { label: t('person.roles'), value: seen.roles.map((role) => t(`role.${role}`)).join(', ') },
    ...(seen.villageNames.length > 0
      ? [{ label: t('person.villages'), value: seen.villageNames.join(', ') }]
      : []),
  ];
  if (no)
    return (
      <Page title={t('enrol.title')} actions={<Button onPress={onNo}>{t('enrol.back')}</Button>}>
        <Notice>{t('enrol.noDetail')}</Notice>
      </Page>
    );
  return (
    <Page
      title={t('enrol.title')}
      actions={
        <>
          <Button onPress={() => setNo(true)}>{t('enrol.no')}</Button>
          <Button kind="primary" onPress={onYes}>
            {t('enrol.confirm')}
          </Button>
        </>
      }
    >
      <h2 class="title">{t('enrol.isItYou', { name: seen.personName })}</h2>
      <Facts facts={facts} />
      <OwnNotebook code={code} />
    </Page>
  );
}

/** A second notebook for the same person would leave what is unsent in the first one. */
function OwnNotebook({ code }: { readonly code: string }) {
  const { accounts, stopEnrol } = useSession();
  const { route } = useLocation();
  const here = accounts.value.filter(({ gone, unfinished }) => !gone && !unfinished);
  if (here.length === 0) return null;
  const open = () => {
    carryCode(code);
    route(paths.newCode, true);
    void stopEnrol();
  };
  return (
    <Notice action={<Button onPress={open}>{t('enrol.ownNotebookOpen')}</Button>}>
      {t('enrol.ownNotebook', { names: here.map(({ label }) => label).join(', ') })}
    </Notice>
  );
}
