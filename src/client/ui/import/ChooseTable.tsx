// Where the list comes from: a file of this phone, or what is pasted.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Result } from '../../../shared/core/result.ts';
import { readTable, readText, type Table, type TableProblem } from '../../import/read-table.ts';
import { LongText } from '../form/LongText.tsx';
import { Problem } from '../form/Problem.tsx';
import { useOpenForm } from '../open-forms.ts';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { t } from '../text/t.ts';

interface ChooseTableProps {
  readonly onTable: (table: Table) => void;
  /** What a pasted list may look like. */
  readonly pasteHint: string;
  /** Stands above the choice: a table to fill in. */
  readonly children?: ComponentChildren;
}

export function ChooseTable({ onTable, pasteHint, children }: ChooseTableProps) {
  const [text, setText] = useState('');
  const [isReading, setReading] = useState(false);
  const [problem, setProblem] = useState<TableProblem['type'] | null>(null);
  useOpenForm(text !== '');
  const take = async (read: () => Promise<Result<Table, TableProblem>>) => {
    setReading(true);
    // A file that vanished, or a part of the app that is not on the phone yet: either way nothing can be read.
    const table = await read().catch(() => ({ ok: false, error: { type: 'unreadable' } }) as const);
    setReading(false);
    if (table.ok) onTable(table.value);
    else setProblem(table.error.type);
  };
  const takeFile = (file: File | undefined) => {
    if (file) void take(async () => readTable(new Uint8Array(await file.arrayBuffer())));
  };
  return (
    <div class="form">
      {children}
      <div class="field">
        <label class="button button-primary file-button">
          <input
            type="file"
            class="unseen"
            accept=".xlsx,.csv,.tsv,.txt"
            onChange={(event) => {
              takeFile(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
          <Icon name="paper" />
          <span>{isReading ? t('import.reading') : t('import.choose')}</span>
        </label>
        <p class="small soft">{t('import.chooseHint')}</p>
      </div>
      <Problem words={problem && t(`import.problem.${problem}`)} />
      <LongText label={t('import.paste')} hint={pasteHint} rows={5} value={text} onChange={setText} />
      <div class="buttons">
        <Button
          disabled={text.trim() === ''}
          busy={isReading ? t('import.reading') : undefined}
          onPress={() => void take(() => readText(text))}
        >
          {t('import.preview')}
        </Button>
      </div>
    </div>
  );
}
