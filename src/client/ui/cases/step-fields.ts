// Which fields of an event each step asks for: the form of a step holds nothing else.
import type { Fields } from '../../../shared/kinds/fields.ts';
import { petition } from '../../../shared/kinds/petition.ts';
import type { Step } from '../../../shared/rules/case/case-steps.ts';
import type { CaseType } from '../../../shared/rules/case/case-types.ts';
import { reasonsOf } from '../../../shared/rules/case/reasons-of.ts';

/** Steps that last: a posting, an extension, a suspension whose end is foreseen. */
const lasting: readonly Step[] = ['posted', 'extended', 'suspended'];

/** Steps that show the way to another body. */
const toBody: readonly Step[] = ['guided', 'forwarded', 'to-investigators'];

/** Steps of which the minutes say where. */
const atPlace: readonly Step[] = ['posted', 'dialogue'];

/** @param classified a denunciation's event: lists, dates and a paper's number only (decision 10) */
export const fieldsOfStep = (step: Step, type: CaseType, classified: boolean): Fields => {
  const all = petition.rows.event?.fields ?? {};
  const names = [
    'date',
    ...(lasting.includes(step) ? ['until'] : []),
    ...(toBody.includes(step) && type !== 'mixed' ? ['body', ...(classified ? [] : ['bodyName'])] : []),
    ...(!classified && atPlace.includes(step) ? ['place'] : []),
    ...(!classified && step === 'dialogue' ? ['people'] : []),
    ...(reasonsOf(step, type).length > 0 ? ['reasons'] : []),
    ...(classified ? ['code'] : ['document', 'note']),
  ];
  return Object.fromEntries(names.flatMap((name) => (all[name] ? [[name, all[name]]] : [])));
};

/** The reasons that the form of the step does not offer. */
export const otherReasons = (step: Step, type: CaseType): readonly string[] => {
  const { reasons } = petition.rows.event?.fields ?? {};
  const own: readonly string[] = reasonsOf(step, type);
  return reasons && 'options' in reasons ? reasons.options.filter((reason) => !own.includes(reason)) : [];
};
