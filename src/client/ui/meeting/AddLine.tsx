// One line to add one more: a name, a candidate, a part of the village; Enter adds it and the line stays open.
import { useState } from 'preact/hooks';
import type { Outcome } from '../form/offer-undo.ts';
import { Problem } from '../form/Problem.tsx';
import { TextField } from '../form/TextField.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { Button } from '../parts/Button.tsx';

interface AddLineProps {
  readonly label: string;
  readonly addWord: string;
  readonly hint?: string;
  readonly isName?: boolean;
  readonly onAdd: (words: string) => Promise<Outcome>;
}

export function AddLine({ label, addWord, hint, isName = false, onAdd }: AddLineProps) {
  const [typed, setTyped] = useState('');
  const { problem, attempt } = useAttempt();
  const add = async () => {
    const words = typed.trim().normalize('NFC');
    if (words !== '' && (await attempt(() => onAdd(words)))) setTyped('');
  };
  return (
    <div class="add-line">
      <TextField
        label={label}
        kind={isName ? 'name' : 'text'}
        {...(hint !== undefined && { hint })}
        value={typed}
        onChange={setTyped}
        onEnter={() => void add()}
        enterWord="done"
      />
      <Button icon="plus" onPress={() => void add()}>
        {addWord}
      </Button>
      <Problem words={problem} />
    </div>
  );
}
