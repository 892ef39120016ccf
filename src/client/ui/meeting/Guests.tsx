// Who is there without a vote: officials, guests; apart from the households of the roll.
import { may } from '../../../shared/access/access.ts';
import { factsOf } from '../../../shared/access/facts.ts';
import type { RecordState } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { minutes } from '../../../shared/kinds/minutes.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { optionLabel } from '../field-texts.ts';
import { Problem } from '../form/Problem.tsx';
import { ChipGroup } from '../parts/ChipGroup.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page } from '../parts/Page.tsx';
import { headLine } from '../record/head-line.ts';
import { useWording } from '../record/use-record.ts';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { AddLine } from './AddLine.tsx';
import { asClosed, isClosed } from './closed.ts';
import { LineField } from './LineField.tsx';
import { RemoveLine } from './RemoveLine.tsx';
import { standingRows, useWriting, type Writing } from './use-writing.ts';

export default function Guests({ view: live }: { readonly view: RecordView }) {
  const view = asClosed(live);
  const { me, records } = useAccount();
  const wording = useWording();
  const writing = useWriting(view);
  const { root } = view.bundle;
  const guests = standingRows(writing.bundle, 'guest');
  const mayWrite = !isClosed(view.bundle) && may(me.value, 'write', factsOf(view.bundle));
  return (
    <Page
      title={t('meeting.guests')}
      sub={headLine(minutes, root, wording)}
      back={{ href: paths.record(root.id) }}
      actions={
        <LinkButton href={paths.record(root.id)} kind="primary" icon="check">
          {t('rows.done')}
        </LinkButton>
      }
    >
      <p class="soft">{t('meeting.guestsHint')}</p>
      {guests.length > 0 && (
        <ul class="rows">
          {guests.map((guest) => (
            <li key={guest.id} class="entry">
              <Guest {...{ guest, writing, mayWrite }} root={root.id} />
            </li>
          ))}
        </ul>
      )}
      <Problem words={writing.problem} />
      {mayWrite && (
        <AddLine
          label={t('meeting.guestName')}
          addWord={t('meeting.add')}
          isName
          onAdd={(name) => records.addRow(root.id, 'guest', { name })}
        />
      )}
    </Page>
  );
}

interface GuestProps {
  readonly guest: RecordState;
  readonly writing: Writing;
  readonly mayWrite: boolean;
  readonly root: RecordId;
}

const body = minutes.rows.guest?.fields.body;
const bodies = body?.type === 'choice' ? body.options : [];
const bodyLabel = (value: string): string => (body ? optionLabel('guest', 'body', body, value) : value);

function Guest({ guest: { id, values }, writing, mayWrite, root }: GuestProps) {
  const post = typeof values.post === 'string' ? values.post : '';
  const of = typeof values.body === 'string' ? values.body : null;
  if (!mayWrite)
    return (
      <>
        <span class="strong">{String(values.name ?? '')}</span>
        <span class="small soft">{[post, of === null ? '' : bodyLabel(of)].filter(Boolean).join(' · ')}</span>
      </>
    );
  return (
    <>
      <div class="line-head">
        <span class="strong">{String(values.name ?? '')}</span>
        <RemoveLine root={root} row={id} name={String(values.name ?? '')} />
      </div>
      <ChipGroup
        label={t('meeting.guestOf', { name: String(values.name ?? '') })}
        options={bodies.map((value) => ({ value, label: bodyLabel(value) }))}
        value={of}
        onChange={(chosen) => writing.write(id, { body: chosen })}
        clearable
      />
      <LineField
        label={t('meeting.guestPost')}
        value={post}
        onChange={(typed) => writing.write(id, { post: typed === '' ? null : typed })}
      />
    </>
  );
}
