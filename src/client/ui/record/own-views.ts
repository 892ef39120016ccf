// Pages that a kind has besides its form and its rows: by kind, and by the last part of the record's address.
import type { ComponentType } from 'preact';
import type { RecordView } from '../../store/records-api.ts';
import { lazyPage } from '../lazy-page.tsx';

type OwnView = ComponentType<{ readonly view: RecordView }>;

const views: { readonly [kind: string]: { readonly [view: string]: OwnView } } = {
  village: { import: lazyPage(() => import('../household/ImportHouseholds.tsx')) },
  minutes: { roll: lazyPage(() => import('../household/RollCall.tsx')) },
};

export const ownViewOf = (kind: string, view: string | undefined): OwnView | undefined =>
  view === undefined ? undefined : views[kind]?.[view];
