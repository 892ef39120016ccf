// The commune's recovery key: made here, printed once, taken into another administrator's vault, changed.
import { useState } from 'preact/hooks';
import { inGroups } from '../../store/recovery/code-text.ts';
import type { RecoveryKey } from '../../store/recovery/recovery-key.ts';
import { useAccount } from '../account-context.ts';
import { whoText } from '../field-texts.ts';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { Button } from '../parts/Button.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { Section } from '../parts/Section.tsx';
import { PrintPage } from '../print/PrintPage.tsx';
import { recoverySheet } from '../print/recovery-sheet.ts';
import { paths } from '../routes.ts';
import { dayOf, formatInstant } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { reopenHref } from './hrefs.ts';
import { TakeKey } from './TakeKey.tsx';
import { type RecoveryState, useRecovery } from './use-recovery.ts';

/** The sheet is held by this page alone: leaving it, the private half is in the vault and nowhere to be shown. */
export function RecoveryPage() {
  const { state, again } = useRecovery();
  const [made, setMade] = useState<RecoveryKey | undefined>(undefined);
  const [taking, setTaking] = useState(false);
  if (made) return <KeySheet made={made} />;
  if (taking && state)
    return (
      <TakeKey
        state={state}
        onDone={() => {
          setTaking(false);
          again();
        }}
      />
    );
  return (
    <Page title={t('recovery.title')} back={{ href: paths.office }}>
      <p>{t('recovery.what')}</p>
      {state &&
        (state.inUse === undefined ? (
          <NoKey state={state} onMade={setMade} />
        ) : (
          <KeyInUse state={state} id={state.inUse} onMade={setMade} onTake={() => setTaking(true)} />
        ))}
    </Page>
  );
}

interface NoKeyProps {
  readonly state: RecoveryState;
  readonly onMade: (made: RecoveryKey) => void;
}

function NoKey({ state, onMade }: NoKeyProps) {
  return (
    <>
      <Notice title={t('recovery.none')}>{t('recovery.noneDetail')}</Notice>
      <MakeKey state={state} words={t('recovery.make')} kind="primary" onMade={onMade} />
    </>
  );
}

interface KeyInUseProps extends NoKeyProps {
  readonly id: string;
  readonly onTake: () => void;
}

function KeyInUse({ state, id, onMade, onTake }: KeyInUseProps) {
  const holds = state.held.includes(id);
  return (
    <>
      <Notice kind={holds ? 'good' : 'info'} title={t('recovery.current', { id: inGroups(id) })}>
        {holds ? t('recovery.heldHere') : t('recovery.notHeld')}
        <SetBy />
      </Notice>
      {state.held.length > 0 && (
        <LinkButton icon="phone" kind={holds ? 'primary' : 'plain'} href={reopenHref}>
          {t('reopenPhone.title')}
        </LinkButton>
      )}
      <Button kind={holds ? 'plain' : 'primary'} icon="qr" onPress={onTake}>
        {t('recovery.take')}
      </Button>
      <Section title={t('recovery.replace')}>
        <p>{t('recovery.replaceDetail', { id: inGroups(id) })}</p>
        <MakeKey state={state} words={t('recovery.replaceDo')} kind="danger" onMade={onMade} />
      </Section>
    </>
  );
}

/** A key that nobody at the office made would be read here. */
function SetBy() {
  const { catalog, person, now } = useAccount();
  const directory = catalog.directory.value;
  const [head] = directory.commune?.heads?.recoveryKey ?? [];
  if (!head) return null;
  const who = whoText(head.by, person, directory);
  return <p class="small">{t('recovery.setBy', { who, when: formatInstant(head.at, now()) })}</p>;
}

interface MakeKeyProps extends NoKeyProps {
  readonly words: string;
  readonly kind: 'primary' | 'danger';
}

/** In this vault before anybody seals to it: a key in the record whose private half is lost would be worth nothing. */
function MakeKey({ state, words, kind, onMade }: MakeKeyProps) {
  const { records, catalog } = useAccount();
  const { problem, attempt } = useAttempt();
  const [making, setMaking] = useState(false);
  const make = async () => {
    const commune = catalog.directory.peek().commune?.id;
    if (commune === undefined) return;
    setMaking(true);
    let key: RecoveryKey | undefined;
    const done = await attempt(async () => {
      key = await state.recovery.make();
      return records.edit(commune, commune, { recoveryKey: key.publicKey });
    });
    setMaking(false);
    if (done && key) onMade(key);
  };
  return (
    <>
      <Button
        kind={kind}
        icon="print"
        busy={making ? t('recovery.making') : undefined}
        onPress={() => void make()}
      >
        {words}
      </Button>
      <Problem words={problem} />
    </>
  );
}

function KeySheet({ made }: { readonly made: RecoveryKey }) {
  const { catalog, now } = useAccount();
  return (
    <PrintPage
      title={t('recovery.sheet')}
      backHref={paths.office}
      document={recoverySheet({ key: made, directory: catalog.directory.value, today: dayOf(now()) })}
    >
      <Notice kind="warn" title={t('recovery.sheetOnce')}>
        {t('recovery.sheetSecret')}
      </Notice>
    </PrintPage>
  );
}
