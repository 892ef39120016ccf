// The pad's bottom field: Enter saves the row at once and opens the next; chips remember who spoke, of what, in which tongue.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RecordState } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { err } from '../../../shared/core/result.ts';
import type { KindDefinition, Values } from '../../../shared/kinds/define-kind.ts';
import { useAccount } from '../account-context.ts';
import { fieldLabel } from '../field-texts.ts';
import type { FormFailure } from '../form/FormPage.tsx';
import { failureText } from '../form/failure-text.ts';
import { fieldsIn, sorted } from '../form/form-values.ts';
import { LongText } from '../form/LongText.tsx';
import { type FormDraft, useDraft } from '../form/use-draft.ts';
import { text } from '../kind-texts.ts';
import { Button } from '../parts/Button.tsx';
import { t } from '../text/t.ts';
import { PadChips } from './PadChips.tsx';
import { padFields, padInputId } from './pad-fields.ts';

interface PadEntryProps {
  readonly kind: KindDefinition;
  readonly rowKind: string;
  readonly root: RecordId;
  readonly rows: readonly RecordState[];
}

/** What is half-typed is a draft like any other; each row is durable before its field is called saved. */
export function PadEntry({ kind, rowKind, root, rows }: PadEntryProps) {
  const { text: main, chips } = padFields(kind, rowKind);
  const draft = useDraft({ kind: rowKind, root });
  // The row just written may not be read back yet when the next one is begun.
  const [last, setLast] = useState<Values>();
  const remembered = last ?? chosenIn(chips, rows.at(-1)?.values ?? {});
  const typed = fieldsIn(draft.values ?? {});
  const values: Values = { ...remembered, ...typed };
  const words = typeof typed[main] === 'string' ? typed[main] : '';
  const { failure, save } = useSaveNext(kind, rowKind, root, draft.takeBack);
  const { [main]: problem, ...wrongChips } = sorted(kind, rowKind, values).problems;
  const change = (name: string, value: Values[string]) => draft.update({ ...values, [name]: value });
  const saveNext = () => {
    if (words.trim() === '') return;
    void save(values, draft.id);
    setLast(chosenIn(chips, values));
    draft.renew();
    document.getElementById(padInputId)?.focus();
  };
  const line = useEnterOnPhones(saveNext);
  useEffect(() => {
    if (draft.values) document.getElementById(padInputId)?.focus({ preventScroll: true });
  }, [draft.values === undefined]);
  return (
    <div class="pad">
      {failure && (
        <p class="field-problem" role="alert">
          {failureText(failure)}
        </p>
      )}
      {Object.entries(wrongChips).map(([name, words]) => (
        <p key={name} class="field-problem">
          {fieldLabel(rowKind, name)}: {words}
        </p>
      ))}
      <PadChips {...{ kind, rowKind, chips, values, rows }} onChange={change} />
      <div class="pad-line" ref={line}>
        <LongText
          id={padInputId}
          label={text(`rows.next.${rowKind}`)}
          rows={1}
          value={words}
          problem={problem}
          onChange={(value) => change(main, value)}
          onEnter={saveNext}
        />
        <Button kind="primary" icon="check" onPress={saveNext}>
          {t('rows.write')}
        </Button>
      </div>
    </div>
  );
}

/** The choices of the row before; a chip changed by hand stands in the draft and wins. */
const chosenIn = (chips: readonly string[], values: Values): Values =>
  Object.fromEntries(
    chips.flatMap((name) => {
      const value = values[name];
      return value === undefined || value === null ? [] : [[name, value]];
    }),
  );

/**
 * Saves one after another, in the order of the Enter key. A row that could not be saved stays in its draft, and stands in
 * the field again unless the next one was begun.
 */
function useSaveNext(kind: KindDefinition, rowKind: string, root: RecordId, takeBack: FormDraft['takeBack']) {
  const { records } = useAccount();
  const [failure, setFailure] = useState<FormFailure | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const saveOne = async (values: Values, draft: string | undefined) => {
    const { good, bad } = sorted(kind, rowKind, values);
    const isWrong = Object.keys(bad).length > 0;
    const failed: FormFailure = { type: 'invalid', fields: Object.keys(bad) };
    const used = draft === undefined ? {} : { draft };
    const saved = isWrong ? err(failed) : await records.addRow(root, rowKind, good, used);
    setFailure(saved.ok ? null : saved.error);
    if (!saved.ok && draft !== undefined) takeBack(draft, values);
  };
  const save = (values: Values, draft: string | undefined) => {
    queue.current = queue.current
      .then(() => saveOne(values, draft))
      .catch(() => setFailure({ type: 'broken' }));
    return queue.current;
  };
  return { failure, save };
}

/** On-screen keyboards that compose words send no key for Enter, only the line break it would make. */
function useEnterOnPhones(onEnter: () => void) {
  const line = useRef<HTMLDivElement>(null);
  const latest = useRef(onEnter);
  latest.current = onEnter;
  useEffect(() => {
    const element = line.current;
    const onBreak = (event: InputEvent) => {
      if (event.inputType !== 'insertLineBreak' && event.inputType !== 'insertParagraph') return;
      event.preventDefault();
      latest.current();
    };
    element?.addEventListener('beforeinput', onBreak);
    return () => element?.removeEventListener('beforeinput', onBreak);
  }, []);
  return line;
}
