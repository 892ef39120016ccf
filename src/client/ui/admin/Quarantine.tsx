// What lies apart of one device: read in words, let into the notebook, or thrown away.
import { useEffect, useState } from 'preact/hooks';
import type { Result } from '../../../shared/core/result.ts';
import type { QuarantineResponse } from '../../../shared/protocol/quarantine.ts';
import type { CallFailure, OfficeCalls } from '../../store/sync-port.ts';
import { useAccount } from '../account-context.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { callProblem } from './problem-words.ts';
import { QuarantineActs } from './QuarantineActs.tsx';
import { QuarantineCard } from './QuarantineCard.tsx';

type Ask = (calls: OfficeCalls) => Promise<Result<QuarantineResponse, CallFailure>>;

/** Needs the network: what lies apart is on the server only. */
export function Quarantine({ enrolment }: { readonly enrolment: string }) {
  const { shown, failure, isAsking, ask } = useQuarantine();
  const load = () => void ask((calls) => calls.quarantine(enrolment));
  useEffect(load, [enrolment]);
  const admit = (ids: readonly string[]) => void ask((calls) => calls.admit(enrolment, ids));
  const discard = (ids: readonly string[]) => void ask((calls) => calls.discard(enrolment, ids));
  const ids = shown?.items.map(({ id }) => id) ?? [];
  return (
    <Page
      title={t('apart.title')}
      back={{ href: paths.devices }}
      actions={
        <>
          <Button busy={isAsking ? t('devices.loading') : undefined} onPress={load}>
            {t('devices.refresh')}
          </Button>
          {ids.length > 0 && (
            <Button kind="primary" icon="check" disabled={isAsking} onPress={() => admit(ids)}>
              {t('apart.admitAll', { n: ids.length })}
            </Button>
          )}
        </>
      }
    >
      {failure && (
        <Notice kind="warn" live>
          {t('apart.failed', { why: callProblem(failure) })}
        </Notice>
      )}
      {!shown && isAsking && <p class="soft">{t('devices.loading')}</p>}
      {shown && <Head shown={shown} />}
      {shown?.results && <Results results={shown.results} acts={shown.acts} />}
      {shown?.items.length === 0 && <p class="soft">{t('apart.empty')}</p>}
      {shown?.items.map((item) => (
        <QuarantineCard
          key={item.id}
          item={item}
          busy={isAsking}
          onAdmit={() => admit([item.id])}
          onDiscard={() => discard([item.id])}
        />
      ))}
      {shown && <QuarantineActs acts={shown.acts} />}
    </Page>
  );
}

/** The last answer stays while another is asked for, and after a failure. */
function useQuarantine() {
  const { sync } = useAccount();
  const [shown, setShown] = useState<QuarantineResponse | undefined>(undefined);
  const [failure, setFailure] = useState<CallFailure | undefined>(undefined);
  const [isAsking, setAsking] = useState(false);
  const ask = async (work: Ask): Promise<void> => {
    setAsking(true);
    const answer = await sync.ask(work);
    setAsking(false);
    setFailure(answer.ok ? undefined : answer.error);
    if (answer.ok) setShown(answer.value);
  };
  return { shown, failure, isAsking, ask };
}

function Head({ shown }: { readonly shown: QuarantineResponse }) {
  const { catalog } = useAccount();
  const name = catalog.directory.value.people.get(shown.person)?.name ?? t('who.unknown');
  return (
    <>
      <h2>
        {shown.from} · {name}
      </h2>
      <p class="soft">{shown.device}</p>
      {shown.items.length > 0 && <p>{t('apart.lead')}</p>}
      {shown.total > shown.items.length && (
        <p class="small soft">{t('apart.more', { n: shown.total - shown.items.length })}</p>
      )}
    </>
  );
}

interface ResultsProps extends Pick<QuarantineResponse, 'acts'> {
  readonly results: NonNullable<QuarantineResponse['results']>;
}

/** The newest act is the one whose results these are. */
function Results({ results, acts }: ResultsProps) {
  const held = results.filter((one) => one.held !== undefined).length;
  const done = results.length - held;
  const [newest] = acts;
  return (
    <Notice kind={held > 0 ? 'warn' : 'good'} live>
      {done > 0 && newest && <p>{t(`apart.act.${newest.act}`, { n: done })}</p>}
      {held > 0 && <p>{t('apart.heldCount', { n: held })}</p>}
      {results.length === 0 && <p>{t('apart.nothing')}</p>}
    </Notice>
  );
}
