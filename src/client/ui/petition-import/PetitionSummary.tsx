// After an import: what was made, what was left out and why, and the way back for all of it.
import { useState } from 'preact/hooks';
import { petition } from '../../../shared/kinds/petition.ts';
import type { PetitionMatch } from '../../import/match-petitions.ts';
import { Problem } from '../form/Problem.tsx';
import { ImportGroup } from '../import/ImportGroup.tsx';
import { text } from '../kind-texts.ts';
import { Button } from '../parts/Button.tsx';
import { Facts } from '../parts/Facts.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { useWording } from '../record/use-record.ts';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { type ImportSummary, leftOut } from './import-summary.ts';
import type { PetitionFrame } from './PetitionPreview.tsx';
import { wordsOf } from './petition-words.ts';

interface PetitionSummaryProps {
  readonly frame: PetitionFrame;
  readonly summary: ImportSummary;
  /** Takes everything back. @returns why not, or null once it is done */
  readonly takeBack: () => Promise<string | null>;
  /** It was taken back, here or by the bar that offers it. */
  readonly isTakenBack: boolean;
}

export function PetitionSummary({ frame, summary, takeBack, isTakenBack }: PetitionSummaryProps) {
  const { today } = useWording();
  const [problem, setProblem] = useState<string | null>(null);
  const { made, byType, steps, odd, left } = summary;
  const words = {
    isOdd: (match: PetitionMatch) => match.type === 'wrong',
    wordsOf: (match: PetitionMatch) => wordsOf(match, today),
  };
  return (
    <Page {...frame}>
      <Notice kind={isTakenBack ? 'info' : 'good'} live>
        {isTakenBack ? t('petitionImport.takenBack', { n: made }) : t('petitionImport.done', { n: made })}
      </Notice>
      <div class="buttons">
        <LinkButton kind="primary" href={paths.list(petition.name)}>
          {t('petitionImport.toBook')}
        </LinkButton>
        {!isTakenBack && (
          <Button icon="undo" onPress={() => void takeBack().then(setProblem)}>
            {t('petitionImport.takeBack', { n: made })}
          </Button>
        )}
      </div>
      <Problem words={problem} />
      {!isTakenBack && (
        <Facts
          facts={[
            ...byType.map(({ type, n }) => ({ label: text(`petition-type.${type}`), value: String(n) })),
            { label: t('petitionImport.steps'), value: String(steps) },
          ]}
        />
      )}
      {!isTakenBack && (
        <ImportGroup title={t('petitionImport.takenOdd')} matches={odd} {...words} isOdd={() => true} />
      )}
      {leftOut.map((why) => (
        <ImportGroup
          key={why}
          title={t(`petitionImport.left.${why}`)}
          hint={t(`petitionImport.leftWhy.${why}`)}
          matches={left[why]}
          {...words}
        />
      ))}
      {leftOut.every((why) => left[why].length === 0) && (
        <p class="soft">{t('petitionImport.leftNothing')}</p>
      )}
    </Page>
  );
}
