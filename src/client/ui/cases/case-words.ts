// The words of a case: its phase, its steps and their reasons, how long is left.
import { petition } from '../../../shared/kinds/petition.ts';
import type { Reason, Step } from '../../../shared/rules/case/case-steps.ts';
import type { Phase } from '../../../shared/rules/case/case-types.ts';
import { optionLabel } from '../field-texts.ts';
import { text } from '../kind-texts.ts';
import type { Tone } from '../parts/Mark.tsx';
import { t } from '../text/t.ts';

const { step, reasons } = petition.rows.event?.fields ?? {};

export const stepWord = (name: Step): string => (step ? optionLabel('event', 'step', step, name) : name);

export const reasonWord = (name: Reason): string =>
  reasons ? optionLabel('event', 'reasons', reasons, name) : name;

export const phaseWord = (phase: Phase): string => text(`case.phase.${phase}`);

export const phaseTone = (phase: Phase): Tone => {
  if (phase === 'archived' || phase === 'resolved') return 'done';
  return phase === 'received' || phase === 'sorted' || phase === 'accepted' || phase === 'suspended'
    ? 'wait'
    : 'still';
};

/** @param left days until it is due: 0 today, negative once it is overdue */
export const leftWords = (left: number): string => {
  if (left === 0) return t('case.dueToday');
  return left > 0 ? t('case.left', { n: left }) : t('case.overdue', { n: -left });
};

/** Days before the end from which a limit is near. */
export const soonDays = 7;

export const leftTone = (left: number): Tone => (left < 0 ? 'late' : left <= soonDays ? 'wait' : 'lead');
