// Says at once what the server would say of a change, so that a refusal is not learned days later.

import type { Scope } from '../../shared/access/facts.ts';
import { judgeChange, judgeShape } from '../../shared/access/judge.ts';
import { applyEntry } from '../../shared/core/apply.ts';
import type { Bundle } from '../../shared/core/bundle.ts';
import { type Change, pendingSeq } from '../../shared/core/change.ts';
import { overlay, type Writer } from '../../shared/core/overlay.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { checkSet } from '../../shared/kinds/check-set.ts';
import { kinds } from '../../shared/kinds/registry.ts';
import type { SaveFailure } from './records-api.ts';

/** The bundle after `change`, if the server would accept it. @param before the bundle as shown, null for a creation */
export const judgeSave = (
  before: Bundle | null,
  change: Change,
  scope: Scope,
  writer: Writer,
): Result<Bundle, SaveFailure> => {
  const shape = judgeShape(change, before?.root.kind ?? change.kind);
  if (shape.type !== 'accept') return err({ type: 'invalid', fields: wrongFields(before, change) });
  const entry = { seq: pendingSeq, by: writer.person, from: writer.from, at: change.at, change };
  if (!applyEntry(before, entry).ok) return err({ type: 'gone' });
  const after = overlay(before, [change], writer);
  if (!after) return err({ type: 'gone' });
  const judgement = judgeChange(scope, change, before, after);
  if (judgement.type === 'accept') return ok(after);
  if (judgement.type === 'refuse' && judgement.reason === 'classified') return err({ type: 'classified' });
  if (judgement.type === 'refuse' && judgement.reason !== 'invalid') return err({ type: 'not-allowed' });
  return err({ type: 'invalid', fields: wrongFields(before, change) });
};

const wrongFields = (before: Bundle | null, change: Change): readonly string[] => {
  const kind = kinds[before?.root.kind ?? change.kind];
  return kind ? checkSet(kind, change.kind, change.set).map((problem) => problem.field) : [];
};
