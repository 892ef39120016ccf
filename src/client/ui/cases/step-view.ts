// The last part of the address of a step's form.
import { petitionSteps, type Step } from '../../../shared/rules/case/case-steps.ts';

const mark = 'step-';

export const stepView = (step: Step): string => `${mark}${step}`;

/** The step whose form the address names, if it names one. */
export const stepOfView = (view: string): Step | undefined =>
  petitionSteps.find((step) => stepView(step) === view);
