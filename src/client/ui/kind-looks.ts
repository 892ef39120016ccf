// What each field kind looks like in lists and on its page: icon, words, the row it gathers. One line per kind; no other
// file asks which kind a record is.
import { petitionState } from '../../shared/rules/petition-flow.ts';
import type { IconName } from './parts/icon-paths.ts';
import type { Tone } from './parts/Mark.tsx';
import type { TextKey } from './text/vi.ts';

export type Stage = { readonly word: TextKey; readonly tone: Tone; readonly icon: IconName };

export type KindLook = {
  readonly icon: IconName;
  readonly newWord: TextKey;
  readonly emptyTitle: TextKey;
  readonly empty: TextKey;
  /** Its rows, and how they are gathered: `pad` one text after another; `form` one form each. */
  readonly row: { readonly kind: string; readonly by: 'pad' | 'form' };
  /** Where a case stands, by the steps of its events. */
  readonly stages?: (steps: readonly string[]) => readonly Stage[];
  /** The question whether it is a denunciation comes before anything is written (decision 10). */
  readonly asksFirst?: true;
  /** Fields that nobody types: the case code. */
  readonly given?: readonly string[];
};

const petitionStages = (steps: readonly string[]): readonly Stage[] => {
  const { stage, complex } = petitionState(steps);
  const stages: { readonly [name in typeof stage]: Stage } = {
    received: { word: 'stage.received', tone: 'wait', icon: 'clock' },
    answered: { word: 'stage.answered', tone: 'lead', icon: 'talk' },
    resolved: { word: 'stage.resolved', tone: 'done', icon: 'check' },
  };
  return complex ? [stages[stage], { word: 'stage.complex', tone: 'wait', icon: 'alert' }] : [stages[stage]];
};

export const kindLooks: { readonly [kind: string]: KindLook } = {
  dialogue: {
    icon: 'talk',
    newWord: 'new.dialogue',
    emptyTitle: 'list.emptyDialogueTitle',
    empty: 'list.emptyDialogue',
    row: { kind: 'opinion', by: 'pad' },
  },
  petition: {
    icon: 'paper',
    newWord: 'new.petition',
    emptyTitle: 'list.emptyPetitionTitle',
    empty: 'list.emptyPetition',
    row: { kind: 'event', by: 'form' },
    stages: petitionStages,
    asksFirst: true,
    given: ['code'],
  },
  minutes: {
    icon: 'people',
    newWord: 'new.minutes',
    emptyTitle: 'list.emptyMinutesTitle',
    empty: 'list.emptyMinutes',
    row: { kind: 'item', by: 'pad' },
  },
};
