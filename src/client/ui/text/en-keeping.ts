// Words on how the commune's server is kept, in English.
import type { viKeeping } from './vi-keeping.ts';

export const enKeeping: Record<keyof typeof viKeeping, string> = {
  'keeping.certificate': 'The certificate of the https address ends soon',
  'keeping.certificateDo':
    'It ends at {when}. After that phones cannot send; the records stay on the phones. Ask whoever keeps the server to make a new one.',
  'keeping.daysAgo': 'Last backup: {when}, {n} days ago.',
  'keeping.disk': 'The server’s disk is nearly full',
  'keeping.diskDo':
    'Ask whoever keeps the server to clear some files. Once it is full, phones cannot send; the records stay on the phones.',
  'keeping.failed': 'The last backup was not finished',
  'keeping.latest': 'Last backup: {when}.',
  'keeping.never': 'There is no backup yet',
  'keeping.off': 'No daily backup is set',
  'keeping.offDo':
    'The whole commune’s notebook lies on one disk only. Ask whoever keeps the server to plug in another and set where backups go: see “Backups” in the operations guide.',
  'keeping.old': 'There has been no new backup for long',
  'keeping.place': 'Where: folder “{place}”.',
  'keeping.sameDisk': 'Backups lie on the same disk as the notebook',
  'keeping.sameDiskDo':
    'If that disk breaks, both are lost. Ask whoever keeps the server to put backups on another disk.',
  'keeping.why.broken-log':
    'The notebook on the server is damaged in one place, usually by its disk. Delete no backup; ask whoever keeps the server to restore the newest.',
  'keeping.why.failed':
    'The server tries again every hour. If this is still here tomorrow, ask whoever keeps the server to look into its log.',
  'keeping.why.place-missing':
    'The disk for backups is not there. Plug it in, or connect the shared folder again; the server tries again every hour.',
  'keeping.why.place-refused':
    'The server may not write where backups go. Ask whoever keeps the server to allow writing to that folder.',
  'keeping.why.stopped': 'The backup was cut off. The server tries again every hour.',
  'keeping.why.storage-full':
    'The disk is full. Clear other files or take a larger disk; do not delete the newest backup.',
};
