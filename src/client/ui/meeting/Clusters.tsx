// The parts of a large or scattered village that met by themselves: where, who led, how many households; summed.
import { may } from '../../../shared/access/access.ts';
import { factsOf } from '../../../shared/access/facts.ts';
import type { RecordState } from '../../../shared/core/bundle.ts';
import { minutes } from '../../../shared/kinds/minutes.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { fieldLabel } from '../field-texts.ts';
import { DateField } from '../form/DateField.tsx';
import { Problem } from '../form/Problem.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page } from '../parts/Page.tsx';
import { headLine } from '../record/head-line.ts';
import { useWording } from '../record/use-record.ts';
import { paths } from '../routes.ts';
import { formatNumber, t } from '../text/t.ts';
import { AddLine } from './AddLine.tsx';
import { CountField } from './CountField.tsx';
import { asClosed, isClosed } from './closed.ts';
import { clusterRows } from './clusters.ts';
import { LineField } from './LineField.tsx';
import { RemoveLine } from './RemoveLine.tsx';
import { standingRows, useWriting, type Writing } from './use-writing.ts';
import { countIn, wordsIn } from './values-in.ts';

export default function Clusters({ view: live }: { readonly view: RecordView }) {
  const view = asClosed(live);
  const { me, records } = useAccount();
  const wording = useWording();
  const writing = useWriting(view);
  const { root } = view.bundle;
  const clusters = clusterRows(writing.bundle);
  const mayWrite = !isClosed(view.bundle) && may(me.value, 'write', factsOf(view.bundle));
  return (
    <Page
      title={t('meeting.clusters')}
      sub={headLine(minutes, root, wording)}
      back={{ href: paths.record(root.id) }}
      actions={
        <>
          {clusters.length > 0 && <Sum clusters={clusters} />}
          <LinkButton href={paths.record(root.id)} kind="primary" icon="check">
            {t('rows.done')}
          </LinkButton>
        </>
      }
    >
      <p class="soft">{t('meeting.clustersHint')}</p>
      {clusters.map((cluster) => (
        <Cluster key={cluster.id} {...{ cluster, writing, mayWrite }} root={root.id} />
      ))}
      <Problem words={writing.problem} />
      {mayWrite && (
        <AddLine
          label={t('meeting.clusterName')}
          addWord={t('meeting.add')}
          onAdd={(name) => records.addRow(root.id, 'cluster', { name })}
        />
      )}
    </Page>
  );
}

function Sum({ clusters }: { readonly clusters: readonly RecordState[] }) {
  const sum = (field: string) => clusters.reduce((all, { values }) => all + (countIn(values, field) ?? 0), 0);
  return (
    <p class="roll-count" role="status">
      <strong>
        {t('meeting.clusterSum', {
          n: formatNumber(sum('represented')),
          total: formatNumber(sum('households')),
        })}
      </strong>
    </p>
  );
}

const asked = ['households', 'represented'] as const;

interface ClusterProps {
  readonly cluster: RecordState;
  readonly writing: Writing;
  readonly mayWrite: boolean;
  readonly root: string;
}

function Cluster({ cluster: { id, values }, writing, mayWrite, root }: ClusterProps) {
  const { today } = useWording();
  const give = (field: string, value: string) => writing.write(id, { [field]: value === '' ? null : value });
  const name = String(values.name ?? '');
  // Nothing but the poverty review is measured on people.
  const isReview = standingRows(writing.bundle, 'item').some((item) => item.values.matter === 'poverty');
  const fields = isReview ? ([...asked, 'attendees'] as const) : asked;
  return (
    <fieldset class="card" disabled={!mayWrite}>
      <legend class="unseen">{name}</legend>
      <div class="line-head">
        <h2>{name}</h2>
        {mayWrite && <RemoveLine root={root} row={id} name={name} />}
      </div>
      <div class="counts">
        {fields.map((field) => (
          <CountField
            key={field}
            label={fieldLabel('cluster', field)}
            value={countIn(values, field)}
            onChange={(count) => writing.write(id, { [field]: count })}
          />
        ))}
      </div>
      <LineField
        label={fieldLabel('cluster', 'chair')}
        isName
        value={wordsIn(values, 'chair')}
        onChange={(typed) => give('chair', typed)}
      />
      <LineField
        label={fieldLabel('cluster', 'place')}
        value={wordsIn(values, 'place')}
        onChange={(typed) => give('place', typed)}
      />
      <DateField
        label={fieldLabel('cluster', 'date')}
        value={wordsIn(values, 'date')}
        onChange={(day) => give('date', day)}
        today={today}
      />
    </fieldset>
  );
}
