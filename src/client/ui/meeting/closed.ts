// Whether minutes were closed: what is written after that is an addendum (decision 16).
import { type Bundle, rowsOf } from '../../../shared/core/bundle.ts';

export const isClosed = (bundle: Bundle): boolean => rowsOf(bundle, 'closing').length > 0;
