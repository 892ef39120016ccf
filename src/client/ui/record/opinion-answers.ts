// Whether an opinion denounces somebody, as answered since the app was opened. Nothing of it is kept: that somebody denounced
// is itself a secret (decision 10).
import type { RecordId } from '../../../shared/core/ids.ts';

export type OpinionAnswer = 'asking' | 'no' | 'yes';

export const opinionAnswers = new Map<RecordId, OpinionAnswer>();
