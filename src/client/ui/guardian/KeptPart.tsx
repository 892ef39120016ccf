// Whether the browser promises to keep what is stored, and how much room is left for it.
import { useEffect, useState } from 'preact/hooks';
import { askToPersist, type Persistence } from '../../store/persistence.ts';
import { measureSpace, type Space } from '../../store/space.ts';
import { useAccount } from '../account-context.ts';
import { Button } from '../parts/Button.tsx';
import { t } from '../text/t.ts';
import { keepingOf, roomOf } from './guardian-words.ts';
import { StandingLine } from './StandingLine.tsx';

/** The browser may be asked again as often as somebody presses: its answer changes with installation and use. */
export function KeptPart() {
  const { catalog } = useAccount();
  const [persistence, setPersistence] = useState<Persistence | undefined>(undefined);
  const [asked, setAsked] = useState(false);
  const [measured, setMeasured] = useState<{ readonly space: Space | undefined } | undefined>(undefined);
  useEffect(() => {
    void isPromised().then(setPersistence);
    void measureSpace(navigator.storage).then((space) => setMeasured({ space }));
  }, []);
  const ask = async () => {
    setPersistence(await askToPersist(navigator.storage));
    setAsked(true);
  };
  return (
    <>
      <section class="form">
        <h2>{t('guardian.keepTitle')}</h2>
        <p>{t('guardian.records', { n: catalog.items.value.length })}</p>
        {persistence && (
          <StandingLine standing={keepingOf(persistence, asked)}>
            {persistence === 'refused' && (
              <Button onPress={() => void ask()}>{asked ? t('guardian.askAgain') : t('guardian.ask')}</Button>
            )}
          </StandingLine>
        )}
      </section>
      <section class="form">
        <h2>{t('guardian.roomTitle')}</h2>
        {measured && <StandingLine standing={roomOf(measured.space)} />}
      </section>
    </>
  );
}

/** Only looks; asking is the button's. */
async function isPromised(): Promise<Persistence> {
  const storage: Partial<StorageManager> | undefined = navigator.storage;
  if (!storage?.persisted) return 'unknown';
  return (await storage.persisted().catch(() => false)) ? 'promised' : 'refused';
}
