// A village meeting on its page: whether it has begun, who is there, what is voted on and how it stands, the way to close.
import type { RecordView } from '../../store/records-api.ts';
import { Agenda } from './Agenda.tsx';
import { Closing } from './Closing.tsx';
import { Opening } from './Opening.tsx';
import { RollPart } from './RollPart.tsx';

interface MeetingPartProps {
  readonly view: RecordView;
  readonly mayWrite: boolean;
}

/** Nothing for meetings that are of no village: households vote in none of them. */
export function MeetingPart({ view, mayWrite }: MeetingPartProps) {
  const { form, villages } = view.bundle.root.values;
  const isOfVillage = form === undefined || form === null || form === 'village-meeting';
  if (!isOfVillage || !Array.isArray(villages) || villages.length === 0) return null;
  return (
    <>
      <Opening view={view} mayWrite={mayWrite} />
      <RollPart view={view} />
      <Agenda view={view} />
      <Closing view={view} mayWrite={mayWrite} />
    </>
  );
}
