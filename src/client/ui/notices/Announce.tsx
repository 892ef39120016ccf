// The form of a village's announcement: when, how, to how many. Filled in for today; one press saves it.
import { may } from '../../../shared/access/access.ts';
import { factsOf } from '../../../shared/access/facts.ts';
import { naturalId, type RecordId } from '../../../shared/core/ids.ts';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import { notice } from '../../../shared/kinds/notice.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { fieldsIn } from '../form/form-values.ts';
import { RowForm } from '../form/RowForm.tsx';
import { type FormDraft, useDraft } from '../form/use-draft.ts';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { dayOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { villageOfView } from './announce-view.ts';
import { announcedIn } from './notice-list.ts';

interface AnnounceProps {
  readonly view: RecordView;
  readonly name: string;
}

export default function Announce({ view, name }: AnnounceProps) {
  const { me, catalog } = useAccount();
  const { bundle } = view;
  const root = bundle.root.id;
  const village = villageOfView(name) ?? '';
  const one = announcedIn(bundle).find((known) => known.village === village);
  const facts = factsOf(bundle);
  const mayDo =
    one !== undefined &&
    may(me.value, 'announce', facts) &&
    (may(me.value, 'write', facts) || me.value.villages.includes(village));
  const draft = useDraft({ kind: 'announcement', root, record: naturalId(root, 'announcement', village) });
  const where = catalog.directory.value.villages.get(village) ?? '';
  if (!mayDo || !draft.values)
    return (
      <Page title={t('notice.announce')} sub={where} back={{ href: paths.record(root) }}>
        {mayDo ? null : <p>{t('notice.notYours')}</p>}
      </Page>
    );
  return (
    <Filled {...{ view, village, draft, where }} known={one?.values ?? {}} typed={fieldsIn(draft.values)} />
  );
}

interface FilledProps {
  readonly view: RecordView;
  readonly village: RecordId;
  /** The village's name. */
  readonly where: string;
  readonly draft: FormDraft;
  readonly known: Values;
  readonly typed: Values;
}

function Filled({ view: { bundle }, village, where, draft, known, typed }: FilledProps) {
  const account = useAccount();
  const backHref = paths.record(bundle.root.id);
  const start: Values = account.clock.value.off ? {} : { date: dayOf(account.now()) };
  const fields = notice.rows.announcement?.fields ?? {};
  const shown = Object.fromEntries(
    Object.entries({ ...start, ...known, ...typed }).filter(([name]) => fields[name]),
  );
  return (
    <RowForm
      kind={notice}
      rowKind="announcement"
      values={shown}
      more={{ village }}
      title={t('notice.announce')}
      sub={where}
      {...{ bundle, fields, draft, backHref }}
    />
  );
}
