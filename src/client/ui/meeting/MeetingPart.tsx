// A village meeting on its page: whether it has begun, who is there, what is voted on and how it stands.
import type { RecordView } from '../../store/records-api.ts';
import { isOfVillage } from '../kind-looks.ts';
import { Agenda } from './Agenda.tsx';
import { ClosedHead, Closing } from './Closing.tsx';
import { asClosed } from './closed.ts';
import { Opening } from './Opening.tsx';
import { RollPart } from './RollPart.tsx';

interface MeetingPartProps {
  readonly view: RecordView;
  readonly mayWrite: boolean;
}

/** Nothing for meetings that are of no village: households vote in none of them. */
export function MeetingPart({ view, mayWrite }: MeetingPartProps) {
  if (!isOfVillage(view.bundle.root.values)) return null;
  const shown = asClosed(view);
  return (
    <>
      <ClosedHead view={view} />
      <Opening view={view} mayWrite={mayWrite} />
      <RollPart view={shown} />
      <Agenda view={view} />
      <Closing view={view} mayWrite={mayWrite} />
    </>
  );
}
