// Words of the page of this device, in English. The Vietnamese of vi-guardian.ts is the original.
import type { viGuardian } from './vi-guardian.ts';

export const enGuardian: Record<keyof typeof viGuardian, string> = {
  'guardian.ask': 'Ask the browser to keep it',
  'guardian.askAgain': 'Ask again',
  'guardian.copyAll': 'All that the commune has received from this device lies in its safe copy.',
  'guardian.copyDays': 'So it said {n} days ago ({when}).',
  'guardian.copyFiles':
    'Not so {n} files (photos, recordings, signatures) that are still to be sent or in no backup yet.',
  'guardian.copyLateTodo':
    'Please tell the office to look at its daily backup. This device keeps those entries and sends them again should the commune lose them.',
  'guardian.copyNever': 'This device has never finished an update with the commune.',
  'guardian.copyNeverTodo': 'Keep the notebook open where there is network; it happens by itself.',
  'guardian.copyNone':
    'The commune has not said that it has any safe copy. The records are on this device and on its server.',
  'guardian.copyNoneTodo': 'Please tell the office to turn on its daily backup.',
  'guardian.copyOldTodo': 'This device has not asked for long. Open the notebook where there is network.',
  'guardian.copyTitle': 'Safe copy',
  'guardian.copyToday': 'So it said today ({when}).',
  'guardian.copyUnknown': 'This could not be looked up. Leave the page and open it again.',
  'guardian.copyWaits': '{n} of today’s entries have reached the commune and wait for its next backup.',
  'guardian.copyWaitsDays':
    'Entries that have reached the commune and are in no safe copy yet: {n}; days since the oldest: {days}.',
  'guardian.copyWaitsTodo': 'Nothing to do: this device keeps them until the commune has a copy.',
  'guardian.files': '{n} files (photos, recordings, signatures) not sent.',
  'guardian.filesSince': '{n} files (photos, recordings, signatures) not sent, the oldest kept {when}.',
  'guardian.filesTodo':
    'Words go first, files after them: open the notebook where there is a network and they go one by one. Until then they are on this device alone: please keep it safe.',
  'guardian.filesRefused': '{n} files cannot be sent.',
  'guardian.filesRefusedTodo': 'Open each of them below to see why and what can be done.',
  'guardian.found': 'A recording that was cut off was found and is kept with its record:',
  'guardian.foundSeen': 'I have seen it',
  'guardian.inPieces': '{n} recordings lie here in pieces, under way or cut off.',
  'guardian.inPiecesTodo':
    'One under way: press “Stop and keep”. One that was cut off is put together when the notebook is opened.',
  'guardian.keepTitle': 'Kept on this device',
  'guardian.kept': 'The browser promises to keep the records.',
  'guardian.keptAskedTodo':
    'The browser still does not promise. Install the app on the home screen and ask again; meanwhile send often.',
  'guardian.keptNot': 'The browser has not promised: when the device is nearly full, records may be cleared.',
  'guardian.keptNotTodo': 'Press the button below to ask. Send often.',
  'guardian.keptUnknown': 'This browser does not say whether it keeps records for long.',
  'guardian.keptUnknownTodo': 'Send often.',
  'guardian.leftBegun': 'Recording from {when}',
  'guardian.leftFailed':
    'It could not be put together yet. The sound is still on this device; open the notebook again to try once more.',
  'guardian.leftFull':
    'There is too little room to put it together. Delete some photos or films and open this page again.',
  'guardian.leftNotTaken':
    'This record takes no more files. The sound is still on this device and cannot be sent: please keep the device and tell the commune’s office.',
  'guardian.link': 'Is this device safe?',
  'guardian.nothingWaits': 'Nothing waits on this device.',
  'guardian.offlineAll': 'Ready offline: every part is on this device.',
  'guardian.offlineCore': 'Writing works without signal. A few parts seldom used are not here yet.',
  'guardian.offlineCoreTodo': 'Open this page when online and the rest is fetched.',
  'guardian.offlineNone': 'Does not open without signal yet.',
  'guardian.offlineNoneTodo': 'Keep the app open a little longer where there is network.',
  'guardian.parked': 'Entries that have reached the commune and wait for an update: {n}.',
  'guardian.parkedTodo': 'Nothing to do: they enter the notebook once the commune is updated.',
  'guardian.records': 'Records in the notebook on this device: {n}.',
  'guardian.refused': 'Entries refused: {n}.',
  'guardian.refusedTodo': 'Open each record below to see why.',
  'guardian.room': '{used} MB in use, {free} MB left.',
  'guardian.roomTitle': 'Room',
  'guardian.roomTodo':
    'This device is nearly full: delete some pictures or films so that writing does not stop.',
  'guardian.roomUnknown': 'This browser does not say how much room is left.',
  'guardian.title': 'This device',
  'guardian.unsent': 'Entries not sent: {n}.',
  'guardian.unsentSince': 'Entries not sent: {n}, the oldest from {when}.',
  'guardian.unsentTodo':
    'They are sent by themselves when online. Until then they are on this device alone: keep it well.',
  'guardian.waitTitle': 'Waiting',
  'unreadable.after': 'Written after {when}',
  'unreadable.before': 'Written before {when}',
  'unreadable.between': 'Written between {after} and {before}',
  'unreadable.detail':
    'The device’s memory is damaged at this place. All other records are whole and go on being sent. Please check, and write anew what is missing.',
  'unreadable.title': 'Entries that cannot be read on this device: {n}',
  'unreadable.unknown': 'Not known when it was written',
};
