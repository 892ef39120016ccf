// The papers a case's events call for, to choose from.
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { CalledPaper } from '../cases/called-papers.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { printPaths } from '../print-paths.ts';
import { t } from '../text/t.ts';
import { paperTitle } from './case/case-paper.ts';
import { shortDate, textOf } from './form-words.ts';

interface CaseChoiceProps {
  readonly bundle: Bundle;
  readonly called: readonly CalledPaper[];
}

/** In the order things happened. */
export function CaseChoice({ bundle, called }: CaseChoiceProps) {
  if (called.length === 0) return null;
  return (
    <section class="form">
      <h2>{t('print.ofCase')}</h2>
      {called.map(({ paper, event }) => (
        <LinkButton
          key={`${paper} ${event.id}`}
          icon="paper"
          href={printPaths.paper(bundle.root.id, paper, event.id)}
        >
          {[t(paperTitle(paper)), shortDate(textOf(event.values.date))].filter(Boolean).join(' · ')}
        </LinkButton>
      ))}
    </section>
  );
}
