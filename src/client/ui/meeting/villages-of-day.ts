// The villages of a meeting by the names they had on its day: closed minutes keep the words their paper had before.
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { ClosedVillage } from '../../../shared/kinds/closed-snapshot.ts';
import { villageNameOn } from '../../../shared/rules/villages-of-the-day.ts';
import type { Directory } from '../../store/catalog-api.ts';
import type { Records } from '../../store/records-api.ts';

/** By their names today where the meeting has no day, or this phone does not hold a village's record. */
export const villagesOfDay = (
  records: Pick<Records, 'open'>,
  { villages }: Pick<Directory, 'villages'>,
  { root: { values } }: Bundle,
): Promise<readonly ClosedVillage[]> => {
  const ids = Array.isArray(values.villages) ? values.villages.map(String) : [];
  return Promise.all(
    ids.map(async (id) => {
      const village = (await records.open(id))?.bundle;
      const isDated = typeof values.date === 'string' && values.date !== '';
      const then = isDated && village ? villageNameOn(village, String(values.date)) : '';
      return { id, name: then || (villages.get(id) ?? '') };
    }),
  );
};
