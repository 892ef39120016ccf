// What a village is to hear, on paper: without names, unless who reads says that those who asked agree.
import { useMemo, useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import { useAccount } from '../account-context.ts';
import { offersVillage } from '../form/offered.ts';
import { Chip } from '../parts/Chip.tsx';
import { readHref } from '../promises/read-href.ts';
import { usePromises } from '../promises/use-promises.ts';
import { t } from '../text/t.ts';
import { wordFileName } from './file-names.ts';
import { NoPaper } from './NoPaper.tsx';
import { PrintPage } from './PrintPage.tsx';
import { readAloud } from './read-aloud.ts';

/** Nothing before all dialogues are read: half a list would be read out as the whole. */
export function ReadAloudPrint({ village }: { readonly village: RecordId }) {
  const { catalog, me } = useAccount();
  const { all, left, today } = usePromises();
  const [named, setNamed] = useState(false);
  const directory = catalog.directory.value;
  const isReady = left === 0;
  const document = useMemo(
    () => (isReady ? readAloud({ all, village, directory, today, named }) : undefined),
    [isReady, all, village, directory, today, named],
  );
  if (!offersVillage(me.value, village)) return <NoPaper root={village} />;
  return (
    <PrintPage
      title={t('print.readAloud')}
      backHref={readHref(village)}
      document={document}
      wordName={wordFileName('doc-cho-ba-con', today)}
    >
      <div class="chips">
        <Chip on={named} icon="person" onPress={() => setNamed(!named)}>
          {t('print.named')}
        </Chip>
      </div>
      <p class="small soft">{t('print.readAloudNames')}</p>
    </PrintPage>
  );
}
