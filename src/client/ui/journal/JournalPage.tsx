// "Nhật ký kỹ thuật": what this device noted of its exchanges with the commune, to be handed to support as a text file.
import { useEffect, useState } from 'preact/hooks';
import type { JournalLine } from '../../store/journal-line.ts';
import { appVersion } from '../../version.ts';
import { useAccount } from '../account-context.ts';
import { type HandedOver, handOver } from '../hand-over.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { describeDevice } from '../session/device-words.ts';
import { t } from '../text/t.ts';
import { journalText, lineWords } from './journal-words.ts';

const fileName = 'gan-dan-nhat-ky-ky-thuat.txt';

/** Newest first to read, oldest first in the file. */
export default function JournalPage() {
  const { sync } = useAccount();
  const [lines, setLines] = useState<readonly JournalLine[] | undefined>(undefined);
  const [handed, setHanded] = useState<HandedOver | undefined>(undefined);
  useEffect(() => {
    void sync.ask((calls) => calls.journal()).then((answer) => setLines(answer.ok ? answer.value : []));
  }, [sync]);
  const give = async () => {
    const text = journalText(lines ?? [], appVersion, describeDevice(navigator.userAgent));
    setHanded(await handOver(window, new File([text], fileName, { type: 'text/plain' })));
  };
  return (
    <Page
      title={t('journal.title')}
      back={{ href: paths.settings }}
      actions={
        lines &&
        lines.length > 0 && (
          <Button kind="primary" icon="send" onPress={() => void give()}>
            {t('journal.give')}
          </Button>
        )
      }
    >
      <p>{t('journal.holds')}</p>
      <p>{t('journal.without')}</p>
      <div role="status">{handed === 'saved' && <Notice kind="good">{t('journal.saved')}</Notice>}</div>
      {lines?.length === 0 && <p class="soft">{t('journal.empty')}</p>}
      {lines && lines.length > 0 && (
        <section class="group">
          <h2>{t('journal.lines', { n: lines.length })}</h2>
          {[...lines].reverse().map((line, at) => (
            <p key={`${line.at} ${at}`} class="small">
              {lineWords(line)}
            </p>
          ))}
        </section>
      )}
    </Page>
  );
}
