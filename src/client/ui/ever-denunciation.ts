// Whether something must be kept off paper because it is, or may be, a denunciation.
import { headsOf, type RecordState } from '../../shared/core/bundle.ts';

/** Whether any version of a petition or a visit, shown or kept beside, is of type tố cáo (decision 10). */
export const isEverDenunciation = (state: RecordState): boolean =>
  [state.values.type, ...headsOf(state, 'type').map((head) => head.value)].includes('denunciation');
