// What is kept on this device, whether the browser promises to keep it, and how much room is left.
import { useEffect, useState } from 'preact/hooks';
import { askToPersist, type Persistence } from '../../store/persistence.ts';
import { isSpaceShort, measureSpace, type Space } from '../../store/space.ts';
import { useAccount } from '../account-context.ts';
import { Button } from '../parts/Button.tsx';
import { Facts } from '../parts/Facts.tsx';
import { Notice } from '../parts/Notice.tsx';
import { t } from '../text/t.ts';

const megabyte = 1024 * 1024;

export function StoragePart() {
  const { catalog } = useAccount();
  const [persistence, setPersistence] = useState<Persistence | undefined>(undefined);
  const [space, setSpace] = useState<Space | undefined>(undefined);
  useEffect(() => {
    void isPromised().then(setPersistence);
    void measureSpace(navigator.storage).then(setSpace);
  }, []);
  const facts = [
    { label: t('settings.records'), value: t('settings.recordsCount', { n: catalog.items.value.length }) },
    ...(space
      ? [
          {
            label: t('settings.space'),
            value: t('settings.spaceLeft', { n: Math.floor(space.freeBytes / megabyte) }),
          },
        ]
      : []),
  ];
  return (
    <section class="form">
      <h2>{t('settings.storage')}</h2>
      <Facts facts={facts} />
      {isSpaceShort(space) && <Notice kind="warn">{t('settings.spaceShort')}</Notice>}
      {persistence && <p role="status">{persistenceWords(persistence)}</p>}
      {persistence === 'refused' && (
        <Button onPress={() => void askToPersist(navigator.storage).then(setPersistence)}>
          {t('settings.persist')}
        </Button>
      )}
    </section>
  );
}

/** Only looks; asking is the button's. */
async function isPromised(): Promise<Persistence> {
  const storage: Partial<StorageManager> | undefined = navigator.storage;
  if (!storage?.persisted) return 'unknown';
  return (await storage.persisted().catch(() => false)) ? 'promised' : 'refused';
}

function persistenceWords(persistence: Persistence): string {
  if (persistence === 'promised') return t('settings.persistYes');
  return persistence === 'refused' ? t('settings.persistNo') : t('settings.persistUnknown');
}
