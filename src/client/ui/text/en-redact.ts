// Words of withdrawing a record for good, and of sharing a petition, in English. The Vietnamese of vi-redact.ts is the
// original.
import type { viRedact } from './vi-redact.ts';

export const enRedact: Record<keyof typeof viRedact, string> = {
  'redact.ask': 'Withdraw…',
  'redact.back': 'To the record',
  'redact.confirmed': 'Devices that have confirmed: {n}',
  'redact.deviceSeen': 'Last contact: {when}',
  'redact.deviceStopped': 'This device was stopped: the order to erase cannot reach it any more',
  'redact.devices': 'Devices that have not confirmed: {n}',
  'redact.devicesAll': 'Every device has confirmed that it erased it.',
  'redact.devicesAsk': 'Look again',
  'redact.devicesAsking': 'Asking the commune…',
  'redact.devicesDetail':
    'A device erases when it has signal, and says so at its next contact after that. Call whoever keeps a device that has long been silent.',
  'redact.devicesFailed': 'Which devices have erased it is not known yet: {why}',
  'redact.does': 'What withdrawing does',
  'redact.doesDevices':
    'Each device erases it by itself when it has signal, with drafts and what is unsent of this record.',
  'redact.doesForever':
    'It cannot be had back. Only the word “withdrawn”, the day and the reason stay in its place.',
  'redact.doesNot':
    'What is printed, and what others have read, cannot be withdrawn. A petition made from an opinion is a record of its own, to be withdrawn by itself.',
  'redact.doesNotClosed':
    'Closed minutes still name a household that was called or handed a slip. To remove it there too, withdraw the closing of each of those minutes.',
  'redact.doesOffline':
    'It works without signal: this device keeps the order and sends it to the commune when it has signal.',
  'redact.doesServer':
    'The content is erased from the commune’s server. Older backups that still hold it go after three new ones.',
  'redact.link': 'Withdraw the record',
  'redact.no': 'Leave it',
  'redact.reason': 'Reason',
  'redact.reason.asked': 'A citizen asked for it, as the law allows',
  'redact.reason.classified': 'It holds something secret',
  'redact.reason.denunciation': 'It is a denunciation, which must not be on a device',
  'redact.reason.mistaken': 'Wrong person or wrong record',
  'redact.reason.other': 'Another reason',
  'redact.reason.personal': 'It holds private details that may not be recorded',
  'redact.reasonIs': 'Reason: {why}',
  'redact.reasonHint': 'To be chosen only, not written, so that the reason does not repeat what must go.',
  'redact.reasonMissing': 'Choose a reason first.',
  'redact.row': 'Which entry',
  'redact.rowMissing': 'Choose the entry to withdraw first.',
  'redact.rowsGone': 'A part was withdrawn',
  'redact.sureParts':
    'What was written about it is withdrawn too ({n}): photos, recordings, what was done about it, postings…',
  'redact.sameGoes': 'Withdrawn with it, for it holds the same words:',
  'redact.sameMissing':
    'The same words stand in a record that is not on this phone: have it withdrawn first by who holds it, for afterwards nothing leads there.',
  'redact.sameStays': 'Holds the same words and stays; see whether it must be withdrawn too:',
  'redact.sureRow': 'Withdraw this entry for good? It cannot be had back.',
  'redact.sureSealed':
    'Closed minutes hold this line: the closing and its check code are withdrawn with it, and the minutes must be closed again.',
  'redact.sureWhole': 'Withdraw the whole record for good? It cannot be had back.',
  'redact.waiting': 'The withdrawal waits on this device and goes to the commune when there is signal.',
  'redact.what': 'What to withdraw',
  'redact.whatRow': 'One entry',
  'redact.whatWhole': 'The whole record',
  'redact.yes': 'Withdraw for good',
  'share.add': 'Share',
  'share.added': 'Shared with {who}',
  'share.caution': 'Do not share a petition that is about that village head.',
  'share.handOn': 'Give it to {who}',
  'share.hasLeft': 'Has left office and sees this petition no more.',
  'share.link': 'Share with a village head',
  'share.linkWith': 'Share with a village head · {n}',
  'share.nobody': 'This petition is shared with nobody. A village head sees only the petitions he recorded.',
  'share.none': 'There is no village head in the notebook yet.',
  'share.others': 'Other village heads',
  'share.related': 'Head of the village concerned',
  'share.takeBack': 'Stop sharing',
  'share.takeBackHint':
    'When you stop sharing, the petition disappears from their phone once it has signal. What was read cannot be unread.',
  'share.takenBack': 'No longer shared with {who}',
  'share.with': 'Shared with',
};
