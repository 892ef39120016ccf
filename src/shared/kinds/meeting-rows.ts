// The rows of minutes that the meeting's own screens write: who came, what was counted where, slips, what was prepared,
// the closing. None holds what follows from others: results, quorums and due days are derived (decision 20).
import { matters, voteForms } from '../rules/meeting/meeting-types.ts';
import type { RowDefinition } from './define-kind.ts';
import type { Field, Fields } from './fields.ts';

const most = 10_000;
const count: Field = { type: 'count', max: most };
/** Counts and lists that only the voting screen asks. */
const asked: Field = { ...count, screen: true };
const rowId: Field = { type: 'code', max: 80, made: true };

const votes: Fields = { votesFor: count, votesAgainst: count, votesOther: count };
const slips = (field: Field): Fields => ({ issued: field, collected: field, valid: field, invalid: field });

/** An agenda item; its own counts are those of the meeting itself, `tally` rows hold the others. */
export const item: RowDefinition = {
  search: ['title', 'discussion', 'decision'],
  fields: {
    title: { type: 'text', needed: true },
    /** What the law measures it by. */
    matter: { type: 'choice', options: matters, screen: true },
    discussion: { type: 'long-text' },
    voting: { type: 'choice', options: voteForms },
    ...slips(asked),
    ...votes,
    decision: { type: 'long-text' },
    effective: { type: 'date' },
    /** Households represented when it was voted on, where they were not those of the roll. */
    presentNow: asked,
    /** How many are elected. */
    seats: { type: 'count', max: 100, screen: true },
    /** The last day on which slips are taken. */
    slipsDeadline: { type: 'date', screen: true },
    /** What each household gives, in words. */
    amount: { type: 'text', screen: true },
    /** Its head and members (NĐ 59/2023, form 02), and the households' witnesses. */
    countingTeam: { type: 'text', screen: true },
    countingWitnesses: { type: 'text', screen: true },
    /** To the commune for recognition, and its answer. */
    sent: { type: 'date', screen: true },
    recognised: { type: 'date', screen: true },
    recognition: { type: 'choice', options: ['recognised', 'refused'], screen: true },
    recognitionNumber: { type: 'text', max: 100, screen: true },
  },
};

/** Who came for which household: one row a household, so that two phones calling the roll write the same row. */
export const attendance: RowDefinition = {
  naturalKey: 'household',
  search: ['name'],
  fields: {
    presence: { type: 'choice', options: ['present', 'absent', 'excused'], needed: true },
    name: { type: 'text', identity: 'name' },
    arrived: { type: 'time' },
    left: { type: 'time' },
    reason: { type: 'text' },
    /** Not of the household's own, but sent by it. */
    authorised: { type: 'yes-no', screen: true },
    /** The `cluster` row it came to. */
    cluster: rowId,
  },
};

/** A candidate, an option, or a household of a poverty list. */
const option: RowDefinition = {
  quiet: true,
  search: ['label'],
  fields: {
    item: rowId,
    label: { type: 'text', needed: true },
    /** At the meeting itself, and on slips; of a cluster they stand in its tally. */
    votes: count,
    slipVotes: count,
    list: { type: 'choice', options: ['poor', 'near-poor', 'escaped-poor', 'escaped-near-poor'] },
    /** Of a poverty list. */
    household: rowId,
  },
};

/**
 * What was counted elsewhere than at the meeting itself: key `<item>-SLIPS` or `<item>-<cluster>`; of one option
 * `<option>-<cluster>`, with `votes` alone.
 */
const tally: RowDefinition = {
  quiet: true,
  naturalKey: 'tally',
  search: [],
  fields: { ...slips(count), ...votes, votes: count },
};

/** A part of the village that met by itself (its sums are added up). */
const cluster: RowDefinition = {
  quiet: true,
  search: ['name', 'place', 'chair'],
  fields: {
    name: { type: 'text', needed: true },
    place: { type: 'text' },
    chair: { type: 'text', identity: 'name' },
    date: { type: 'date' },
    households: count,
    represented: count,
    /** All people attending there: of a poverty review held in several places. */
    attendees: { ...count, screen: true },
  },
};

/** A household's slip: key `<item>-<household>`. Handed over and returned, never a choice. */
const slip: RowDefinition = {
  quiet: true,
  naturalKey: 'slip',
  search: [],
  fields: { given: { type: 'date' }, returned: { type: 'date' } },
};

/**
 * That a slip did not come back on the day first written: what stood there and what stands now, empty where it never came
 * back. Whether it came in time depends on that day, so neither is lost.
 */
const slipCorrection: RowDefinition = {
  appendOnly: true,
  quiet: true,
  search: ['reason'],
  fields: {
    /** The slip's key. */
    slip: { type: 'code', max: 80, made: true },
    was: { type: 'date', needed: true },
    returned: { type: 'date' },
    reason: { type: 'text', needed: true },
  },
};

/** Who was there without a vote. */
const guest: RowDefinition = {
  quiet: true,
  search: ['name', 'post'],
  fields: {
    name: { type: 'text', identity: 'name', needed: true },
    post: { type: 'text' },
    body: { type: 'choice', options: ['commune', 'party', 'front', 'province', 'other'] },
  },
};

/** A step of the preparation that was taken: key the step's name. */
const preparation: RowDefinition = {
  quiet: true,
  naturalKey: 'preparation',
  search: [],
  fields: { date: { type: 'date' }, note: { type: 'text' } },
};

/**
 * Longer than any text: a village of 300 households with its roll and 40 files has some 72,000 characters, with four items
 * by slips some 100,000.
 */
export const longestSnapshot = 160_000;

/** The minutes as they were closed: the first that the commune took counts (decision 16). */
const closing: RowDefinition = {
  appendOnly: true,
  quiet: true,
  sealed: { text: 'snapshot', hash: 'hash', holds: true, holder: 'closer' },
  search: ['hash'],
  fields: {
    date: { type: 'date' },
    at: { type: 'time' },
    snapshot: { type: 'long-text', max: longestSnapshot },
    /** Ten characters of the snapshot's digest, as printed. */
    hash: { type: 'code', max: 20, made: true },
  },
};

/** What came after the closing and was taken up into it: `adopted` is the digest of what it takes up. */
const addendum: RowDefinition = {
  appendOnly: true,
  quiet: true,
  sealed: { text: 'differs', hash: 'adopted' },
  search: ['text'],
  fields: {
    date: { type: 'date' },
    text: { type: 'long-text', needed: true },
    adopted: { type: 'code', max: 20, made: true },
    /** What differs from the closed minutes, canonical JSON. */
    differs: { type: 'long-text', max: longestSnapshot },
  },
};

export const meetingRows: { readonly [kind: string]: RowDefinition } = {
  option,
  tally,
  cluster,
  slip,
  'slip-correction': slipCorrection,
  guest,
  preparation,
  closing,
  addendum,
};
