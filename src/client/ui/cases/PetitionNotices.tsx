// What the form of a new petition says about what is typed so far.
import type { OwnNoticeProps } from '../form/own-notices.ts';
import { DuplicateNotice } from './DuplicateNotice.tsx';
import { GroupNotice } from './GroupNotice.tsx';

export function PetitionNotices(props: OwnNoticeProps) {
  return (
    <>
      <GroupNotice {...props} />
      <DuplicateNotice {...props} />
    </>
  );
}
