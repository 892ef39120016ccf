// Who brings in a list of petitions: those who may write anybody's, at the commune.
import { may } from '../../../shared/access/access.ts';
import type { Scope } from '../../../shared/access/facts.ts';
import { petition } from '../../../shared/kinds/petition.ts';
import { paths } from '../routes.ts';

export const mayImport = (me: Scope): boolean =>
  may(me, 'create', { kind: petition.name, by: '', villages: [], shared: [], denunciation: true });

/** A page of its own among those that begin a record: see `pages/NewRecord`. */
export const petitionImport = 'petition-import';

export const petitionImportHref = paths.newRecord(petitionImport);
