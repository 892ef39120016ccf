// Where a Page stands, so that it can leave out what its neighbours already offer.
import { createContext } from 'preact';

/** alone: it has the screen (or all but the rail) to itself; list and record: side by side. */
export const Pane = createContext<'alone' | 'list' | 'record'>('alone');
