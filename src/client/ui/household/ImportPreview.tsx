// What an import would write, group by group, each row with what is odd about it; and the press that writes it.

import type { ComponentChildren, ComponentProps } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Match } from '../../import/match-households.ts';
import { useAccount } from '../account-context.ts';
import { actionFailureText } from '../form/failure-text.ts';
import { offerUndo } from '../form/offer-undo.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { Progress } from '../parts/Progress.tsx';
import { t } from '../text/t.ts';
import { householdsHref } from './hrefs.ts';
import { ImportGroup } from './ImportGroup.tsx';
import { isTakenAtFirst } from './import-words.ts';
import { undoImport, type Written, writeImport } from './write-import.ts';

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
  /** By line: what somebody chose otherwise than is offered at first. */
  const [chosen, setChosen] = useState<ReadonlyMap<number, boolean>>(new Map());
  const writing = useWriting(village);
  const isTaken = (match: Match) => chosen.get(match.row.line) ?? isTakenAtFirst(match);
  const choose = (lines: readonly number[], taken: boolean) =>
    setChosen(new Map([...chosen, ...lines.map((line) => [line, taken] as const)]));
  const of = (...types: readonly Match['type'][]) => matches.filter(({ type }) => types.includes(type));
  const taken = of('new', 'moves', 'differs').filter(isTaken);
  const { progress, stopped } = writing;
  if (progress)
    return (
      <Page {...frame}>
        <Progress label={t('import.writing')} done={progress.done} total={progress.total} />
      </Page>
    );
  const group = { isTaken, onChoose: choose };
  return (
    <Page
      {...frame}
      actions={
        taken.length > 0 && (
          <Button kind="primary" icon="check" onPress={() => void writing.write(taken)}>
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
      <ImportGroup title={t('import.wrong')} matches={of('wrong', 'twice')} />
      <ImportGroup title={t('import.new')} hint={t('import.newHint')} matches={of('new')} {...group} />
      <ImportGroup title={t('import.moves')} hint={t('import.movesHint')} matches={of('moves')} {...group} />
      <ImportGroup
        title={t('import.different')}
        hint={t('import.differentHint')}
        matches={of('differs')}
        {...group}
      />
      <ImportGroup title={t('import.ended')} matches={of('ended')} />
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

/** Ends in the village's list, with a way back; where it stops, the preview knows again what was written. */
function useWriting(village: RecordId) {
  const { records } = useAccount();
  const { route } = useLocation();
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const [stopped, setStopped] = useState<string | null>(null);
  const write = async (taken: readonly Match[]) => {
    const total = taken.length;
    setStopped(null);
    setProgress({ done: 0, total });
    const { written, failure } = await writeImport(records, taken, (done) => setProgress({ done, total }));
    if (written.length > 0) offerUndo(doneWords(written), () => undoImport(records, written));
    if (!failure) return route(householdsHref(village), true);
    setProgress(null);
    setStopped(t('import.stopped', { done: written.length, total, why: actionFailureText(failure) }));
  };
  return { progress, stopped, write };
}
