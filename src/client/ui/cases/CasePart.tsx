// A petition as a case, on its page: where it stands, what is due and why, what comes next, what happened.
import type { RecordView } from '../../store/records-api.ts';
import { Mark } from '../parts/Mark.tsx';
import { t } from '../text/t.ts';
import { Clocks } from './Clocks.tsx';
import { CompetenceLink } from './CompetenceLink.tsx';
import { Conflicts } from './Conflicts.tsx';
import { phaseTone, phaseWord } from './case-words.ts';
import { Doubts } from './Doubts.tsx';
import { NextSteps } from './NextSteps.tsx';
import { Timeline } from './Timeline.tsx';
import { type ShownCase, useCase } from './use-case.ts';
import { useOpenedLog } from './use-opened-log.ts';

interface CasePartProps {
  readonly view: RecordView;
  readonly mayWrite: boolean;
}

export function CasePart({ view, mayWrite }: CasePartProps) {
  useOpenedLog(view);
  const shown = useCase(view.bundle);
  const { cases, today } = shown;
  return (
    <>
      {cases.map((one) => (
        <div key={one.facts.content ?? ''} class="group">
          {one.label !== undefined && <h2>{one.label}</h2>}
          {(cases.length > 1 || isToldApart(one)) && <Standing shown={one} isOneOf={cases.length > 1} />}
          <Conflicts view={view} state={one.state} />
          <Clocks clocks={one.clocks} today={today} />
        </div>
      ))}
      <Doubts {...{ view, shown, mayWrite }} />
      <CompetenceLink view={view} mayWrite={mayWrite} />
      {mayWrite && <NextSteps bundle={view.bundle} shown={shown} />}
      <Timeline view={view} states={cases.map(({ state }) => state)} mayWrite={mayWrite} />
    </>
  );
}

/** The head of the page knows no finer word for these. */
const isToldApart = ({ state }: ShownCase): boolean =>
  state.suspended !== undefined || state.phase === 'archived';

interface StandingProps {
  readonly shown: ShownCase;
  /** Of several: what the head says of the paper is not this one's. */
  readonly isOneOf: boolean;
}

function Standing({ shown: { state }, isOneOf }: StandingProps) {
  return (
    <p class="row-state">
      <Mark tone={phaseTone(state.phase)} icon="paper" filled>
        {phaseWord(state.phase)}
      </Mark>
      {isOneOf && state.complex && (
        <Mark tone="wait" icon="alert">
          {t('case.complex')}
        </Mark>
      )}
    </p>
  );
}
