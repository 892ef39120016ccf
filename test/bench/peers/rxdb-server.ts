// The server of both RxDB contenders: the routes of its HTTP tutorial, or the same with gzip and whole batches.
import { type Kept, openKeptRecords } from './kept-records.ts';
import { serve } from './small-server.ts';

const [, , file = ':memory:', way] = process.argv;
const records = openKeptRecords(file);

type Row = { readonly newDocumentState: Kept };

serve(({ path, query, body }) => {
  if (path === '/push') {
    // Tuned: bare documents; the tutorial's rows bring along what their writer had seen.
    records.take(way === 'tuned' ? (body as Kept[]) : (body as Row[]).map((row) => row.newDocumentState));
    return '[]';
  }
  if (path !== '/pull') return null;
  const later = records.after(Number(query.get('updatedAt')), Number(query.get('limit')));
  const checkpoint = { id: query.get('id'), updatedAt: later.at(-1)?.seq ?? Number(query.get('updatedAt')) };
  return `{"documents":[${later.map((row) => row.body).join(',')}],"checkpoint":${JSON.stringify(checkpoint)}}`;
}, way === 'tuned');
