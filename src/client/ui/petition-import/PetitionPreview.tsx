// What an import of petitions would write, group by group, each row with what is odd about it; and the press that writes it.
import type { ComponentChildren, ComponentProps } from 'preact';
import type { PetitionMatch } from '../../import/match-petitions.ts';
import { ImportGroup } from '../import/ImportGroup.tsx';
import { useChosen } from '../import/use-chosen.ts';
import { type TakeBack, useWriting } from '../import/use-writing.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { Progress } from '../parts/Progress.tsx';
import { useWording } from '../record/use-record.ts';
import { t } from '../text/t.ts';
import { type ImportSummary, summaryOf } from './import-summary.ts';
import { stepsOf } from './petition-steps.ts';
import { isOdd, isTakenAtFirst, wordsOf } from './petition-words.ts';

/** The page's head, the same at every step. */
export type PetitionFrame = Pick<ComponentProps<typeof Page>, 'title' | 'back'>;

interface PetitionPreviewProps {
  readonly matches: readonly PetitionMatch[];
  readonly frame: PetitionFrame;
  readonly onDone: (summary: ImportSummary, takeBack: TakeBack) => void;
  readonly onTakenBack: () => void;
  /** Stands above the preview. */
  readonly children: ComponentChildren;
}

export function PetitionPreview({ matches, frame, onDone, onTakenBack, children }: PetitionPreviewProps) {
  const { isTaken, onChoose } = useChosen(isTakenAtFirst);
  const { today } = useWording();
  const { progress, stopped, write } = useWriting({
    end: (takeBack) => onDone(summaryOf(matches, isTaken), takeBack),
    onTakenBack,
    doneWords: ({ length }) => t('petitionImport.done', { n: length }),
  });
  const of = (...types: readonly PetitionMatch['type'][]) =>
    matches.filter(({ type }) => types.includes(type));
  const taken = of('new').filter(isTaken);
  const same = of('same').length;
  if (progress)
    return (
      <Page {...frame}>
        <Progress label={t('import.writing')} done={progress.done} total={progress.total} />
      </Page>
    );
  const words = { isOdd, wordsOf: (match: PetitionMatch) => wordsOf(match, today) };
  return (
    <Page
      {...frame}
      actions={
        taken.length > 0 && (
          <Button kind="primary" icon="check" onPress={() => void write(stepsOf(taken))}>
            {t('petitionImport.add', { n: taken.length })}
          </Button>
        )
      }
    >
      {children}
      {stopped && (
        <Notice kind="error" live>
          {stopped}
        </Notice>
      )}
      {matches.some(({ row }) => row.doubts.some(({ type }) => type === 'classified')) && (
        <Notice kind="warn">{t('petitionImport.classified')}</Notice>
      )}
      <ImportGroup title={t('import.wrong')} matches={of('wrong', 'twice')} {...words} />
      <ImportGroup
        title={t('petitionImport.new')}
        hint={t('petitionImport.newHint')}
        matches={of('new')}
        isTaken={isTaken}
        onChoose={onChoose}
        {...words}
      />
      {same > 0 && <p class="soft">{t('petitionImport.same', { n: same })}</p>}
      {of('new').length === 0 && <p>{t('petitionImport.nothing')}</p>}
    </Page>
  );
}
