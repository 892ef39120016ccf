// The page on which a leader withdraws a record, or one entry of it, for good: what it does, why, and two deliberate presses.
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { sealsOf } from '../../../shared/access/sealed.ts';
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { KindDefinition } from '../../../shared/kinds/define-kind.ts';
import { kinds } from '../../../shared/kinds/registry.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { kindLabel, typeLabel } from '../kind-texts.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { headLine } from '../record/head-line.ts';
import { useWording } from '../record/use-record.ts';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { type RedactReason, reasonText, redactReasons } from './reasons.ts';
import { type RedactRow, redactRows } from './redact-rows.ts';
import { goesAlong, redactingSteps, type SameContent, sameContentOf } from './same-content.ts';

interface Chosen {
  readonly part: 'whole' | 'row';
  readonly row: RecordId | null;
  readonly reason: RedactReason | null;
}

interface Problems {
  readonly row?: string;
  readonly reason?: string;
}

export default function Redact({ view }: { readonly view: RecordView }) {
  const wording = useWording();
  const { query } = useLocation();
  const [chosen, setChosen] = useState<Chosen>(() => askedBy(view.bundle, query));
  const [problems, setProblems] = useState<Problems>({});
  const [isSure, setSure] = useState(false);
  const { bundle } = view;
  const { root } = bundle;
  const kind = kinds[root.kind];
  if (!kind) return null;
  const choose = (more: Partial<Chosen>) => {
    setChosen({ ...chosen, ...more });
    setProblems({});
    setSure(false);
  };
  const ask = () => {
    const row = chosen.part === 'row' && chosen.row === null && { row: t('redact.rowMissing') };
    const reason = chosen.reason === null && { reason: t('redact.reasonMissing') };
    setProblems({ ...row, ...reason });
    setSure(!row && !reason);
  };
  return (
    <Page
      title={t('redact.link')}
      sub={[typeLabel(kind, root.values), headLine(kind, root, wording)].filter(Boolean).join(' · ')}
      back={{ href: paths.record(root.id), label: t('redact.back') }}
    >
      <WhatItDoes isHousehold={kind.name === 'household'} />
      <Choices rows={redactRows(kind, bundle, wording)} {...{ chosen, problems, choose }} />
      {isSure ? (
        <Sure {...{ kind, bundle, chosen }} onNo={() => setSure(false)} />
      ) : (
        <div class="buttons">
          <Button kind="danger" icon="trash" onPress={ask}>
            {t('redact.ask')}
          </Button>
        </div>
      )}
    </Page>
  );
}

/** An address may name the entry, and that it denounces; nothing is withdrawn by that. */
const askedBy = ({ rows }: Bundle, { row, reason }: { readonly [name: string]: string }): Chosen => {
  if (row === undefined || !rows[row]) return { part: 'whole', row: null, reason: null };
  return { part: 'row', row, reason: reason === 'denunciation' ? reason : null };
};

interface ChoicesProps {
  readonly rows: readonly RedactRow[];
  readonly chosen: Chosen;
  readonly problems: Problems;
  readonly choose: (more: Partial<Chosen>) => void;
}

function Choices({ rows, chosen, problems, choose }: ChoicesProps) {
  return (
    <>
      {rows.length > 0 && (
        <ChoiceField
          label={t('redact.what')}
          options={[
            { value: 'whole', label: t('redact.whatWhole') },
            { value: 'row', label: t('redact.whatRow') },
          ]}
          value={chosen.part}
          onChange={(part) => choose({ part: part ?? 'whole' })}
        />
      )}
      {chosen.part === 'row' && (
        <ChoiceField
          label={t('redact.row')}
          options={rows.map(({ id, label }) => ({ value: id, label }))}
          value={chosen.row}
          problem={problems.row}
          onChange={(row) => choose({ row })}
        />
      )}
      <ChoiceField
        label={t('redact.reason')}
        hint={t('redact.reasonHint')}
        options={redactReasons.map((value) => ({ value, label: reasonText(value) }))}
        value={chosen.reason}
        problem={problems.reason}
        onChange={(reason) => choose({ reason })}
      />
    </>
  );
}

function WhatItDoes({ isHousehold }: { readonly isHousehold: boolean }) {
  return (
    <Notice kind="warn" title={t('redact.does')}>
      <ul>
        <li>{t('redact.doesServer')}</li>
        <li>{t('redact.doesDevices')}</li>
        <li>{t('redact.doesForever')}</li>
        <li>{t('redact.doesNot')}</li>
        {isHousehold && <li>{t('redact.doesNotClosed')}</li>}
        <li>{t('redact.doesOffline')}</li>
      </ul>
    </Notice>
  );
}

interface SureProps {
  readonly kind: KindDefinition;
  readonly bundle: Bundle;
  readonly chosen: Chosen;
  readonly onNo: () => void;
}

/** The second press. */
function Sure({ kind, bundle, chosen: { part, row, reason }, onNo }: SureProps) {
  const { records } = useAccount();
  const { route } = useLocation();
  const { problem, attempt } = useAttempt();
  const root = bundle.root.id;
  const record = part === 'row' && row !== null ? row : root;
  const same = useSameContent(bundle, record);
  const why = reason ?? 'other';
  const own = redactingSteps(kind, bundle, record, why);
  const seals = sealsOf(kind, bundle, { root, record, redact: '' }).length;
  const parts = own.length - seals - 1;
  const redact = async () => {
    const along = (same?.found ?? [])
      .filter((one) => goesAlong(one, reason))
      .flatMap((one) => redactingSteps(one.kind, one.bundle, one.record, why));
    const isDone = await attempt(() => records.saveAll([...along, ...own]));
    // By then this page may have given way to the record's, which stands at this address too.
    if (isDone && location.pathname === paths.record(root, 'redact')) route(paths.record(root), true);
  };
  return (
    <>
      <Notice
        kind="warn"
        live
        action={
          <>
            <Button onPress={onNo}>{t('redact.no')}</Button>
            {same && (
              <Button kind="danger" icon="trash" onPress={() => void redact()}>
                {t('redact.yes')}
              </Button>
            )}
          </>
        }
      >
        {t(part === 'row' ? 'redact.sureRow' : 'redact.sureWhole')}
        {parts > 0 && ` ${t('redact.sureParts', { n: parts })}`}
        {seals > 0 && ` ${t('redact.sureSealed')}`}
        {same && <SameWords same={same} reason={reason} />}
      </Notice>
      <Problem words={problem} />
    </>
  );
}

/** Undefined until it is known: nothing is withdrawn before that. */
function useSameContent(bundle: Bundle, record: RecordId): SameContent | undefined {
  const { records, me } = useAccount();
  const [same, setSame] = useState<SameContent>();
  useEffect(() => {
    let isLive = true;
    setSame(undefined);
    void sameContentOf(records, bundle, record, me.value).then(
      (found) => isLive && setSame(found),
      // What cannot be read now is named as not being here; the record itself is withdrawn all the same.
      () => isLive && setSame({ found: [], missing: true }),
    );
    return () => {
      isLive = false;
    };
  }, [records, bundle, record, me.value]);
  return same;
}

/** Where the same words stand, and whether they go too. */
function SameWords({ same, reason }: { readonly same: SameContent; readonly reason: RedactReason | null }) {
  const wording = useWording();
  return (
    <>
      {same.found.map((one) => {
        const { root } = one.bundle;
        const row = one.bundle.rows[one.record];
        const what = [row && kindLabel(row.kind), headLine(one.kind, root, wording)]
          .filter(Boolean)
          .join(', ');
        return (
          <p key={one.record}>
            {t(goesAlong(one, reason) ? 'redact.sameGoes' : 'redact.sameStays')}{' '}
            <a href={paths.record(root.id)}>{what}</a>
          </p>
        );
      })}
      {same.missing && <p>{t('redact.sameMissing')}</p>}
    </>
  );
}
