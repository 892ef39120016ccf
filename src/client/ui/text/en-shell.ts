// Words of the shell, in English. The Vietnamese of vi-shell.ts is the original.
import type { viShell } from './vi-shell.ts';

export const enShell: Record<keyof typeof viShell, string> = {
  'app.name': 'Gần Dân',
  'app.opening': 'Opening…',
  'app.pageMissing': 'This page could not be opened',
  'app.pageMissingDetail':
    'The app may just have been updated in another window, or this device is offline. What was written is safe on this device.',
  'app.reload': 'Open the app again',
  'app.chooseRecord': 'Choose a record',
  'app.chooseRecordDetail': 'It opens here.',

  'lock.addPerson': 'Add a person',
  'lock.enterPassphrase': 'Enter the passphrase to open',
  'lock.enterPin': 'Enter the PIN to open',
  'lock.forgotten': 'Forgot how to open it?',
  'lock.opening': 'Opening…',
  'lock.others': 'Somebody else',
  'lock.safe': 'The records are untouched.',
  'lock.title': 'Open the notebook',
  'lock.who': 'Who is using this device?',
  'lock.unfinished': 'Enrolment not finished',
  'lock.wait': 'Wrong several times. Try again in {time}.',
  'lock.wrong': 'Not right. Please enter it again.',

  'status.allSent': 'All sent',
  'status.files': '{n} files to send',
  'status.found': '{n} cut-off recordings kept',
  'status.notYet': 'Not everything received yet',
  'status.offline': 'No signal',
  'status.receivedAt': 'received {when}',
  'status.receiving': 'Receiving',
  'status.refused': '{n} refused',
  'status.sending': 'Sending {done}/{total}',
  'status.unreadable': '{n} unreadable',
  'status.unsent': '{n} not sent',
};
