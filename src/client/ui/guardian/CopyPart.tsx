// How old the last safe copy of this phone's records is, as the commune's server last said.
import { useEffect, useState } from 'preact/hooks';
import type { SafeCopy } from '../../store/safe-copy.ts';
import { useAccount } from '../account-context.ts';
import { t } from '../text/t.ts';
import { copyOf } from './guardian-words.ts';
import { StandingLine } from './StandingLine.tsx';

/** Asks anew after each exchange: it is the exchange that says it. */
export function CopyPart() {
  const { sync, work, now } = useAccount();
  const [copy, setCopy] = useState<SafeCopy | undefined>(undefined);
  const { lastDoneAt } = sync.status.value;
  const { unsent, files } = work.value;
  useEffect(() => {
    void sync.ask((calls) => calls.safeCopy()).then((answer) => answer.ok && setCopy(answer.value));
  }, [lastDoneAt, unsent]);
  return (
    <section class="form">
      <h2>{t('guardian.copyTitle')}</h2>
      {copy ? (
        <StandingLine standing={copyOf({ copy, askedAt: lastDoneAt, files, now: now() })} />
      ) : (
        <p class="soft">{t('guardian.copyUnknown')}</p>
      )}
    </section>
  );
}
