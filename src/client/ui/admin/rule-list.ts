// The rules of law by matter, each with the row in force, the shipped one and the commune's own, for the office's page.
import type { RecordState } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Day } from '../../../shared/rules/days.ts';
import { type RuleId, ruleIds } from '../../../shared/rules/rule-ids.ts';
import type { RuleRow } from '../../../shared/rules/rule-rows.ts';
import { ruleOn, rulesOf, shippedRow } from '../../../shared/rules/rules.ts';

export const matters = [
  'petition',
  'complaint',
  'complaint2',
  'denunciation',
  'reception',
  'meeting',
  'village',
  'calendar',
] as const;
export type Matter = (typeof matters)[number];

export type RuleLine = {
  readonly rule: RuleId;
  /** What applies today; of a rule not in force today the row nearest to it. */
  readonly row: RuleRow;
  readonly standing: 'in-force' | 'ended' | 'not-yet';
  /** The row that one of the commune's own stands, or would stand, in place of. */
  readonly shipped: RuleRow;
  /** All rows of the rule, the latest first: the commune's own that are usable, and the shipped ones. */
  readonly rows: readonly RuleRow[];
  /** The commune's own records of it, the newest first. */
  readonly own: readonly RecordState[];
};

export type MatterLines = { readonly matter: Matter; readonly lines: readonly RuleLine[] };

/** @param law the directory's records of kinds `holiday` and `rule` */
export const ruleMatters = (law: ReadonlyMap<RecordId, RecordState>, today: Day): readonly MatterLines[] => {
  const own = [...law.values()].filter(({ kind }) => kind === 'rule').sort((a, b) => b.at - a.at);
  const table = rulesOf(own);
  const lines = ruleIds.map((rule) => lineOf(rule, table, own, today));
  return matters.map((matter) => ({ matter, lines: lines.filter(({ rule }) => matterOf(rule) === matter) }));
};

/** Whether the newest of the commune's own rows cannot be used: something is missing or does not fit. */
export const isUnusable = ({ own: [record], rows }: RuleLine): boolean =>
  record !== undefined && !rows.some(({ id }) => id === record.id);

const lineOf = (
  rule: RuleId,
  table: readonly RuleRow[],
  records: readonly RecordState[],
  today: Day,
): RuleLine => {
  const rows = table
    .filter((row) => row.rule === rule)
    .sort((a, b) => b.from.localeCompare(a.from) || Number(!a.override) - Number(!b.override));
  const inForce = ruleOn(table, rule, today);
  const begun = rows.find(({ from }) => from <= today);
  const row = inForce ?? begun ?? rows.at(-1);
  if (!row) throw new Error(`the rule ${rule} has no row`);
  const own = records.filter(({ values }) => shippedRow(String(values.rule))?.rule === rule);
  return {
    rule,
    row,
    standing: inForce ? 'in-force' : begun ? 'ended' : 'not-yet',
    shipped: shippedRow(row.override?.replaces ?? row.id) ?? row,
    rows,
    own,
  };
};

/** The first words of a rule's name; what is not named here belongs to village elections and postings. */
const prefixes: readonly (readonly [Matter, RegExp])[] = [
  ['petition', /^(petition|feedback|competence|crowd|representatives|report|data-subject)\b/],
  ['complaint', /^complaint\./],
  ['complaint2', /^complaint2\./],
  ['denunciation', /^(denunciation|secrecy)\./],
  ['reception', /^(reception|dialogue|party-dialogue|village-conference|voter-contact)\./],
  ['meeting', /^(quorum|pass|counting-team|propose|slips)\./],
  ['calendar', /^holiday\./],
];

const matterOf = (rule: RuleId): Matter => prefixes.find(([, begins]) => begins.test(rule))?.[0] ?? 'village';
