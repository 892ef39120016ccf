// What the page of a record of some kinds says besides its fields and rows.
import type { ComponentType } from 'preact';
import type { RecordView } from '../../store/records-api.ts';
import { EndHousehold } from '../household/EndHousehold.tsx';
import { laterPart } from '../lazy-page.tsx';

interface OwnPartProps {
  readonly kind: string;
  readonly view: RecordView;
  readonly mayWrite: boolean;
}

type Part = ComponentType<Omit<OwnPartProps, 'kind'>>;

const Case = laterPart(() => import('../cases/CasePart.tsx').then((part) => part.CasePart));
const Duplicates = laterPart(() => import('../cases/Duplicates.tsx').then((part) => part.Duplicates));

const Dialogue = laterPart(() => import('../promises/DialoguePart.tsx').then((part) => part.DialoguePart));
const Notice = laterPart(() => import('../notices/NoticePart.tsx').then((part) => part.NoticePart));

const MeetingNotice = laterPart(() =>
  import('../notices/MeetingNotice.tsx').then((part) => part.MeetingNotice),
);
const Meeting = laterPart(() => import('../meeting/MeetingPart.tsx').then((part) => part.MeetingPart));

const Postings = laterPart(() => import('../posting/Postings.tsx').then((part) => part.Postings));

const VoterList = laterPart(() =>
  import('../voter-list/VoterListPart.tsx').then((part) => part.VoterListPart),
);

/** From above to below. */
const parts: { readonly [kind: string]: readonly Part[] } = {
  household: [EndHousehold],
  minutes: [Meeting, MeetingNotice, Postings],
  petition: [Case, Duplicates],
  dialogue: [Dialogue, Postings],
  notice: [Notice],
  'voter-list': [VoterList],
};

export function OwnPart({ kind, ...props }: OwnPartProps) {
  return (
    <>
      {parts[kind]?.map((Part, at) => (
        <Part key={at} {...props} />
      ))}
    </>
  );
}
