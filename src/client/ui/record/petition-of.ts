// The petition that is made from an opinion or a visit: what was written there is taken over, and both lead to each other.
import type { Bundle, RecordState } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Result } from '../../../shared/core/result.ts';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import { petition } from '../../../shared/kinds/petition.ts';
import type { Records, SaveFailure } from '../../store/records-api.ts';

/** Fields that an opinion or a visit and a petition have under the same name. */
const alike = [
  'type',
  'summary',
  'address',
  'phone',
  'idPaper',
  'idNumber',
  'idIssued',
  'ethnicity',
  'language',
  'interpreter',
  'people',
  'area',
  'competence',
];

const fromOpinion = ({ root }: Bundle, row: RecordState): Values => ({
  source: root.values.form === 'voter-contact' ? 'voter-contact' : 'dialogue',
  summary: row.values.text ?? null,
  sender: row.values.speaker ?? null,
  villages: root.values.villages ?? null,
  origin: { root: root.id, row: row.id },
});

const fromVisit = ({ root }: Bundle, row: RecordState): Values => ({
  source: 'reception',
  sender: row.values.visitor ?? null,
  visit: { root: root.id, row: row.id },
});

/** @param day the day it is received where the record has none ('yyyy-mm-dd') */
export const petitionOf = (bundle: Bundle, row: RecordState, day: string): Values => ({
  ...Object.fromEntries(
    alike.flatMap((name) => (row.values[name] == null ? [] : [[name, row.values[name]]])),
  ),
  received: String(bundle.root.values.date ?? day),
  ...(row.kind === 'visit' ? fromVisit(bundle, row) : fromOpinion(bundle, row)),
});

/** Lists and dates only: no text, no name, and no way back to who said it. */
export const denunciationOf = (bundle: Bundle, row: RecordState, day: string): Values => ({
  type: 'denunciation',
  received: String(bundle.root.values.date ?? day),
  source: fromOpinion(bundle, row).source ?? null,
  area: row.values.area ?? null,
});

/** Both changes or none. @returns the petition's id */
export const makePetition = async (
  records: Records,
  bundle: Bundle,
  row: RecordState,
  day: string,
): Promise<Result<RecordId, SaveFailure>> => {
  const made = await records.saveAll([
    { type: 'create', kind: petition.name, values: petitionOf(bundle, row, day) },
    {
      type: 'edit',
      root: bundle.root.id,
      record: row.id,
      values: ([id = '']) => ({
        petition: { root: id },
        ...(row.kind === 'visit' && { outcome: 'became-petition' }),
      }),
    },
  ]);
  return made.ok ? { ok: true, value: made.value[0] ?? '' } : made;
};
