// What is recorded or photographed beside an opinion: never of one that denounces, so that is asked before the first (decision 10).
import { useState } from 'preact/hooks';
import { type Bundle, type RecordState, rowsOf } from '../../../shared/core/bundle.ts';
import { FilesPart } from '../files/FilesPart.tsx';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { t } from '../text/t.ts';
import { OpinionGoes } from './OpinionGoes.tsx';
import { type OpinionAnswer, opinionAnswers } from './opinion-answers.ts';

interface OpinionFilesProps {
  readonly bundle: Bundle;
  readonly row: RecordState;
  readonly mayWrite: boolean;
  /** Where deleting the opinion leads; left out where the page has that button already. */
  readonly nextHref?: string | undefined;
}

/** One that has a file was asked about, here or on another phone. */
export function OpinionFiles({ bundle, row, mayWrite, nextHref }: OpinionFilesProps) {
  const [answer, setAnswer] = useState(opinionAnswers.get(row.id));
  const say = (given: OpinionAnswer) => {
    opinionAnswers.set(row.id, given);
    setAnswer(given);
  };
  const hasFiles = rowsOf(bundle, 'attachment').some(
    ({ redacted, values }) => !redacted && values.about === row.id,
  );
  if (!mayWrite || answer === 'no' || (hasFiles && answer === undefined))
    return <FilesPart bundle={bundle} about={row.id} mayWrite={mayWrite} />;
  return (
    <section class="group">
      <h2>{t('files.title')}</h2>
      {answer === undefined && (
        <div class="buttons">
          <Button icon="plus" onPress={() => say('asking')}>
            {t('files.addToOpinion')}
          </Button>
        </div>
      )}
      {answer === 'asking' && <Question onAnswer={say} />}
      {answer === 'yes' && <Denounces {...{ bundle, row, nextHref }} />}
    </section>
  );
}

function Question({ onAnswer }: { readonly onAnswer: (answer: OpinionAnswer) => void }) {
  return (
    <div class="group">
      <p class="strong">{t('ask.denunciationOpinion')}</p>
      <p class="small soft">{t('files.askWhy')}</p>
      <div class="buttons">
        <Button onPress={() => onAnswer('yes')}>{t('ask.yes')}</Button>
        <Button kind="primary" onPress={() => onAnswer('no')}>
          {t('files.notDenouncing')}
        </Button>
      </div>
    </div>
  );
}

function Denounces({ bundle, row, nextHref }: Omit<OpinionFilesProps, 'mayWrite'>) {
  return (
    <>
      <Notice kind="warn" live title={t('files.denounces')}>
        {t('ask.headAdvice')}
      </Notice>
      <OpinionGoes bundle={bundle} row={row} {...(nextHref !== undefined && { nextHref })} />
    </>
  );
}
