// On the page of a meeting: its decisions in large type; while it is still to come, its invitation begun with one press.
import type { RecordView } from '../../store/records-api.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { useToday } from '../promises/use-promises.ts';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { MakeNotice } from './MakeNotice.tsx';
import { noticeOfInvitation } from './make-notice.ts';

interface MeetingNoticeProps {
  readonly view: RecordView;
  readonly mayWrite: boolean;
}

export function MeetingNotice({ view: { bundle }, mayWrite }: MeetingNoticeProps) {
  const today = useToday();
  const { date } = bundle.root.values;
  return (
    <div class="buttons">
      {mayWrite && typeof date === 'string' && date > today && (
        <MakeNotice values={(day) => noticeOfInvitation(bundle, day)}>
          {t('notice.makeInvitation')}
        </MakeNotice>
      )}
      <LinkButton href={paths.record(bundle.root.id, 'large')} icon="search">
        {t('large.link')}
      </LinkButton>
    </div>
  );
}
