// What an import would write, group by group, each row with what is odd about it; and the press that writes it.

import type { ComponentChildren, ComponentProps } from 'preact';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Match } from '../../import/match-households.ts';
import { ImportGroup } from '../import/ImportGroup.tsx';
import { useChosen } from '../import/use-chosen.ts';
import { useWriting } from '../import/use-writing.ts';
import type { Written } from '../import/write-steps.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { Progress } from '../parts/Progress.tsx';
import { useWording } from '../record/use-record.ts';
import { t } from '../text/t.ts';
import { householdsHref } from './hrefs.ts';
import { stepsOf } from './import-steps.ts';
import { isOdd, isTakenAtFirst, wordsOf } from './import-words.ts';

/** The page's head, the same at every step. */
export type ImportFrame = Pick<ComponentProps<typeof Page>, 'title' | 'sub' | 'back'>;

interface ImportPreviewProps {
  readonly village: RecordId;
  readonly matches: readonly Match[];
  readonly frame: ImportFrame;
  /** Stands above the preview. */
  readonly children: ComponentChildren;
}

export function ImportPreview({ village, matches, frame, children }: ImportPreviewProps) {
  const { isTaken, onChoose } = useChosen(isTakenAtFirst);
  const wording = useWording();
  const writing = useWriting({ end: householdsHref(village), doneWords });
  const of = (...types: readonly Match['type'][]) => matches.filter(({ type }) => types.includes(type));
  const taken = of('new', 'moves', 'differs').filter(isTaken);
  const { progress, stopped } = writing;
  if (progress)
    return (
      <Page {...frame}>
        <Progress label={t('import.writing')} done={progress.done} total={progress.total} />
      </Page>
    );
  const words = { isOdd, wordsOf: (match: Match) => wordsOf(match, wording) };
  const group = { isTaken, onChoose, ...words };
  return (
    <Page
      {...frame}
      actions={
        taken.length > 0 && (
          <Button kind="primary" icon="check" onPress={() => void writing.write(stepsOf(taken))}>
            {pressWords(taken)}
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
      <ImportGroup title={t('import.wrong')} matches={of('wrong', 'twice')} {...words} />
      <ImportGroup title={t('import.new')} hint={t('import.newHint')} matches={of('new')} {...group} />
      <ImportGroup title={t('import.moves')} hint={t('import.movesHint')} matches={of('moves')} {...group} />
      <ImportGroup
        title={t('import.different')}
        hint={t('import.differentHint')}
        matches={of('differs')}
        {...group}
      />
      <ImportGroup title={t('import.ended')} matches={of('ended')} {...words} />
      {of('same').length > 0 && <p class="soft">{t('import.same', { n: of('same').length })}</p>}
      {of('new', 'moves', 'differs').length === 0 && <p>{t('import.nothing')}</p>}
    </Page>
  );
}

/** "Thêm 58 hộ, chuyển 12 hộ, sửa 3 hộ". */
const pressWords = (taken: readonly Match[]): string => {
  const count = (type: Match['type']) => taken.filter((match) => match.type === type).length;
  return inOneLine([
    [count('new'), 'import.add'],
    [count('moves'), 'import.move'],
    [count('differs'), 'import.change'],
  ]);
};

/** "Đã thêm 58 hộ, chuyển 12 hộ". */
const doneWords = (written: readonly Written[]): string => {
  const moved = written.filter(({ before }) => before && 'village' in before).length;
  const added = written.filter(({ before }) => !before).length;
  const words = inOneLine([
    [added, 'import.add'],
    [moved, 'import.move'],
    [written.length - added - moved, 'import.change'],
  ]);
  return t('import.done', { what: decapitalised(words) });
};

type CountKey = 'import.add' | 'import.move' | 'import.change';

const inOneLine = (counts: readonly (readonly [n: number, key: CountKey])[]): string =>
  counts
    .filter(([n]) => n > 0)
    .map(([n, key], at) => (at === 0 ? t(key, { n }) : decapitalised(t(key, { n }))))
    .join(', ');

const decapitalised = (words: string): string => words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
