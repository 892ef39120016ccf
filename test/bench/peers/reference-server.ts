// The server of reference (d); a process of its own, as ours is.
import { type Kept, openKeptRecords } from './kept-records.ts';
import { serve } from './small-server.ts';

const records = openKeptRecords(process.argv[2] ?? ':memory:');

serve(({ path, query, body }) => {
  if (path === '/push') {
    records.take(body as Kept[]);
    return JSON.stringify({ cursor: records.head });
  }
  if (path !== '/pull') return null;
  const later = records.after(Number(query.get('since')));
  return `{"cursor":${records.head},"records":[${later.map((row) => row.body).join(',')}]}`;
}, true);
