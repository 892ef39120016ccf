// The administrator reopens the phone of somebody who forgot the PIN: scan it, see whose it is, answer it.
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Asking, RequestFault } from '../../store/recovery/account-recovery.ts';
import { inGroups } from '../../store/recovery/code-text.ts';
import { useAccount } from '../account-context.ts';
import { actionFailureText } from '../form/failure-text.ts';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { Button } from '../parts/Button.tsx';
import { Facts } from '../parts/Facts.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { CodeEntry } from '../reopen/CodeEntry.tsx';
import { CodeShown } from '../reopen/CodeShown.tsx';
import { codeFaultWords } from '../reopen/fault-words.ts';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';

type Step =
  | { readonly at: 'request'; readonly problem?: string }
  | { readonly at: 'whose'; readonly asking: Asking }
  | { readonly at: 'answer'; readonly code: string };

/** Nothing is given to the phone before its person is confirmed, and written down. Works without a network. */
export function ReopenPhone() {
  const account = useAccount();
  const { route } = useLocation();
  const [step, setStep] = useState<Step>({ at: 'request' });
  const { people } = account.catalog.directory.value;
  const read = async (text: string) => {
    const recovery = await account.recovery();
    const asked = await recovery.readRequest(text);
    if (!asked.ok) setStep({ at: 'request', problem: requestFaultWords(asked.error) });
    else if (!people.has(asked.value.person))
      setStep({ at: 'request', problem: t('reopenPhone.problem.person-unknown') });
    else setStep({ at: 'whose', asking: asked.value });
  };
  const again = () => setStep({ at: 'request' });
  if (step.at === 'whose')
    return <Whose asking={step.asking} onNo={again} onAnswer={(code) => setStep({ at: 'answer', code })} />;
  if (step.at === 'answer') return <Answer code={step.code} onDone={() => route(paths.office)} />;
  return (
    <CodeEntry
      title={t('reopenPhone.title')}
      lead={t('reopenPhone.lead')}
      label={t('reopenPhone.label')}
      kind="request"
      back={{ href: paths.office }}
      problem={step.problem}
      onCode={(text) =>
        void read(text).catch(() =>
          setStep({ at: 'request', problem: actionFailureText({ type: 'broken' }) }),
        )
      }
      onStop={() => route(paths.office)}
    />
  );
}

function requestFaultWords(fault: RequestFault): string {
  switch (fault.type) {
    case 'key-unknown':
      return t('reopenPhone.problem.key-unknown', { key: inGroups(fault.key) });
    case 'not-opened':
      return t('reopenPhone.problem.not-opened');
    default:
      return codeFaultWords(fault);
  }
}

interface WhoseProps {
  readonly asking: Asking;
  readonly onNo: () => void;
  readonly onAnswer: (code: string) => void;
}

function Whose({ asking, onNo, onAnswer }: WhoseProps) {
  const { records, catalog } = useAccount();
  const { problem, attempt } = useAttempt();
  const { people, villages } = catalog.directory.value;
  const person = people.get(asking.person);
  const open = async () => {
    // Written down first: no phone is reopened without a trace.
    const noted = await attempt(() => records.addRow(asking.person, 'reopened', { device: asking.label }));
    if (noted) onAnswer(await asking.answer());
  };
  const places = (person?.villages ?? []).map((id) => villages.get(id) ?? '').filter(Boolean);
  const facts = [
    { label: t('person.title'), value: person?.title ?? '' },
    { label: t('person.roles'), value: (person?.roles ?? []).map((role) => t(`role.${role}`)).join(', ') },
    { label: t('person.villages'), value: places.join(', ') },
    { label: t('reopenPhone.device'), value: asking.label },
  ].filter(({ value }) => value !== '');
  return (
    <Page
      title={t('reopenPhone.title')}
      actions={
        <>
          <Button onPress={onNo}>{t('reopenPhone.no')}</Button>
          <Button kind="primary" onPress={() => void open()}>
            {t('reopenPhone.yes')}
          </Button>
        </>
      }
    >
      <h2>{t('reopenPhone.whose', { name: person?.name ?? '' })}</h2>
      <Facts facts={facts} />
      {person?.active === false && <Notice kind="warn">{t('reopenPhone.left')}</Notice>}
      <Notice kind="warn">{t('reopenPhone.careful')}</Notice>
      <Problem words={problem} />
    </Page>
  );
}

function Answer({ code, onDone }: { readonly code: string; readonly onDone: () => void }) {
  return (
    <Page
      title={t('reopenPhone.title')}
      actions={
        <Button kind="primary" onPress={onDone}>
          {t('reopenPhone.done')}
        </Button>
      }
    >
      <h2>{t('reopenPhone.answer')}</h2>
      <p>{t('reopenPhone.answerDetail')}</p>
      <CodeShown code={code} />
    </Page>
  );
}
