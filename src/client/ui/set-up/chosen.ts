// What the steps of set-up hand to each other.
import type { Role } from '../../../shared/kinds/roles.ts';
import type { SetUpForm } from '../session/doors.ts';

/** What was chosen so far; kept while going back and forth, gone with the page (nothing is stored before the end). */
export type Chosen = {
  readonly commune?: Omit<SetUpForm['commune'], 'letters' | 'villageWord'> & { readonly type: string };
  readonly letters: string;
  readonly villageWord: SetUpForm['commune']['villageWord'];
  readonly name: string;
  readonly title: string;
  readonly roles: readonly Role[];
};

/** What every step is given. */
export interface StepProps {
  readonly chosen: Chosen;
  readonly onChange: (changed: Partial<Chosen>) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

export const nothingChosen: Chosen = { letters: '', villageWord: 'thon', name: '', title: '', roles: [] };

/** What the server is sent. Throws when the commune was not chosen: the steps do not let that happen. */
export function toForm({ commune, letters, villageWord, name, title, roles }: Chosen): SetUpForm {
  if (!commune) throw new Error('The commune comes before the end');
  const { type: _type, ...unit } = commune;
  const adminTitle = title.trim();
  return {
    commune: { ...unit, letters, villageWord },
    admin: {
      name: name.normalize('NFC').trim(),
      roles: ['admin', ...roles],
      ...(adminTitle !== '' && { title: adminTitle.normalize('NFC') }),
    },
  };
}
