// On the office page: the last backup, and an alarm when backups fail, grow old or were never set.
import { useEffect, useState } from 'preact/hooks';
import type { KeepingResponse } from '../../../shared/protocol/keeping.ts';
import { useAccount } from '../account-context.ts';
import { Notice } from '../parts/Notice.tsx';
import { alarms, latestCopy } from './keeping-words.ts';

/** The server's knowledge: without a network nothing is shown. */
export function KeepingNotice() {
  const { sync } = useAccount();
  const [keeping, setKeeping] = useState<KeepingResponse | undefined>(undefined);
  useEffect(() => {
    void sync.ask((calls) => calls.keeping()).then((answer) => answer.ok && setKeeping(answer.value));
  }, [sync]);
  if (!keeping) return null;
  const latest = keeping.backup === 'good' ? latestCopy(keeping) : undefined;
  return (
    <>
      {alarms(keeping).map(({ kind, title, lines }) => (
        <Notice key={title} kind={kind} title={title} live>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      ))}
      {latest && <p class="small soft">{latest}</p>}
    </>
  );
}
