// The papers a meeting calls for besides its minutes, to choose from; of a dialogue those of its postings.
import type { Bundle } from '../../../shared/core/bundle.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Section } from '../parts/Section.tsx';
import { printPaths } from '../print-paths.ts';
import { t } from '../text/t.ts';
import { textOf } from './form-words.ts';
import { type CalledForPaper, meetingPaperTitle } from './meeting/meeting-paper.ts';

interface MeetingChoiceProps {
  readonly bundle: Bundle;
  readonly papers: readonly CalledForPaper[];
}

/** So many stand open above the sheet; more are folded, or the sheet would be far below. */
const most = 4;

export function MeetingChoice({ bundle, papers }: MeetingChoiceProps) {
  if (papers.length === 0) return null;
  return (
    <Section title={t('print.ofMeeting')} summary={String(papers.length)} open={papers.length <= most}>
      <div class="group">
        {papers.map(({ paper, row }) => (
          <LinkButton
            key={`${paper} ${row?.id}`}
            icon="paper"
            href={printPaths.meeting(bundle.root.id, paper, row?.id)}
          >
            {[t(meetingPaperTitle(paper)), textOf(row?.values.title)].filter(Boolean).join(' · ')}
          </LinkButton>
        ))}
      </div>
    </Section>
  );
}
