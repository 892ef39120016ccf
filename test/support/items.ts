// Lines of a list as tests need them: a received record of this person, but for what matters there.
import type { Item } from '../../src/client/store/catalog-api.ts';

export const item = (id: string, parts: Partial<Item> = {}): Item => ({
  id,
  kind: 'petition',
  title: '',
  date: '',
  villages: [],
  state: 'received',
  touched: 0,
  rows: 0,
  steps: [],
  choices: {},
  missing: 0,
  alike: JSON.stringify(parts),
  by: 'P',
  mine: true,
  ...parts,
});
