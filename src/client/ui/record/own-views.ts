// Pages that a record has besides its form and its rows: by kind, and by the last part of the record's address.
import type { ComponentType } from 'preact';
import { may } from '../../../shared/access/access.ts';
import { factsOf, type Scope } from '../../../shared/access/facts.ts';
import { type Bundle, isDeleted } from '../../../shared/core/bundle.ts';
import type { RecordView } from '../../store/records-api.ts';
import { lazyPage } from '../lazy-page.tsx';

type OwnView = ComponentType<{ readonly view: RecordView }>;

const views: { readonly [kind: string]: { readonly [view: string]: OwnView } } = {
  village: { import: lazyPage(() => import('../household/ImportHouseholds.tsx')) },
  petition: { competence: lazyPage(() => import('../cases/Competence.tsx')) },
  minutes: { roll: lazyPage(() => import('../household/RollCall.tsx')) },
};

/** Of every kind, for who has the right of the same name. */
const everyKind: { readonly [view: string]: OwnView } = {
  redact: lazyPage(() => import('../redact/Redact.tsx')),
  share: lazyPage(() => import('../share/Share.tsx')),
};

/** Nothing of what was withdrawn; of what was only deleted, withdrawing it. */
export const ownViewOf = (bundle: Bundle, view: string | undefined, me: Scope): OwnView | undefined => {
  const { root } = bundle;
  if (view === undefined || root.redacted || (isDeleted(root) && view !== 'redact')) return undefined;
  if (view !== 'redact' && view !== 'share') return views[root.kind]?.[view];
  return may(me, view, factsOf(bundle)) ? everyKind[view] : undefined;
};
