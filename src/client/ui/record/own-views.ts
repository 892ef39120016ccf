// Pages that a record has besides its form and its rows: by kind, and by the last part of the record's address.
import type { ComponentType } from 'preact';
import { may } from '../../../shared/access/access.ts';
import { factsOf, type Scope } from '../../../shared/access/facts.ts';
import { type Bundle, isDeleted } from '../../../shared/core/bundle.ts';
import { petitionSteps } from '../../../shared/rules/case/case-steps.ts';
import type { RecordView } from '../../store/records-api.ts';
import { stepView } from '../cases/step-view.ts';
import { lazyPage } from '../lazy-page.tsx';

/** `name`: the last part of the address, where one page has several. */
type OwnProps = { readonly view: RecordView; readonly name: string };
type OwnView = ComponentType<OwnProps>;

/** Large type, to be shown or read to a room. */
const Large = lazyPage<OwnProps>(() => import('../large/Large.tsx'));

const views: { readonly [kind: string]: { readonly [view: string]: OwnView } } = {
  village: { import: lazyPage<OwnProps>(() => import('../household/ImportHouseholds.tsx')) },
  dialogue: { large: Large, 'promise-': lazyPage<OwnProps>(() => import('../promises/PromisePage.tsx')) },
  'voter-list': { 'pick-': lazyPage<OwnProps>(() => import('../voter-list/Pick.tsx')) },
  notice: { large: Large, 'announce-': lazyPage<OwnProps>(() => import('../notices/Announce.tsx')) },
  minutes: {
    large: Large,
    roll: lazyPage<OwnProps>(() => import('../household/RollCall.tsx')),
    names: lazyPage<OwnProps>(() => import('../household/NextName.tsx')),
    guests: lazyPage<OwnProps>(() => import('../meeting/Guests.tsx')),
    clusters: lazyPage<OwnProps>(() => import('../meeting/Clusters.tsx')),
    close: lazyPage<OwnProps>(() => import('../meeting/ClosePage.tsx')),
    // The vote on one item, and its slips: 'vote-' and the row's id.
    'vote-': lazyPage<OwnProps>(() => import('../meeting/VotePage.tsx')),
    'slips-': lazyPage<OwnProps>(() => import('../meeting/SlipsPage.tsx')),
  },
};

/** 'vote-0A1B2C3D4E5F6G7H' is the page 'vote-' of that row. */
const pageOf = (view: string): string => view.replace(/^([a-z]+-)[0-9A-Z]{16}$/, '$1');

const Steps = lazyPage<OwnProps>(() => import('../cases/StepsPage.tsx'));

/** For who may write to the record. */
const writing: typeof views = {
  petition: {
    ...Object.fromEntries(['steps', ...petitionSteps.map(stepView)].map((view) => [view, Steps])),
    competence: lazyPage<OwnProps>(() => import('../cases/Competence.tsx')),
  },
};

/** Of every kind, for who has the right of the same name. */
const everyKind: { readonly [view: string]: OwnView } = {
  redact: lazyPage<OwnProps>(() => import('../redact/Redact.tsx')),
  share: lazyPage<OwnProps>(() => import('../share/Share.tsx')),
};

/** Nothing of what was withdrawn; of what was only deleted, withdrawing it. */
export const ownViewOf = (bundle: Bundle, view: string | undefined, me: Scope): OwnView | undefined => {
  const { root } = bundle;
  if (view === undefined || root.redacted || (isDeleted(root) && view !== 'redact')) return undefined;
  const written = writing[root.kind]?.[view];
  if (written) return may(me, 'write', factsOf(bundle)) ? written : undefined;
  if (view !== 'redact' && view !== 'share') return views[root.kind]?.[pageOf(view)];
  return may(me, view, factsOf(bundle)) ? everyKind[view] : undefined;
};
