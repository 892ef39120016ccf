// On a notice's page: where it was announced and where it was not, and the way for a village head to say that he did.
import { may } from '../../../shared/access/access.ts';
import { factsOf } from '../../../shared/access/facts.ts';
import { notice } from '../../../shared/kinds/notice.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Mark } from '../parts/Mark.tsx';
import { useWording } from '../record/use-record.ts';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { valueText } from '../value-texts.ts';
import { announceView } from './announce-view.ts';
import { type Announced, announcedIn } from './notice-list.ts';

interface NoticePartProps {
  readonly view: RecordView;
  readonly mayWrite: boolean;
}

export function NoticePart({ view, mayWrite }: NoticePartProps) {
  const { me, catalog } = useAccount();
  const { bundle, unmade } = view;
  const facts = factsOf(bundle);
  // A head's own villages; the office sees them all.
  const mine = (village: string) => may(me.value, 'write', facts) || me.value.villages.includes(village);
  const all = announcedIn(bundle).filter(({ village }) => mine(village));
  const missing = all.filter(({ values }) => !values).length;
  const { villages } = catalog.directory.value;
  return (
    <section class="group">
      <h2>{missing > 0 ? t('notice.missing', { n: missing, total: all.length }) : t('notice.announced')}</h2>
      <ul class="rows">
        {all.map((one) => (
          <li key={one.village} class="entry">
            <span class="entry-text strong">{villages.get(one.village) ?? t('who.unknown')}</span>
            <How one={one} />
            {!unmade && may(me.value, 'announce', facts) && (
              <div class="buttons">
                <LinkButton
                  href={paths.record(bundle.root.id, announceView(one.village))}
                  kind={one.values || mayWrite ? 'plain' : 'primary'}
                  icon={one.values ? 'pen' : 'check'}
                >
                  {t(one.values ? 'notice.editAnnounced' : 'notice.announce')}
                </LinkButton>
              </div>
            )}
          </li>
        ))}
      </ul>
      <div class="buttons">
        <LinkButton href={paths.record(bundle.root.id, 'large')} icon="search">
          {t('large.link')}
        </LinkButton>
      </div>
    </section>
  );
}

function How({ one: { values } }: { readonly one: Announced }) {
  const wording = useWording();
  const fields = notice.rows.announcement?.fields ?? {};
  if (!values)
    return (
      <span class="row-state small">
        <Mark tone="wait" icon="clock">
          {t('notice.not')}
        </Mark>
      </span>
    );
  const words = Object.entries(fields).map(([name, field]) =>
    valueText('announcement', name, field, values[name], wording),
  );
  return (
    <span class="row-state small">
      <Mark tone="done" icon="check">
        {words.filter(Boolean).join(' · ') || t('notice.announced')}
      </Mark>
    </span>
  );
}
