// One press: a notice is begun with what this record says, and its form opens.
import type { Values } from '../../../shared/kinds/define-kind.ts';
import { startDraft } from '../../store/begin-draft.ts';
import { useAccount } from '../account-context.ts';
import { useWayOn } from '../form/use-way-on.ts';
import { mayBegin } from '../own-kinds.ts';
import { Button } from '../parts/Button.tsx';
import { paths } from '../routes.ts';
import { dayOf } from '../text/format-date.ts';

interface MakeNoticeProps {
  readonly children: string;
  readonly values: (today: string | null) => Values;
}

/** Nothing for who may not write notices. Nothing is sent before the form is saved. */
export function MakeNotice({ children, values }: MakeNoticeProps) {
  const { me, drafts, clock, now } = useAccount();
  const route = useWayOn();
  if (!mayBegin(me.value, 'notice')) return null;
  const make = async () => {
    const draft = startDraft(drafts, 'notice');
    drafts.update(draft, values(clock.value.off ? null : dayOf(now())));
    await drafts.flush(true);
    route(paths.newRecord('notice', draft));
  };
  return (
    <Button icon="share" onPress={() => void make()}>
      {children}
    </Button>
  );
}
