// The reception book of a period that is chosen here.
import { useMemo, useState } from 'preact/hooks';
import { useAccount } from '../account-context.ts';
import { DateField } from '../form/DateField.tsx';
import { printPaths } from '../print-paths.ts';
import { ShowNumbers } from '../record/ShowNumbers.tsx';
import { dayOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { wordFileName } from './file-names.ts';
import { PrintPage } from './PrintPage.tsx';
import { receptionBook } from './reception-book.ts';
import { useCodes, useNumbers, useSessions } from './use-sources.ts';

/** This month to begin with. */
export function BookPrint() {
  const { catalog, now } = useAccount();
  const today = dayOf(now());
  const [from, setFrom] = useState(`${today.slice(0, 8)}01`);
  const [to, setTo] = useState(today);
  const directory = catalog.directory.value;
  const sessions = useSessions(from, to);
  const codes = useCodes();
  const { shown, isHidden, show, problem } = useNumbers(sessions ?? []);
  const isPeriod = from !== '' && to !== '';
  const book = useMemo(
    () => (sessions && isPeriod ? receptionBook({ sessions, directory, from, to, codes, shown }) : undefined),
    [sessions, directory, from, to, codes, shown, isPeriod],
  );
  return (
    <PrintPage
      title={t('print.book')}
      backHref={printPaths.all}
      document={book}
      wordName={wordFileName('so-tiep-cong-dan', from, to)}
    >
      <DateField label={t('print.from')} value={from} onChange={setFrom} today={today} />
      <DateField label={t('print.to')} value={to} onChange={setTo} today={today} />
      {isHidden && <ShowNumbers onPress={show} problem={problem} />}
    </PrintPage>
  );
}
