// On a record of which something was withdrawn: when and why; and for leaders, which devices have not erased it yet.
import { useEffect, useState } from 'preact/hooks';
import { may } from '../../../shared/access/access.ts';
import { factsOf } from '../../../shared/access/facts.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { UnconfirmedResponse } from '../../../shared/protocol/unconfirmed.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { callProblem } from '../admin/problem-words.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { dayOf, formatInstant, fullDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { reasonText } from './reasons.ts';

/** Nothing where nothing was withdrawn. */
export function Redacted({ view }: { readonly view: RecordView }) {
  const { me } = useAccount();
  const { root, rows } = view.bundle;
  const last = root.redacted ?? newestOf(Object.values(rows).flatMap(({ redacted }) => redacted ?? []));
  if (!last) return null;
  const isWaiting = view.unsent > 0 || view.parked > 0;
  return (
    <>
      <Notice title={t(root.redacted ? 'record.redacted' : 'redact.rowsGone')}>
        <p>{t('record.redactedDetail', { when: fullDay(dayOf(last.at)) })}</p>
        {last.reason !== '' && <p>{t('redact.reasonIs', { why: reasonText(last.reason) })}</p>}
        {isWaiting && <p>{t('redact.waiting')}</p>}
      </Notice>
      {!isWaiting && may(me.value, 'redact', factsOf(view.bundle)) && <Devices root={root.id} />}
    </>
  );
}

const newestOf = <One extends { readonly at: number }>(all: readonly One[]): One | undefined =>
  all.reduce<One | undefined>((last, one) => (last && last.at >= one.at ? last : one), undefined);

type Answer =
  | { readonly type: 'asking' }
  | { readonly type: 'answered'; readonly answer: UnconfirmedResponse }
  | { readonly type: 'failed'; readonly why: string };

/** The server's knowledge: asked when the page opens, and again by a press. */
function Devices({ root }: { readonly root: RecordId }) {
  const { sync, from } = useAccount();
  const [state, setState] = useState<Answer>({ type: 'asking' });
  const ask = () => {
    setState({ type: 'asking' });
    void sync
      .ask((calls) => calls.unconfirmed(root))
      .then((said) =>
        setState(
          said.ok
            ? { type: 'answered', answer: said.value }
            : { type: 'failed', why: callProblem(said.error) },
        ),
      );
  };
  useEffect(ask, [root]);
  return (
    <section class="group">
      {state.type === 'failed' && <Notice live>{t('redact.devicesFailed', { why: state.why })}</Notice>}
      {state.type === 'answered' && <Waiting answer={state.answer} own={from} />}
      <div class="buttons">
        <Button
          kind="quiet"
          icon="phone"
          busy={state.type === 'asking' ? t('redact.devicesAsking') : undefined}
          onPress={ask}
        >
          {t('redact.devicesAsk')}
        </Button>
      </div>
    </section>
  );
}

/** This phone has erased it, whatever the server knows of that yet: its own receipt is what brought this list up. */
function Waiting({ answer, own }: { readonly answer: UnconfirmedResponse; readonly own: string }) {
  const { catalog, now } = useAccount();
  const others = answer.devices
    .filter(({ from }) => from !== own)
    .sort((a, b) => a.lastSeenAt - b.lastSeenAt);
  const confirmed = answer.confirmed + answer.devices.length - others.length;
  if (others.length === 0) return <p>{t('redact.devicesAll')}</p>;
  return (
    <>
      <h2>{t('redact.devices', { n: others.length })}</h2>
      <p class="small soft">{t('redact.devicesDetail')}</p>
      <ul class="rows">
        {others.map(({ enrolment, from, person, device, lastSeenAt, revokedAt }) => (
          <li key={enrolment} class="entry">
            <span class="entry-text">
              {[catalog.directory.value.people.get(person)?.name ?? t('who.unknown'), from, device]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span class="small soft">
              {revokedAt === undefined
                ? t('redact.deviceSeen', { when: formatInstant(lastSeenAt, now()) })
                : t('redact.deviceStopped')}
            </span>
          </li>
        ))}
      </ul>
      <p class="small soft">{t('redact.confirmed', { n: confirmed })}</p>
    </>
  );
}
