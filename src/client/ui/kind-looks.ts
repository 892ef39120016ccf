// What each field kind looks like in lists and on its page: icon, words, the row it gathers. One line per kind; no other
// file asks which kind a record is.
import type { Values } from '../../shared/kinds/define-kind.ts';
import { petitionState } from '../../shared/rules/petition-flow.ts';
import type { IconName } from './parts/icon-paths.ts';
import type { Tone } from './parts/Mark.tsx';
import type { TextKey } from './text/vi.ts';

export type Stage = { readonly word: TextKey; readonly tone: Tone; readonly icon: IconName };

export type RowLook = {
  readonly kind: string;
  /** How they are gathered: `pad` one text after another; `form` one form each; `steps` what may lawfully come next. */
  readonly by: 'pad' | 'form' | 'steps';
  /** The question whether it is a denunciation comes before each. */
  readonly asksFirst?: true;
  /** Its own part offers them, among what may lawfully come next. */
  readonly offeredApart?: true;
  /** Whether one may still be added, by the steps that count. */
  readonly mayGrow?: (steps: readonly string[]) => boolean;
  /** A denunciation has none. */
  readonly neverOfDenunciation?: true;
  /** Of a record with these values the kind's own part tells them. */
  readonly toldApart?: (root: Values) => boolean;
};

export type KindLook = {
  readonly icon: IconName;
  readonly newWord: TextKey;
  readonly emptyTitle: TextKey;
  readonly empty: TextKey;
  /** Its rows, the ones it is mainly made of first. */
  readonly rows: readonly RowLook[];
  /** Its own part stands first, before its fields: what is going on now. */
  readonly leads?: true;
  /** Where a case stands, by the steps of its events. */
  readonly stages?: (steps: readonly string[]) => readonly Stage[];
  /** The question whether it is a denunciation comes before anything is written (decision 10). */
  readonly asksFirst?: true;
  /** Fields that nobody types: the case code; of a row `<row kind>.<field>`. */
  readonly given?: readonly string[];
};

const petitionStages = (steps: readonly string[]): readonly Stage[] => {
  const { stage, complex } = petitionState(steps);
  const stages: { readonly [name in typeof stage]: Stage } = {
    received: { word: 'stage.received', tone: 'wait', icon: 'clock' },
    'in-hand': { word: 'stage.in-hand', tone: 'wait', icon: 'clock' },
    'passed-on': { word: 'stage.passed-on', tone: 'still', icon: 'send' },
    withdrawn: { word: 'stage.withdrawn', tone: 'still', icon: 'undo' },
    answered: { word: 'stage.answered', tone: 'lead', icon: 'talk' },
    resolved: { word: 'stage.resolved', tone: 'done', icon: 'check' },
  };
  return complex ? [stages[stage], { word: 'stage.complex', tone: 'wait', icon: 'alert' }] : [stages[stage]];
};

/** Not archived, or brought on again since. */
const isUnclosed = (steps: readonly string[]): boolean =>
  steps.lastIndexOf('archived') <= steps.lastIndexOf('continued');

/** A meeting whose households vote. */
export const isOfVillage = ({ form, villages }: Values): boolean =>
  (form ?? 'village-meeting') === 'village-meeting' && Array.isArray(villages) && villages.length > 0;

export const kindLooks: { readonly [kind: string]: KindLook } = {
  dialogue: {
    icon: 'talk',
    newWord: 'new.dialogue',
    emptyTitle: 'list.emptyDialogueTitle',
    empty: 'list.emptyDialogue',
    rows: [{ kind: 'opinion', by: 'pad' }],
  },
  petition: {
    icon: 'paper',
    newWord: 'new.petition',
    emptyTitle: 'list.emptyPetitionTitle',
    empty: 'list.emptyPetition',
    rows: [
      { kind: 'event', by: 'steps' },
      { kind: 'content', by: 'form', mayGrow: isUnclosed, neverOfDenunciation: true },
      { kind: 'site-visit', by: 'form', offeredApart: true },
      { kind: 'document', by: 'form' },
    ],
    stages: petitionStages,
    asksFirst: true,
    given: ['code', 'event.content', 'event.of'],
  },
  minutes: {
    icon: 'people',
    newWord: 'new.minutes',
    emptyTitle: 'list.emptyMinutesTitle',
    empty: 'list.emptyMinutes',
    rows: [{ kind: 'item', by: 'pad', toldApart: isOfVillage }],
    leads: true,
  },
  reception: {
    icon: 'person',
    newWord: 'new.reception',
    emptyTitle: 'list.emptyReceptionTitle',
    empty: 'list.emptyReception',
    rows: [{ kind: 'visit', by: 'form', asksFirst: true }],
  },
  notice: {
    icon: 'share',
    newWord: 'new.notice',
    emptyTitle: 'list.emptyNoticeTitle',
    empty: 'list.emptyNotice',
    rows: [],
  },
  'voter-list': {
    icon: 'send',
    newWord: 'new.voterList',
    emptyTitle: 'list.emptyVoterListTitle',
    empty: 'list.emptyVoterList',
    rows: [{ kind: 'group', by: 'form' }],
  },
  household: {
    icon: 'home',
    newWord: 'new.household',
    emptyTitle: 'list.emptyHouseholdTitle',
    empty: 'list.emptyHousehold',
    rows: [],
  },
};
