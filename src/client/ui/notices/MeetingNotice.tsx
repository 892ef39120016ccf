// On the page of a meeting that is still to come: its invitation, begun with one press.
import type { RecordView } from '../../store/records-api.ts';
import { useToday } from '../promises/use-promises.ts';
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
  if (!mayWrite || typeof date !== 'string' || date <= today) return null;
  return (
    <div class="buttons">
      <MakeNotice values={(day) => noticeOfInvitation(bundle, day)}>{t('notice.makeInvitation')}</MakeNotice>
    </div>
  );
}
