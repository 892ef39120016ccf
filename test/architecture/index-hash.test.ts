// The tables on the phone change only together with their version, or IndexedDB never runs the upgrade.
import { it } from 'vitest';
import { databaseIndexes, databaseVersion } from '../../src/client/store/database.ts';
import { expectVersionBound } from './recorded.ts';

it('the indexes of the account database are those of the version it carries', () => {
  expectVersionBound('index-hash.json', databaseVersion, databaseIndexes);
});
