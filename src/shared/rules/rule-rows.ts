// What a dated row of the rule table is (design decision 15).
import type { RecordId } from '../core/ids.ts';
import type { Day } from './days.ts';
import type { RuleId } from './rule-ids.ts';

/** Counted in days, a date in it is due; 'months' end at the same day of the month. */
export type PeriodUnit = 'calendar-days' | 'working-days' | 'months';

/**
 * - fraction: `value` of `of` (2 of 3), more than that where `over` says so
 * - times, people, households: a plain number of them
 * - day-of-month: 15 is the fifteenth
 * - on-off: 1 or 0
 */
export type Unit = PeriodUnit | 'fraction' | 'times' | 'people' | 'households' | 'day-of-month' | 'on-off';

/**
 * The event that a period is counted from. 'before-…' counts backwards: at least so many days before it.
 * 'end' is the end of the limit before, 'none' where nothing is counted.
 */
export type Trigger =
  | 'receipt'
  | 'knowledge'
  | 'acceptance'
  | 'end'
  | 'decision'
  | 'decision-received'
  | 'stop'
  | 'conclusion'
  | 'posting'
  | 'request'
  | 'dialogue'
  | 'meeting'
  | 'slips-deadline'
  | 'before-dialogue'
  | 'before-meeting'
  | 'before-visit'
  | 'none';

/** How sure the row is; what is low or unknown is shown as to be confirmed (domain.md). */
export type Certainty = 'high' | 'medium' | 'low' | 'unknown';

/** What a fraction is measured on: all households of the village, those present, all who attend, all voters. */
export type Base = 'households' | 'present' | 'attendees' | 'voters';

export type RuleRow = {
  /** Of this dated row, e.g. 'complaint.resolve@2012'; of the commune's own row the record's id. */
  readonly id: string;
  readonly rule: RuleId;
  readonly value: number;
  /** The second half of a fraction. */
  readonly of?: number;
  readonly unit: Unit;
  /** Of a fraction: strictly more than it passes; otherwise at least it. */
  readonly over?: boolean;
  readonly base?: Base;
  readonly trigger: Trigger;
  /** Vietnamese, as one writes it on paper: 'Điều 28 Luật Khiếu nại 2011'. */
  readonly citation: string;
  /** First and last day it is in force; it applies when the trigger's day lies between. */
  readonly from: Day;
  readonly to?: Day;
  readonly certainty: Certainty;
  readonly confirmedBy?: string;
  /** The commune's own row: its record, the shipped row it stands in place of, and why. */
  readonly override?: { readonly record: RecordId; readonly replaces: string; readonly reason: string };
};

export const isPeriod = (unit: Unit): unit is PeriodUnit =>
  unit === 'calendar-days' || unit === 'working-days' || unit === 'months';
