// The directory as one simulated phone knows it, from the records on its disk.
import type { Directory } from '../../../src/client/store/catalog-api.ts';
import { directoryOf } from '../../../src/client/store/directory.ts';
import type { Phone } from './device.ts';

const directoryKinds = ['commune', 'village', 'person'];

export const directoryOn = async ({ disk, records }: Phone): Promise<Directory> => {
  const ids = [...disk.content.records.keys()].map(String).sort();
  const views = await Promise.all(ids.map((id) => records.open(id)));
  const bundles = views.flatMap((view) => (view ? [view.bundle] : []));
  return directoryOf(bundles.filter(({ root }) => directoryKinds.includes(root.kind)));
};
